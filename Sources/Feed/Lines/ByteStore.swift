/// Bytes in memory of their own that is let go with it; more can be loaded past the end than is
/// there, so that what looks at many bytes at once need not know where they end.
struct ByteStore: ~Copyable {
  /// How many bytes past the capacity can be loaded, and stored to.
  static let padding = 64

  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    start = Self.allocate(capacity)
  }

  deinit { start.deallocate() }

  /// Makes room for that many bytes in all. The first `count` stay; all may move.
  mutating func grow(to needed: Int, keeping count: Int) {
    guard needed > capacity else { return }
    let newCapacity = max(needed, capacity * 2)
    let new = Self.allocate(newCapacity)
    new.update(from: start, count: count)
    start.deallocate()
    start = new
    capacity = newCapacity
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + padding)
    // What lies past the end decides nothing, but must not be uninitialised.
    start.initialize(repeating: 0, count: capacity + padding)
    return start
  }
}
