// The texts of a record, where they lie.

extension SearchableRecords {
  /// Puts the texts of a row into `texts`, in the order of the record.
  package func readTexts(of row: Int, into texts: inout [RecordText]) {
    texts.removeAll(keepingCapacity: true)
    visitTexts(of: row) { text in
      texts.append(text)
      return true
    }
  }

  /// The text of a row that holds the byte at an offset; `nil` where something else does.
  package func text(holding offset: Int, ofRow row: Int) -> RecordText? {
    var found: RecordText?
    visitTexts(of: row) { text in
      guard text.range.upperBound > offset else { return true }
      if text.range.lowerBound <= offset { found = text }
      return false
    }
    return found
  }

  /// The names that a record has in parts: those of authors with a given name.
  package func composedNames(ofRow row: Int) -> [String] {
    guard kind == .sources else { return [] }
    var record = record(row)
    Self.skipToAuthors(&record)
    var names: [String] = []
    for _ in 0..<record.number() {
      let family = record.utf8()
      if let given = record.optionalUTF8() {
        let author = SourceAuthor(
          family: String(decoding: family, as: UTF8.self),
          given: String(decoding: given, as: UTF8.self))
        names.append(author.name)
      }
    }
    return names
  }

  private static func skipToAuthors(_ record: inout RecordReader) {
    for _ in 0..<3 { record.skipText() }
    for _ in 0..<3 { record.skipOptionalText() }
  }

  /// Calls `body` with each text until it returns `false`.
  @inline(__always)
  private func visitTexts(of row: Int, _ body: (RecordText) -> Bool) {
    guard isWhole(row) else { return }
    var record = record(row)
    @inline(__always)
    func visit(_ field: RecordFields, _ utf8: UnsafeRawBufferPointer?, report: Int = -1) -> Bool {
      guard let utf8, !utf8.isEmpty else { return true }
      return body(RecordText(field: field, report: report, range: range(of: utf8)))
    }
    let id = record.utf8()
    guard positions != nil && madeIDs.contains(id) || visit(.identifier, id) else { return }
    switch kind {
    case .tracks, .places: _ = visit(.name, record.utf8())
    case .people:
      record.skipText()
      guard visit(.name, record.utf8()) else { return }
      record.skipNumber()
      for _ in 0..<record.number() {
        guard visit(.name, record.utf8()) else { return }
      }
    case .sources:
      record.skipText()
      guard visit(.name, record.utf8()), visit(.name, record.optionalUTF8()) else { return }
      for _ in 0..<2 { record.skipOptionalText() }
      for _ in 0..<record.number() {
        let family = record.utf8()
        guard record.optionalUTF8() != nil || visit(.name, family) else { return }
      }
      record.skipOptionalText()
      guard visit(.name, record.optionalUTF8()) else { return }
      _ = visit(.name, record.optionalUTF8())
    case .events:
      guard visit(.title, record.utf8()) else { return }
      record.skipNumber()
      for _ in 0..<2 { record.skipOptionalText() }
      guard visit(.edtf, record.utf8()), visit(.dateText, record.optionalUTF8()) else { return }
      record.skipOptionalText()
      for _ in 0..<2 { record.skipNumber() }
      _ = visit(.summary, record.optionalUTF8())
    case .statements:
      for _ in 0..<3 { record.skipNumber() }
      record.skipOptionalText()
      guard visit(.edtf, record.utf8()), visit(.dateText, record.optionalUTF8()) else { return }
      record.skipOptionalText()
      guard visit(.summary, record.optionalUTF8()) else { return }
      for _ in 0..<record.number() {
        guard visit(.topic, record.utf8()) else { return }
      }
      for report in 0..<record.number() {
        for _ in 0..<2 { record.skipNumber() }
        guard visit(.wording, record.utf8(), report: report) else { return }
        record.skipOptionalText()
        guard visit(.attribution, record.optionalUTF8(), report: report) else { return }
        Report.skipAfterAttribution(in: &record)
      }
    }
  }
}
