/// The items shown, as ascending positions in `Chronology.items`; no memory is taken where it is all
/// of them.
public struct ShownItems: RandomAccessCollection, Sendable {
  private let positions: [Int32]?
  /// The number of them.
  public let endIndex: Int

  /// All of so many items.
  init(all count: Int) {
    positions = nil
    endIndex = count
  }

  /// Some of the items; `positions` ascend.
  init(_ positions: some Collection<Int>) {
    self.positions = positions.map { Int32($0) }
    endIndex = positions.count
  }

  /// 0, the first of them.
  public var startIndex: Int { 0 }

  /// The position of the one of that rank. O(1).
  public subscript(rank: Int) -> Int { positions.map { Int($0[rank]) } ?? rank }

  /// Whether it is all of them.
  var isAll: Bool { positions == nil }

  /// Where `item` stands among them, or where it would.
  ///
  /// - Complexity: O(log *n*).
  func rank(of item: Int) -> Int {
    guard let positions else { return Swift.min(item, endIndex) }
    return positions.partitioningIndex { Int($0) >= item }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets a condition that all after it meet too.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
