internal import TimelineSearch

/// The items shown, as ascending positions in `Chronology.items`; no memory is taken where it is all
/// of them.
public struct ShownItems: RandomAccessCollection, Sendable {
  private let some: MatchSet?
  /// The number of them.
  public let endIndex: Int

  /// All of so many items.
  init(all count: Int) {
    some = nil
    endIndex = count
  }

  /// Some of the items.
  init(_ some: MatchSet) {
    self.some = some
    endIndex = some.count
  }

  /// 0, the first of them.
  public var startIndex: Int { 0 }

  /// The position of the one of that rank. O(log *n*).
  public subscript(rank: Int) -> Int { some.map { $0[rank] } ?? rank }

  /// Whether it is all of them.
  var isAll: Bool { some == nil }

  /// Where `item` stands among them, or where it would. O(1).
  func rank(of item: Int) -> Int { some?.rank(of: item) ?? Swift.min(item, endIndex) }

  /// Those of them that are not in `others`; `nil` where that is all items.
  func subtracting(_ others: MatchSet) -> MatchSet? {
    guard !others.isEmpty else { return some }
    return (some ?? MatchSet(allOf: endIndex)).subtracting(others)
  }
}
