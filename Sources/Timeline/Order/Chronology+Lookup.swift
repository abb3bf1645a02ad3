// Entities by their ids.

extension Chronology {
  /// The person of that id. This and its siblings take O(log *n*) comparisons.
  public func person(_ id: Identifier<Person>) -> Person? {
    store.row(ofID: id.text, in: .people).map { people[$0] }
  }

  /// The position in `people` of the person of that id.
  public func row(of id: Identifier<Person>) -> Int? {
    store.row(ofID: id.text, in: .people)
  }

  /// The source of that id.
  public func source(_ id: Identifier<Source>) -> Source? {
    store.row(ofID: id.text, in: .sources).map { sources[$0] }
  }

  /// The track of that id.
  public func track(_ id: Identifier<Track>) -> Track? {
    store.row(ofID: id.text, in: .tracks).map { tracks[$0] }
  }

  /// The place of that id.
  public func place(_ id: Identifier<Place>) -> Place? {
    store.row(ofID: id.text, in: .places).map { places[$0] }
  }

  /// The delegation of that id.
  public func delegation(_ id: Identifier<Delegation>) -> Delegation? {
    store.row(ofID: id.text, in: .delegations).map { delegations[$0] }
  }

  /// The event of that id.
  public func event(_ id: Identifier<Event>) -> Event? {
    store.row(ofID: id.text, in: .events).map { events[$0] }
  }

  /// The statement of that id.
  public func statement(_ id: Identifier<Statement>) -> Statement? {
    store.row(ofID: id.text, in: .statements).map { statements[$0] }
  }

  /// The position in `items` of the event or statement of that id; an event where both have it.
  public func position(ofID id: String) -> Int? {
    if let event = store.row(ofID: id, in: .events) {
      return position(of: .event(event))
    }
    return store.row(ofID: id, in: .statements).map {
      position(of: .statement($0))
    }
  }

  /// The position in `items` of an event or a statement. O(1).
  public func position(of content: Item.Content) -> Int {
    switch content {
    case .event(let row): store.word(.itemOfEvent, row)
    case .statement(let row): store.word(.itemOfStatement, row)
    }
  }

  /// The statements that were made at an event, in the file's order.
  public func statements(at event: Identifier<Event>) -> [Statement] {
    guard let row = store.row(ofID: event.text, in: .events) else { return [] }
    let first = store.word(.firstSaidAt, row)
    return (first..<store.word(.firstSaidAt, row + 1)).map { statements[store.word(.saidAt, $0)] }
  }
}
