/// Some rows of a block of records.
struct RowMask: Sendable {
  /// How many rows a block has: some hundreds of kilobytes of ordinary statements.
  static let capacity = 1024

  private var words = [16 of UInt64](repeating: 0)

  /// None.
  init() {}

  /// The first rows of a block.
  init(first count: Int) {
    for word in words.indices {
      let rest = min(64, max(0, count - word * 64))
      words[word] = rest == 64 ? .max : (1 << UInt64(rest)) - 1
    }
  }

  var isEmpty: Bool {
    var any: UInt64 = 0
    for word in words.indices { any |= words[word] }
    return any == 0
  }

  func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 != 0 }

  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  mutating func formIntersection(_ other: RowMask) {
    for word in words.indices { words[word] &= other.words[word] }
  }

  mutating func subtract(_ other: RowMask) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  func subtracting(_ other: RowMask) -> RowMask {
    var result = self
    result.subtract(other)
    return result
  }

  /// Calls `body` with each row, ascending.
  func forEach<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
    for word in words.indices {
      var rest = words[word]
      while rest != 0 {
        try body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Writes the rows of the block that begins with row `block` × `capacity` into `bits`.
  func write(to bits: inout [UInt64], block: Int) {
    let first = block * words.count
    for word in words.indices where first + word < bits.count { bits[first + word] = words[word] }
  }
}
