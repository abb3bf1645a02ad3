import Glibc

/// The bytes of a feed that came and were not yet read: complete lines, and the beginning of the one
/// that is still coming.
struct LineBuffer: ~Copyable {
  private var store = ByteStore(capacity: 0)
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

  /// Adds bytes that `read` stores, and returns how many.
  mutating func append<Failure: Error>(
    upTo count: Int, from read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let came = try read(room(for: count))
    precondition((0...count).contains(came), "more bytes than there was room for")
    commit(came)
    return came
  }

  /// Passes over bytes that were read.
  @inline(__always)
  mutating func drop(_ count: Int) {
    begin += count
    searched = 0
  }

  mutating func dropAll() { drop(count) }

  /// Moves all but the first `kept` bytes to another buffer, in the place of what that has.
  mutating func moveRest(from kept: Int, to other: inout LineBuffer) {
    other.dropAll()
    let rest = UnsafeRawBufferPointer(start: start + kept, count: count - kept)
    other.room(for: rest.count).copyMemory(from: rest)
    other.commit(rest.count)
    end = begin + kept
    searched = 0
  }

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

  /// Passes over the first line, its LF included, or over all where that has not come yet.
  ///
  /// - Returns: How many bytes that were, and whether the end of the line was among them.
  mutating func dropLine() -> (count: Int, isWhole: Bool) {
    let end = firstLineCount()
    let dropped = end.map { $0 + 1 } ?? count
    drop(dropped)
    return (dropped, end != nil)
  }

  /// How many bytes the lines have whose ends have come, with these.
  ///
  /// - Complexity: O(*n*) in the bytes that came since the last call.
  mutating func wholeLinesCount() -> Int {
    var place = count
    while place > searched, start[place - 1] != 0x0A { place -= 1 }
    if place > searched { return place }
    searched = count
    return 0
  }

  /// How many line ends there are in the first `count` bytes.
  func lineEnds(in count: Int) -> Int {
    var lines = 0
    var position = 0
    while let found = memchr(start + position, 0x0A, count - position) {
      lines += 1
      position = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
    }
    return lines
  }
}
