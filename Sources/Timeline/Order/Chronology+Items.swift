public import EDTF

// What an item is.

extension Chronology {
  /// The item's id.
  public func id(of item: Item) -> String {
    switch item.content {
    case .event(let row): store.id(.events, row)
    case .statement(let row): store.id(.statements, row)
    }
  }

  /// The item's date and its provenance.
  public func when(of item: Item) -> When {
    var record = recordAtStart(of: item)
    record.skipOptionalText()
    if item.isEvent { record.skipOptionalText() }
    return When(record: &record)
  }

  /// The clock time at which the item began.
  public func start(of item: Item) -> Timestamp? {
    var record = recordAtStart(of: item)
    return record.optionalText().flatMap { try? Timestamp($0) }
  }

  /// The event that the item is, or at which it was said.
  public func event(of item: Item) -> Event? { eventRow(of: item).map { events[$0] } }

  /// The statement that the item is.
  public func statement(of item: Item) -> Statement? {
    guard case .statement(let row) = item.content else { return nil }
    return statements[row]
  }

  /// Who said it.
  public func speaker(of item: Item) -> Person? {
    guard case .statement(let row) = item.content else { return nil }
    return people[speakerRow(ofStatement: row)]
  }

  /// Where it happened or was said.
  public func place(of item: Item) -> Place? {
    if let event = eventRow(of: item) {
      var record = store.record(.events, event)
      record.skipText()
      record.skipText()
      if let place = record.row() { return places[place] }
    }
    guard case .statement(let row) = item.content else { return nil }
    var record = store.record(.statements, row)
    record.skipText()
    for _ in 0..<2 { record.skipNumber() }
    return record.row().map { places[$0] }
  }

  /// The strand that it belongs to.
  public func track(of item: Item) -> Track? { item.track.map { tracks[$0] } }

  /// The documents that tell of it, each once, in the file's order.
  public func sources(of item: Item) -> [Identifier<Source>] {
    switch item.content {
    case .event(let row): return events[row].sources
    case .statement(let row): return statements[row].sources
    }
  }

  /// Whether its id was made for a row that has none: it says nothing of the item.
  package func isIDMade(of item: Item) -> Bool {
    var id = id(of: item)
    return id.withUTF8 { MadeIDs(in: store).contains(UnsafeRawBufferPointer($0)) }
  }

  /// The URLs at which it can be read, its own before its sources'.
  public func addresses(of item: Item) -> [String] {
    let own: [String?] =
      switch item.content {
      case .event(let row): [events[row].url]
      case .statement(let row): statements[row].reports.map(\.url)
      }
    return own.compactMap { $0 } + sources(of: item).compactMap { source($0)?.url }
  }

  /// What a list shows for the item: an event's name, a statement's summary or first wording.
  public func title(of item: Item) -> String {
    switch item.content {
    case .event(let row):
      var record = store.record(.events, row)
      record.skipText()
      return record.text()
    case .statement(let row):
      let statement = statements[row]
      return statement.summary ?? statement.reports.first?.text ?? ""
    }
  }

  /// Who said it, as a row of the people.
  func speakerRow(ofStatement row: Int) -> Int {
    var record = store.record(.statements, row)
    record.skipText()
    return record.number()
  }

  /// The record of an item from its clock time on.
  func recordAtStart(of item: Item) -> RecordReader {
    var record: RecordReader
    switch item.content {
    case .event(let row):
      record = store.record(.events, row)
      record.skipText()
      record.skipText()
      record.skipNumber()
    case .statement(let row):
      record = store.record(.statements, row)
      record.skipText()
      for _ in 0..<3 { record.skipNumber() }
    }
    return record
  }

  /// The event that the item is, or at which it was said, as a position in `events`.
  public func eventRow(of item: Item) -> Int? {
    switch item.content {
    case .event(let row): return row
    case .statement(let row):
      var record = store.record(.statements, row)
      record.skipText()
      record.skipNumber()
      return record.row()
    }
  }
}
