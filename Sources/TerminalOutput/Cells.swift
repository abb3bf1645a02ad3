import Glibc
import Screen

/// Some cells of a buffer, in place.
typealias Cells = UnsafeBufferPointer<Cell>

extension Cells {
  /// Whether as many other cells are the same, bit by bit.
  func areSame(as others: Cells) -> Bool {
    guard let start = baseAddress, let other = others.baseAddress else { return true }
    return memcmp(start, other, count * MemoryLayout<Cell>.stride) == 0
  }

  /// `count` cells from `start` on.
  func part(_ start: Int, _ count: Int) -> Cells { Cells(rebasing: self[start..<start + count]) }
}
