internal import EDTF

extension Source: StoredEntity {
  /// Makes the source of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.sources, row)
    let id = record.text()
    record.skipText()
    self.init(id: Identifier(id), title: record.text())
    shortTitle = record.optionalText()
    type = record.optionalText()
    genre = record.optionalText()
    authors = (0..<record.number()).map { _ in
      SourceAuthor(family: record.text(), given: record.optionalText())
    }
    issued = record.optionalText().flatMap { try? EDTFDate($0) }
    publisher = record.optionalText()
    containerTitle = record.optionalText()
    url = record.optionalText()
    language = record.optionalText()
    note = record.optionalText()
    textFile = record.optionalText()
    textSHA256 = record.optionalText()
    let translated = record.number()
    isTranslated = translated == 0 ? nil : translated == 2
    issuedWords = record.optionalText()
    doi = record.optionalText()
    for position in authors.indices {
      if let author = SourceAuthor(parts: &record) { authors[position] = author }
    }
    otherVariables = (0..<record.number()).map { _ in
      CSLVariable(name: record.text(), json: record.text())
    }
  }
}

extension SourceAuthor {
  /// Reads the parts of a name; `nil` where it has no more than the two that were read before.
  fileprivate init?(parts record: inout RecordReader) {
    let kind = record.number()
    guard kind > 0 else { return nil }
    self.init(family: record.text(), given: record.optionalText())
    droppingParticle = record.optionalText()
    nonDroppingParticle = record.optionalText()
    suffix = record.optionalText()
    hasCommaBeforeSuffix = kind == 2
  }
}
