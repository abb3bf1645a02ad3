internal import EDTF

extension Statement: StoredEntity {
  /// Makes the statement of a row.
  public init(row: Int, of rows: StoredRows) {
    let store = rows.store
    var record = store.record(.statements, row)
    let id = record.text()
    let speaker = store.id(.people, record.number())
    let event = record.row().map { store.id(.events, $0) }
    let place = record.row().map { store.id(.places, $0) }
    let start = record.optionalText()
    self.init(
      id: Identifier(id), speaker: Identifier(speaker), when: When(record: &record),
      reports: [])
    self.event = event.map { Identifier($0) }
    self.place = place.map { Identifier($0) }
    self.start = start.flatMap { try? Timestamp($0) }
    summary = record.optionalText()
    topics = record.texts()
    reports = (0..<record.number()).map { _ in Report(record: &record, of: store) }
  }
}

extension Report {
  init(record: inout RecordReader, of store: Store) {
    let source = store.id(.sources, record.number())
    self.init(
      source: Identifier(source), quotationType: QuotationType(code: record.number()),
      text: record.text())
    id = record.optionalText().map { Identifier($0) }
    attribution = record.optionalText()
    cue = record.optionalText()
    language = record.optionalText()
    relation = record.optionalText().map { report in
      Relation(kind: Relation.Kind(code: record.number()), report: Identifier(report))
    }
    via = record.optionalText()
    url = record.optionalText()
    selector = Selector(record: &record)
  }

  /// Passes over what comes after the text.
  static func skipRest(in record: inout RecordReader) {
    for _ in 0..<2 { record.skipOptionalText() }
    skipAfterAttribution(in: &record)
  }

  /// Whether there is neither an attribution nor a relation in what comes after the text. It is not
  /// passed over.
  static func isRestPlain(in record: inout RecordReader) -> Bool {
    record.skipOptionalText()
    let isAttributed = record.skipIfThere()
    for _ in 0..<2 { record.skipOptionalText() }
    return !isAttributed && !record.skipIfThere()
  }

  /// Passes over what comes after the attribution.
  static func skipAfterAttribution(in record: inout RecordReader) {
    for _ in 0..<2 { record.skipOptionalText() }
    if record.skipIfThere() { record.skipNumber() }
    record.skipOptionalText()
    record.skipOptionalText()
    Selector.skip(in: &record)
  }
}

extension Selector {
  init?(record: inout RecordReader) {
    let form = record.number()
    guard form > 0 else { return nil }
    self.init(prefix: record.text(), exact: record.text(), suffix: record.text())
    if form == 2 {
      let start = record.number()
      position = start..<start + record.number()
    }
  }

  /// Passes over one, or none.
  static func skip(in record: inout RecordReader) {
    let form = record.number()
    guard form > 0 else { return }
    for _ in 0..<3 { record.skipText() }
    guard form == 2 else { return }
    record.skipNumber()
    record.skipNumber()
  }
}

extension Assertion: StoredEntity {
  /// Makes the assertion of a row.
  public init(row: Int, of rows: StoredRows) {
    let store = rows.store
    var record = store.record(.assertions, row)
    let subject: Subject =
      switch SubjectRow(record: &record) {
      case .person(let row): .person(Identifier(store.id(.people, row)))
      case .event(let row): .event(Identifier(store.id(.events, row)))
      case .statement(let row): .statement(Identifier(store.id(.statements, row)))
      }
    let property = record.text()
    let value = record.text()
    let source = store.id(.sources, record.number())
    let rank = Rank(code: record.number())
    self.init(
      subject: subject, property: property, value: value, source: Identifier(source), rank: rank,
      reason: record.optionalText(), selector: Selector(record: &record))
  }
}
