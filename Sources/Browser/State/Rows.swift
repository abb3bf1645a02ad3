public import Timeline

/// The rows of the list: headings and the items beneath them, filtered.
public struct Rows: Sendable {
  /// One row of the list.
  public enum Row: Hashable, Sendable {
    /// The heading of `Chronology.days[day]`.
    case heading(day: Int)
    /// `Chronology.items[position]`.
    case item(Int)
  }

  /// All rows, top to bottom.
  public let rows: [Row]
  /// The items shown, as ascending positions in `Chronology.items`.
  public let items: [Int]
  /// Which items are dimmed, as a position in `Chronology.items`; empty where none is.
  public let dimmed: Set<Int>
  /// The rows from the first to the last item of each track, by its position in
  /// `Timeline.tracks`; that of the items without a track comes after the tracks'.
  public let extents: [Extent?]
  /// How many items that are not dimmed each day has, by its position in `Chronology.days`.
  public let counts: [Int]
  /// The row of each of `Chronology.items`, -1 for one that is filtered out.
  private let rowOfItem: [Int32]

  /// The rows from the first to the last of something.
  public struct Extent: Hashable, Sendable {
    let first: Int
    var last: Int

    /// Whether `row` is the first, the last or between them.
    func contains(_ row: Int) -> Bool { first <= row && row <= last }
  }

  /// Lays out `items` of `chronology` beneath the headings of their days.
  ///
  /// - Complexity: O(*n*) in `items`.
  public init(_ chronology: Chronology, items: [Int], dimmed: Set<Int> = []) {
    var rows: [Row] = []
    var rowOfItem = [Int32](repeating: -1, count: chronology.items.count)
    rows.reserveCapacity(items.count + chronology.days.count)
    var extents = [Extent?](repeating: nil, count: chronology.tracks.count + 1)
    var counts = [Int](repeating: 0, count: chronology.days.count)
    var day = -1
    for position in items {
      let item = chronology.items[position]
      if item.day != day {
        day = item.day
        rows.append(.heading(day: day))
      }
      let row = rows.count
      let rail = item.track ?? chronology.tracks.count
      extents[rail] = Extent(first: extents[rail]?.first ?? row, last: row)
      rowOfItem[position] = Int32(row)
      rows.append(.item(position))
      if !dimmed.contains(position) { counts[item.day] += 1 }
    }
    self.rows = rows
    self.items = items
    self.dimmed = dimmed
    self.extents = extents
    self.counts = counts
    self.rowOfItem = rowOfItem
  }

  /// The row of an item, `nil` where it is filtered out.
  public func row(of item: Int) -> Int? {
    rowOfItem[item] < 0 ? nil : Int(rowOfItem[item])
  }

  /// Where `item` stands among `items`, or where it would: O(log *n*).
  public func rank(of item: Int) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle] < item { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The item shown that is nearest to `item`: itself, else the next, else the last.
  public func nearest(to item: Int) -> Int? {
    let rank = rank(of: item)
    return rank < items.count ? items[rank] : items.last
  }
}
