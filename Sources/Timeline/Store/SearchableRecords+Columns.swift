// What a record says of other records, without making entities.

extension SearchableRecords {
  /// What stands at the beginning of a statement's record.
  package struct StatementColumns {
    /// A row of the people.
    package let speaker: Int
    /// A row of the events, if it was made at one.
    package let event: Int?
    /// A row of the places, if it has one of its own.
    package let place: Int?
    /// Where its EDTF date lies.
    package let date: Range<Int>
  }

  /// The speaker, event, place and date of a statement.
  package func statementColumns(_ row: Int) -> StatementColumns {
    var record = record(row)
    record.skipText()
    let speaker = record.number()
    let event = record.row()
    let place = record.row()
    record.skipOptionalText()
    return StatementColumns(
      speaker: speaker, event: event, place: place, date: range(of: record.utf8()))
  }

  /// The speaker, as a row of the people, of the statement at a position among the items; `nil` where
  /// something happened there.
  package func speaker(ofItem position: Int) -> Int? {
    row(ofItem: position).map { statementColumns($0).speaker }
  }

  /// What stands at the beginning of an event's record.
  package struct EventColumns {
    /// A row of the places, if it is known.
    package let place: Int?
    /// Where its EDTF date lies.
    package let date: Range<Int>
  }

  /// The place and date of an event; `nil` of one that has only been mentioned.
  package func eventColumns(_ row: Int) -> EventColumns? {
    guard isWhole(row) else { return nil }
    var record = record(row)
    record.skipText()
    record.skipText()
    let place = record.row()
    for _ in 0..<2 { record.skipOptionalText() }
    return EventColumns(place: place, date: range(of: record.utf8()))
  }

  /// Whether somebody who took part in an event, as a row of the people, meets a condition.
  package func hasParticipant(event row: Int, where isMet: (Int) -> Bool) -> Bool {
    var record = recordAtParticipants(event: row)
    for _ in 0..<record.number() where isMet(record.number()) { return true }
    return false
  }

  /// Whether a document that tells of an event or a statement, as a row of the sources, meets a
  /// condition.
  package func hasSource(_ row: Int, where isMet: (Int) -> Bool) -> Bool {
    guard kind == .statements else {
      var record = recordAtParticipants(event: row)
      for _ in 0..<record.number() { record.skipNumber() }
      for _ in 0..<record.number() where isMet(record.number()) { return true }
      return false
    }
    var record = recordAtReports(statement: row)
    for _ in 0..<record.number() {
      if isMet(record.number()) { return true }
      record.skipNumber()
      record.skipText()
      Report.skipRest(in: &record)
    }
    return false
  }

  /// Whether one source alone tells of an event or a statement; of a statement once, and without
  /// naming the speaker in its own way or rendering another report.
  package func isPlainlyTold(_ row: Int, by source: Int) -> Bool {
    guard kind == .statements else {
      var record = recordAtParticipants(event: row)
      for _ in 0..<record.number() { record.skipNumber() }
      return record.number() == 1 && record.number() == source
    }
    var record = recordAtReports(statement: row)
    guard record.number() == 1, record.number() == source else { return false }
    record.skipNumber()
    record.skipText()
    return Report.isRestPlain(in: &record)
  }

  /// Whether a statement has a report of a type.
  package func hasReport(statement row: Int, of type: QuotationType) -> Bool {
    var record = recordAtReports(statement: row)
    for _ in 0..<record.number() {
      record.skipNumber()
      if record.number() == type.code { return true }
      record.skipText()
      Report.skipRest(in: &record)
    }
    return false
  }

  private func recordAtParticipants(event row: Int) -> RecordReader {
    var record = record(row)
    record.skipText()
    record.skipText()
    record.skipNumber()
    for _ in 0..<2 { record.skipOptionalText() }
    When.skip(in: &record)
    for _ in 0..<2 { record.skipNumber() }
    record.skipOptionalText()
    return record
  }

  private func recordAtReports(statement row: Int) -> RecordReader {
    var record = record(row)
    record.skipText()
    for _ in 0..<3 { record.skipNumber() }
    record.skipOptionalText()
    When.skip(in: &record)
    record.skipOptionalText()
    for _ in 0..<record.number() { record.skipText() }
    return record
  }
}
