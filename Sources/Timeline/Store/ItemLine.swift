/// What one line has room for of an item, made without the rest of it.
public enum ItemLine: Hashable, Sendable {
  /// An event.
  case event(name: String, clock: String?, place: String?)
  /// A statement by its leading report; `source` is the label of the first of `sourceCount`.
  case statement(
    speaker: String, text: String, quotationType: QuotationType, source: String, sourceCount: Int)
}

extension Chronology {
  /// What one line has room for of an item.
  public func line(of item: Item) -> ItemLine {
    switch item.content {
    case .event(let row): eventLine(row)
    case .statement(let row): statementLine(row, of: item)
    }
  }

  /// How many reports the statement that an item is has; none of an event.
  public func reportCount(of item: Item) -> Int {
    guard !item.isEvent else { return 0 }
    var record = recordAtReports(of: item)
    return record.number()
  }

  /// The record of an item that is a statement, from the number of its reports on.
  private func recordAtReports(of item: Item) -> RecordReader {
    var record = recordAtStart(of: item)
    record.skipOptionalText()
    When.skip(in: &record)
    record.skipOptionalText()
    for _ in 0..<record.number() { record.skipText() }
    return record
  }

  private func eventLine(_ row: Int) -> ItemLine {
    var record = store.record(.events, row)
    record.skipText()
    let name = record.text()
    let place = record.row().map { place in
      var record = store.record(.places, place)
      record.skipText()
      return record.text()
    }
    // RFC 3339 has the time at a fixed place.
    let clock = record.optionalText().map {
      String(decoding: Array($0.utf8)[11..<16], as: UTF8.self)
    }
    return .event(name: name, clock: clock, place: place)
  }

  private func statementLine(_ row: Int, of item: Item) -> ItemLine {
    var person = store.record(.people, speakerRow(ofStatement: row))
    person.skipText()
    let speaker = person.text()
    var record = recordAtReports(of: item)

    var sources: [Int] = []
    var leading: (text: String, type: QuotationType)?
    for _ in 0..<record.number() {
      let source = record.number()
      if !sources.contains(source) { sources.append(source) }
      let type = QuotationType(code: record.number())
      // The rule of `Statement.leadingReport`.
      if leading == nil || type == .direct && leading?.type != .direct {
        leading = (record.text(), type)
      } else {
        record.skipText()
      }
      Report.skipRest(in: &record)
    }
    var source = store.record(.sources, sources.first ?? 0)
    source.skipText()
    return .statement(
      speaker: speaker, text: leading?.text ?? "", quotationType: leading?.type ?? .indirect,
      source: sources.isEmpty ? "" : source.text(), sourceCount: sources.count)
  }
}
