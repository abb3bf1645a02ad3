public import EDTF

/// A timeline in reading order, with look-up by id.
///
/// Items stand in the order of their dates. A statement of an event's date stands beneath its
/// event, an event that is part of a larger one of the same date beneath that one; otherwise each
/// stands at its own date.
///
/// It is one run of bytes from which an entity is made when it is asked for; a copy costs nothing.
public struct Chronology: Sendable {
  /// The items of one date, under one heading.
  public struct Day: Hashable, Sendable {
    let heading: Heading
    /// The positions of its items in `Chronology.items`. Never empty.
    public let items: Range<Int>

    /// The date that the heading shows: the first of a span, as precise as the items give it; where
    /// the beginning is open, all until what is stated.
    public var date: EDTFDate { heading.date }

    /// The day or the first day of the month that the heading shows; `nil` where it shows another
    /// kind of date.
    public var start: CalendarDate? {
      heading.isUntil || heading.width.rawValue < Heading.Width.month.rawValue ? nil : heading.day
    }

    /// Whether the heading shows a month.
    public var isMonth: Bool { heading.width == .month && !heading.isUntil }

    /// That date in English, all of it ASCII; as `date.formatted`, without making the date of what
    /// most headings show.
    public func formatted(_ style: DateStyle) -> String {
      switch (heading.isUntil, heading.width) {
      case (false, .day): heading.day.formatted(style)
      case (false, .month): heading.day.formattedMonth(style)
      case (false, .year): heading.day.formattedYear
      default: heading.date.formatted(style, ascii: true)
      }
    }
  }

  let store: Store

  init(_ store: Store) { self.store = store }

  /// Orders `timeline`, which is whole: every id in it resolves.
  ///
  /// - Complexity: O(*n*) in its entities.
  public init(_ timeline: Timeline) {
    let builder = StoreBuilder(title: timeline.title, timeZone: timeline.timeZone)
    builder.add(timeline)
    store = builder.store()
  }

  /// What readers see at the top.
  public var title: String {
    var heading = store.record(.heading, 0)
    return heading.text()
  }

  /// The IANA time zone of the days, such as `Europe/Brussels`; for display only.
  public var timeZone: String? {
    var heading = store.record(.heading, 0)
    heading.skipText()
    return heading.optionalText()
  }

  /// The strands, in the order in which rails are drawn.
  public var tracks: Entities<Track> { Entities(store, .tracks) }
  /// Who speaks or takes part.
  public var people: Entities<Person> { Entities(store, .people) }
  /// For whom people speak.
  var delegations: Entities<Delegation> { Entities(store, .delegations) }
  /// Where things happened.
  public var places: Entities<Place> { Entities(store, .places) }
  /// The documents.
  public var sources: Entities<Source> { Entities(store, .sources) }
  /// What happened, in the file's order.
  public var events: Entities<Event> { Entities(store, .events) }
  /// What was said, in the file's order.
  public var statements: Entities<Statement> { Entities(store, .statements) }
  /// What sources say of people, events and statements.
  public var assertions: Entities<Assertion> { Entities(store, .assertions) }

  /// Every event and statement once, in reading order.
  public var items: Items { Items(store: store) }
  /// The headings, in order; together they cover all items.
  public var days: Days { Days(store: store) }

  /// The positions of the first and the last item of a track, by its position in `tracks`; one past
  /// the last track stands for the items without one. `nil` where there is none.
  public func extent(ofTrack track: Int) -> ClosedRange<Int>? {
    let first = store.word(.extents, 2 * track)
    return first == 0 ? nil : first - 1...store.word(.extents, 2 * track + 1)
  }
}

// MARK: - Compiled

extension Chronology {
  /// Opens a chronology that `compiled(_:)` made, in no time and without copying it.
  ///
  /// Returns `nil` where `bytes` are not of this version of the program.
  ///
  /// - Parameter bytes: stay unchanged for as long as the program runs.
  public init?(compiled bytes: UnsafeRawBufferPointer) {
    guard let store = Store(permanent: bytes) else { return nil }
    self.store = store
  }

  /// `timeline` in reading order, as bytes for `init(compiled:)`.
  public static func compiled(_ timeline: Timeline) -> [UInt8] {
    Chronology(timeline).store.compiled
  }
}

// MARK: - Collections

extension Chronology {
  /// The items, each made when it is asked for.
  public struct Items: RandomAccessCollection, Sendable {
    let store: Store

    /// 0, the first item.
    public var startIndex: Int { 0 }
    /// The number of items.
    public var endIndex: Int { store.count(.items) / Item.wordCount }
    /// The item at a position. O(1).
    public subscript(position: Int) -> Item { Item(at: position, of: store) }
  }

  /// The headings, each made when it is asked for.
  public struct Days: RandomAccessCollection, Sendable {
    let store: Store

    /// 0, the first day.
    public var startIndex: Int { 0 }
    /// The number of days.
    public var endIndex: Int { store.count(.days) / 2 }
    /// The day at a position. O(1).
    public subscript(position: Int) -> Day {
      let end =
        position + 1 < endIndex
        ? store.word(.days, 2 * (position + 1)) : store.count(.items) / Item.wordCount
      return Day(
        heading: Heading(word: store.word(.days, 2 * position + 1)),
        items: store.word(.days, 2 * position)..<end)
    }
  }
}
