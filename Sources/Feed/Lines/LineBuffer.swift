import Glibc

/// The bytes of a feed that came and were not yet read: complete lines, and the beginning of the one
/// that is still coming.
struct LineBuffer: ~Copyable {
  private var store = ByteStore(capacity: 1 << 16)
  /// Offsets of the first byte that was not read, and past the last.
  private var begin = 0
  private var end = 0
  /// How far from `begin` there is no line end.
  private var searched = 0

  /// How much memory the bytes have.
  var capacity: Int { store.capacity }

  /// How many bytes are there.
  var count: Int { end - begin }

  /// The first byte that was not read. Past the last there are `ByteStore.padding` more to load.
  var start: UnsafeMutablePointer<UInt8> { store.start + begin }

  /// The last byte that came.
  var last: UInt8? { count > 0 ? store.start[end - 1] : nil }

  /// Room for more bytes behind those that are there, which may move. `commit(_:)` says how many came.
  mutating func room(for more: Int) -> UnsafeMutableRawBufferPointer {
    if begin > 0 {
      store.start.update(from: store.start + begin, count: count)
      end -= begin
      begin = 0
    }
    store.grow(to: end + more, keeping: end)
    return UnsafeMutableRawBufferPointer(start: store.start + end, count: more)
  }

  mutating func commit(_ more: Int) { end += more }

  /// Passes over bytes that were read.
  @inline(__always)
  mutating func drop(_ count: Int) {
    begin += count
    searched = 0
  }

  mutating func dropAll() { drop(count) }

  /// How many bytes the first line has, without its LF; `nil` where that has not come yet.
  ///
  /// - Complexity: O(*n*) in the bytes that came since the last call.
  @inline(__always)
  mutating func firstLineCount() -> Int? {
    let from = store.start + begin + searched
    guard let found = memchr(from, 0x0A, count - searched) else {
      searched = count
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(store.start + begin)
  }
}
