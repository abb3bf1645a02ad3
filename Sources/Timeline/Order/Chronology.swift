public import EDTF

/// A timeline in reading order, with look-up by id.
///
/// Items stand in the order of their dates. A statement of an event's date stands beneath its
/// event, an event that is part of a larger one of the same date beneath that one; otherwise each
/// stands at its own date.
public struct Chronology: Sendable {
  /// The items of one date, under one heading.
  public struct Day: Hashable, Sendable {
    /// The date that the heading shows: the first of a span, as precise as the items give it.
    public let date: EDTFDate
    /// The positions of its items in `Chronology.items`. Never empty.
    public let items: Range<Int>
  }

  /// What was read.
  public let timeline: Timeline
  /// Every event and statement once, in reading order.
  public let items: [Item]
  /// The headings, in order; together they cover all items.
  public let days: [Day]

  // Keyed by the ids' texts: one type of dictionary costs the start of the program one look-up of a
  // conformance, one for each kind of id would cost seven.
  private let people: [String: Int]
  private let sources: [String: Int]
  private let tracks: [String: Int]
  private let places: [String: Int]
  private let delegations: [String: Int]
  private let events: [String: Int]
  private let statements: [String: Int]
  private let itemOfEvent: [Int]
  private let itemOfStatement: [Int]

  /// Orders `timeline`.
  ///
  /// - Complexity: O(*n* log *n*) in its events and statements.
  public init(_ timeline: Timeline) {
    self.timeline = timeline
    people = Self.positions(timeline.people.map(\.id.text))
    sources = Self.positions(timeline.sources.map(\.id.text))
    tracks = Self.positions(timeline.tracks.map(\.id.text))
    places = Self.positions(timeline.places.map(\.id.text))
    delegations = Self.positions(timeline.delegations.map(\.id.text))
    events = Self.positions(timeline.events.map(\.id.text))
    statements = Self.positions(timeline.statements.map(\.id.text))

    let order = ReadingOrder(timeline: timeline, events: events, tracks: tracks)
    items = order.items
    days = order.days

    var itemOfEvent = [Int](repeating: 0, count: timeline.events.count)
    var itemOfStatement = [Int](repeating: 0, count: timeline.statements.count)
    for (position, item) in order.items.enumerated() {
      switch item.content {
      case .event(let event): itemOfEvent[event] = position
      case .statement(let statement): itemOfStatement[statement] = position
      }
    }
    self.itemOfEvent = itemOfEvent
    self.itemOfStatement = itemOfStatement
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(ids.count)
    for (position, id) in ids.enumerated() { positions[id] = position }
    return positions
  }
}

// MARK: - Look-up

extension Chronology {
  /// The person of that id.
  public func person(_ id: Identifier<Person>) -> Person? {
    people[id.text].map { timeline.people[$0] }
  }

  /// The source of that id.
  public func source(_ id: Identifier<Source>) -> Source? {
    sources[id.text].map { timeline.sources[$0] }
  }

  /// The track of that id.
  public func track(_ id: Identifier<Track>) -> Track? {
    tracks[id.text].map { timeline.tracks[$0] }
  }

  /// The place of that id.
  public func place(_ id: Identifier<Place>) -> Place? {
    places[id.text].map { timeline.places[$0] }
  }

  /// The delegation of that id.
  public func delegation(_ id: Identifier<Delegation>) -> Delegation? {
    delegations[id.text].map { timeline.delegations[$0] }
  }

  /// The event of that id.
  public func event(_ id: Identifier<Event>) -> Event? {
    events[id.text].map { timeline.events[$0] }
  }

  /// The statement of that id.
  public func statement(_ id: Identifier<Statement>) -> Statement? {
    statements[id.text].map { timeline.statements[$0] }
  }

  /// The position in `items` of the event or statement of that id; an event where both have it.
  public func position(ofID id: String) -> Int? {
    if let event = events[id] { return itemOfEvent[event] }
    return statements[id].map { itemOfStatement[$0] }
  }
}

// MARK: - What an item is

extension Chronology {
  /// The item's id.
  public func id(of item: Item) -> String {
    switch item.content {
    case .event(let event): timeline.events[event].id.text
    case .statement(let statement): timeline.statements[statement].id.text
    }
  }

  /// The item's date and its provenance.
  public func when(of item: Item) -> When {
    switch item.content {
    case .event(let event): timeline.events[event].when
    case .statement(let statement): timeline.statements[statement].when
    }
  }

  /// The clock time at which the item began.
  public func start(of item: Item) -> Timestamp? {
    switch item.content {
    case .event(let event): timeline.events[event].start
    case .statement(let statement): timeline.statements[statement].start
    }
  }

  /// The event that the item is, or at which it was said.
  public func event(of item: Item) -> Event? {
    switch item.content {
    case .event(let event): timeline.events[event]
    case .statement(let statement): timeline.statements[statement].event.flatMap { event($0) }
    }
  }

  /// The statement that the item is.
  public func statement(of item: Item) -> Statement? {
    guard case .statement(let statement) = item.content else { return nil }
    return timeline.statements[statement]
  }

  /// Who said it.
  public func speaker(of item: Item) -> Person? {
    statement(of: item).flatMap { person($0.speaker) }
  }

  /// Where it happened or was said.
  public func place(of item: Item) -> Place? {
    event(of: item)?.place.flatMap { place($0) }
  }

  /// The strand that it belongs to.
  public func track(of item: Item) -> Track? { item.track.map { timeline.tracks[$0] } }

  /// The documents that tell of it, each once, in the file's order.
  public func sources(of item: Item) -> [Identifier<Source>] {
    switch item.content {
    case .event(let event): return timeline.events[event].sources
    case .statement(let statement):
      var seen: [Identifier<Source>] = []
      for report in timeline.statements[statement].reports where !seen.contains(report.source) {
        seen.append(report.source)
      }
      return seen
    }
  }

  /// What a list shows for the item: an event's name, a statement's summary or first wording.
  public func title(of item: Item) -> String {
    switch item.content {
    case .event(let event): return timeline.events[event].name
    case .statement(let position):
      let statement = timeline.statements[position]
      return statement.summary ?? statement.reports.first?.text ?? ""
    }
  }
}
