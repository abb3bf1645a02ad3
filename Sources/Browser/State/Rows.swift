public import Timeline
public import TimelineSearch

/// The rows of the list: headings and the items beneath them, filtered.
///
/// A row is found when it is asked for: where everything is shown, a list of any length takes no
/// memory.
public struct Rows: Sendable {
  /// One row of the list.
  public enum Row: Hashable, Sendable {
    /// The heading of `Chronology.days[day]`.
    case heading(day: Int)
    /// `Chronology.items[position]`.
    case item(Int)
  }

  /// The items shown.
  public let items: ShownItems
  /// Which items are dimmed, shown or not.
  public let dimmed: MatchSet
  /// The items that are shown and not dimmed; `nil` where that is all of them.
  let lit: MatchSet?
  /// The items that a search goes through: those shown, but for what is absent; `nil` for all.
  let searched: MatchSet?
  private let chronology: Chronology
  /// The days that have items shown; empty where all are.
  private let shownDays: [ShownDay]
  /// The rows of each track among some of the items; empty where all are shown.
  private let someExtents: [Extent?]

  private struct ShownDay {
    let day: Int
    /// The rank of the first of its items that is shown.
    let firstRank: Int
  }

  /// The rows from the first to the last of something.
  public struct Extent: Hashable, Sendable {
    let first: Int
    var last: Int

    /// Whether `row` is the first, the last or between them.
    func contains(_ row: Int) -> Bool { first <= row && row <= last }
  }

  /// Lays out all of `chronology`. O(1).
  public init(_ chronology: Chronology) {
    self.chronology = chronology
    items = ShownItems(all: chronology.items.count)
    dimmed = MatchSet(noneOf: 0)
    (lit, searched) = (nil, nil)
    (shownDays, someExtents) = ([], [])
  }

  /// Lays out some items of `chronology` beneath the headings of their days.
  ///
  /// - Parameters:
  ///   - items: those shown; `nil` for all.
  ///   - dimmed: those that a filter dims.
  ///   - absent: those that the source according to which the timeline is read does not tell of.
  /// - Complexity: O(*n*) in `items` where some are left out, O(1) for each 64 items else.
  init(_ chronology: Chronology, items: MatchSet?, dimmed: MatchSet, absent: MatchSet) {
    self.chronology = chronology
    let count = chronology.items.count
    let some = items.flatMap { $0.count == count ? nil : $0 }
    self.items = some.map { ShownItems($0) } ?? ShownItems(all: count)
    self.dimmed = dimmed.union(absent)
    lit = self.items.subtracting(self.dimmed)
    searched = self.items.subtracting(absent)
    guard let some else {
      (shownDays, someExtents) = ([], [])
      return
    }
    var days: [ShownDay] = []
    for (number, day) in chronology.days.enumerated() {
      let firstRank = some.rank(of: day.items.lowerBound)
      guard firstRank < some.rank(of: day.items.upperBound) else { continue }
      days.append(ShownDay(day: number, firstRank: firstRank))
    }
    shownDays = days
    someExtents = Self.extents(of: some, in: chronology)
  }

  /// The rows of each track, and at last of the items without one.
  private static func extents(of items: MatchSet, in chronology: Chronology) -> [Extent?] {
    var extents = [Extent?](repeating: nil, count: chronology.tracks.count + 1)
    var row = 0
    var day = -1
    for position in items {
      let item = chronology.items[position]
      if item.day != day {
        day = item.day
        row += 1
      }
      let rail = item.track ?? chronology.tracks.count
      extents[rail] = Extent(first: extents[rail]?.first ?? row, last: row)
      row += 1
    }
    return extents
  }

  /// The number of rows.
  public var count: Int { items.count + (items.isAll ? chronology.days.count : shownDays.count) }

  /// The numbers of the rows.
  public var indices: Range<Int> { 0..<count }

  /// What stands in a row.
  ///
  /// - Complexity: O(log *d*) in the days.
  public subscript(row: Int) -> Row {
    precondition(indices.contains(row), "no such row")
    if items.isAll {
      let days = chronology.days
      let day = days.indices.partitioningIndex { days[$0].items.lowerBound + $0 > row } - 1
      let position = row - day - 1
      return position < days[day].items.lowerBound ? .heading(day: day) : .item(position)
    }
    let day = shownDays.indices.partitioningIndex { shownDays[$0].firstRank + $0 > row } - 1
    let rank = row - day - 1
    return rank < shownDays[day].firstRank
      ? .heading(day: shownDays[day].day) : .item(items[rank])
  }

  /// The row of an item, `nil` where it is filtered out.
  ///
  /// - Complexity: O(log *n*).
  public func row(of item: Int) -> Int? {
    let rank = items.rank(of: item)
    guard rank < items.count, items[rank] == item else { return nil }
    if items.isAll { return item + chronology.items[item].day + 1 }
    return rank + shownDays.partitioningIndex { $0.firstRank > rank }
  }

  /// Where `item` stands among `items`, or where it would: O(log *n*).
  public func rank(of item: Int) -> Int { items.rank(of: item) }

  /// The item shown that is nearest to `item`: itself, else the next, else the last.
  public func nearest(to item: Int) -> Int? {
    let rank = rank(of: item)
    return rank < items.count ? items[rank] : items.last
  }

  /// How many items that are not dimmed a run of days has, as positions in `Chronology.days`.
  ///
  /// - Complexity: O(1).
  public func count(ofDays days: Range<Int>) -> Int {
    guard !days.isEmpty else { return 0 }
    let first = chronology.days[days.lowerBound].items.lowerBound
    let end = chronology.days[days.upperBound - 1].items.upperBound
    guard let lit else { return rank(of: end) - rank(of: first) }
    return lit.rank(of: end) - lit.rank(of: first)
  }

  /// The rows from the first to the last item of a track, by its position in `Timeline.tracks`; that
  /// of the items without a track comes after the tracks'. `nil` where none is shown.
  public func extent(ofTrack track: Int) -> Extent? {
    guard items.isAll else { return someExtents[track] }
    guard let extent = chronology.extent(ofTrack: track),
      let first = row(of: extent.lowerBound), let last = row(of: extent.upperBound)
    else { return nil }
    return Extent(first: first, last: last)
  }
}
