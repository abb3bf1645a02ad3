internal import EDTF

extension Event: StoredEntity {
  /// Makes the event of a row.
  public init(row: Int, of rows: StoredRows) {
    let store = rows.store
    var record = store.record(.events, row)
    let id = record.text()
    let name = record.text()
    let place = record.row()
    let start = record.optionalText()
    let end = record.optionalText()
    self.init(id: Identifier(id), name: name, when: When(record: &record))
    self.place = place.map { Identifier(store.id(.places, $0)) }
    self.start = start.flatMap { try? Timestamp($0) }
    self.end = end.flatMap { try? Timestamp($0) }
    track = record.row().map { Identifier(store.id(.tracks, $0)) }
    partOf = record.row().map { Identifier(store.id(.events, $0)) }
    summary = record.optionalText()
    participants = record.rows().map { Identifier(store.id(.people, $0)) }
    sources = record.rows().map { Identifier(store.id(.sources, $0)) }
    url = record.optionalText()
  }
}

extension When {
  init(record: inout RecordReader) {
    let date = record.text()
    // It was read from this text once already.
    self.init(
      date: (try? EDTFDate(date)) ?? EDTFDate(.earliest), text: record.optionalText(),
      basis: record.optionalText())
  }

  /// Passes over one.
  static func skip(in record: inout RecordReader) {
    record.skipText()
    record.skipOptionalText()
    record.skipOptionalText()
  }
}
