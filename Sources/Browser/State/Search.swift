public import TimelineSearch

/// A search: what was asked, and which of the items shown match.
public struct Search: Sendable {
  /// The text of the query as it was typed.
  public var text: String
  /// The query that it spells.
  public var query: Query
  /// The items that match among those shown, as ascending positions in `Chronology.items`.
  public var matches: [Int]

  /// How many matches begin at or before `item`, if it is one: the 3 of "3 of 17".
  public func ordinal(of item: Int) -> Int? {
    matches.firstIndex(of: item).map { $0 + 1 }
  }

  /// The first match from `item` on, or before it, wrapping at the end.
  public func match(from item: Int, forward: Bool, including: Bool) -> Int? {
    if forward {
      return matches.first { including ? $0 >= item : $0 > item } ?? matches.first
    }
    return matches.last { including ? $0 <= item : $0 < item } ?? matches.last
  }
}
