public import TimelineSearch

/// A search: what was asked, and which of the items shown match.
public struct Search: Sendable {
  /// The text of the query as it was typed.
  public var text: String
  /// The query that it spells.
  public var query: Query
  /// The items that match among those shown.
  public var matches: MatchSet
  /// Whether all items have been looked at.
  public var isComplete = true
  /// Where the cursor waits for the first match, where none had been found when the search was made.
  var start: Int?

  /// How many matches begin at or before `item`, if it is one: the 3 of "3 of 17". O(1).
  public func ordinal(of item: Int) -> Int? {
    matches.contains(item) ? matches.rank(of: item) + 1 : nil
  }

  /// The first match from `item` on, or before it, wrapping at the end. O(log *n*).
  public func match(from item: Int, forward: Bool, including: Bool) -> Int? {
    if including, matches.contains(item) { return item }
    return forward ? matches.next(after: item) : matches.previous(before: item)
  }
}
