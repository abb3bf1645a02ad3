internal import Glibc

/// Bytes that are only ever appended to.
///
/// An arena that stays in place can be read by other threads while one thread appends: what has been
/// written never changes and never moves, and how much of it there is the readers are told through
/// a `Store`, which reaches them by way of a lock.
final class Arena: @unchecked Sendable {
  /// Whether the bytes may move when they outgrow their place.
  enum Growth {
    /// They may: nobody has been told yet where they are.
    case moving
    /// They never do: address space is reserved for as many bytes at most; memory is used only for
    /// what is written.
    case inPlace(reserving: Int)
  }

  /// The first byte.
  private(set) var start: UnsafeMutableRawPointer
  /// How many bytes have been written.
  private(set) var count = 0
  /// How many there is room for.
  private(set) var capacity: Int
  private let isReserved: Bool

  private static let smallestReservation = 1 << 20
  /// Memory is had by so many bytes at once. Not by large pages: a virtual machine whose free memory its
  /// host takes back gets those at a fifth of the speed.
  private static let populatedUnit = 1 << 20

  /// Makes an empty arena.
  ///
  /// Where the system does not grant the address space, as much as it does grant is reserved.
  init(_ growth: Growth) {
    switch growth {
    case .moving:
      isReserved = false
      capacity = 1 << 12
      start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    case .inPlace(var size):
      isReserved = true
      while true {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        let place = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0)
        if let place, place != MAP_FAILED {
          start = place
          break
        }
        precondition(size > Self.smallestReservation, "there is no memory left")
        size /= 2
      }
      capacity = size
    }
  }

  deinit {
    if isReserved { munmap(start, capacity) } else { start.deallocate() }
  }

  /// How many more bytes there is room for.
  var room: Int { isReserved ? capacity - count : .max }

  /// What has been written.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Has the system find memory for bytes that are soon to be written, which any thread may do while
  /// another writes.
  ///
  /// - Returns: Up to where there is memory then.
  func populate(from start: Int, to end: Int) -> Int {
    guard isReserved else { return end }
    let first = (start + Self.populatedUnit - 1) & -Self.populatedUnit
    let last = min((end + Self.populatedUnit - 1) & -Self.populatedUnit, capacity)
    guard first < last else { return start }
    // Where the system is too old to know how (before Linux 5.14), each page is found when it is met.
    madvise(self.start + first, last - first, Self.populateWrite)
    return last
  }

  /// MADV_POPULATE_WRITE (madvise(2)), which older headers lack.
  private static let populateWrite: CInt = 23

  /// Makes room for `size` more bytes and returns where they begin.
  ///
  /// - Precondition: `size` is at most `room`.
  @inline(__always)
  private func advance(_ size: Int) -> UnsafeMutableRawPointer {
    if count + size > capacity { grow(by: size) }
    defer { count += size }
    return start + count
  }

  private func grow(by size: Int) {
    precondition(!isReserved, "more than was reserved")
    let larger = max(capacity * 2, count + size)
    let place = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    place.copyMemory(from: start, byteCount: count)
    start.deallocate()
    (start, capacity) = (place, larger)
  }
}

// Values, as `RecordReader` reads them back in the same order.
//
// Numbers are LEB128 (DWARF 5, 7.6): seven bits a byte, the lowest first. A text is its length in
// bytes and its UTF-8.
extension Arena {
  /// Appends a number that is not negative.
  func write(_ number: Int) {
    // Nearly all are small.
    if number < 0x80 {
      advance(1).storeBytes(of: UInt8(truncatingIfNeeded: number), as: UInt8.self)
      return
    }
    var rest = UInt(number)
    while rest >= 0x80 {
      advance(1).storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      rest >>= 7
    }
    advance(1).storeBytes(of: UInt8(rest), as: UInt8.self)
  }

  /// Appends bytes.
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    advance(bytes.count).copyMemory(from: source, byteCount: bytes.count)
  }

  /// Appends a text.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(text: UnsafeRawBufferPointer($0)) }
  }

  /// Appends a text of UTF-8.
  func write(text: UnsafeRawBufferPointer) {
    write(text.count)
    append(text)
  }

  /// Appends a text that may be missing: its length and one, or zero.
  func write(_ text: String?) {
    guard var text else { return write(0) }
    text.withUTF8 { write(optional: UnsafeRawBufferPointer($0)) }
  }

  /// Appends a text of UTF-8 that may be missing.
  func write(optional text: UnsafeRawBufferPointer?) {
    guard let text else { return write(0) }
    write(text.count + 1)
    append(text)
  }

  /// Appends a row that may be missing: the row and one, or zero.
  func write(row: Int?) { write(row.map { $0 + 1 } ?? 0) }

  /// Appends rows, their number first.
  func write(rows: [Int]) {
    write(rows.count)
    for row in rows { write(row) }
  }

  /// Appends texts, their number first.
  func write(texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}
