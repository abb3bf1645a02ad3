/// Translates between the byte offsets and the code point offsets of one UTF-8 text.
///
/// A code point is counted where its first byte stands, so that the index is defined for any bytes,
/// also for those that are not UTF-8.
///
/// - Complexity: O(*n*) to create, several GB a second, with 8 bytes for every 4 KiB of text; each
///   translation O(log *n*).
public struct CodePointIndex: Sendable {
  private static let blockSize = 4096

  private let bytes: [UInt8]
  /// How many code points begin before each block of `blockSize` bytes.
  private let countsBefore: [Int]

  /// How many code points the text has.
  public let count: Int

  /// Reads `bytes` once.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var countsBefore: [Int] = []
    countsBefore.reserveCapacity(bytes.count / Self.blockSize + 1)
    var count = 0
    bytes.withUnsafeBytes { text in
      for start in stride(from: 0, to: text.count, by: Self.blockSize) {
        countsBefore.append(count)
        count += Self.count(in: text, start..<min(start + Self.blockSize, text.count))
      }
    }
    self.countsBefore = countsBefore
    self.count = count
  }

  /// How many code points begin before a byte offset within `0...` the text's length.
  public func codePoint(atByte offset: Int) -> Int {
    precondition((0...bytes.count).contains(offset), "a byte offset outside the text")
    let block = offset / Self.blockSize
    guard block < countsBefore.count else { return count }
    return bytes.withUnsafeBytes {
      countsBefore[block] + Self.count(in: $0, block * Self.blockSize..<offset)
    }
  }

  /// The byte offset at which a code point begins, or the text's length for the offset just past
  /// the last; `nil` for one outside the text.
  public func byte(atCodePoint position: Int) -> Int? {
    guard (0...count).contains(position) else { return nil }
    guard position < count else { return bytes.count }
    let block = countsBefore.countOfPrefix { $0 <= position } - 1
    var remaining = position - countsBefore[block]
    var offset = block * Self.blockSize
    while !Self.beginsCodePoint(bytes[offset]) || remaining > 0 {
      if Self.beginsCodePoint(bytes[offset]) { remaining -= 1 }
      offset += 1
    }
    return offset
  }

  private static func beginsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many code points begin in a range of `text`: its bytes less those that continue one.
  private static func count(in text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuing = 0
    var offset = range.lowerBound
    // Eight bytes at a time. A byte that continues a code point has bit 7 and not bit 6; where each
    // byte is 0 or 1, the multiplication brings their sum into the highest.
    while offset + 8 <= range.upperBound {
      let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let marks = (word >> 7) & ~(word >> 6) & ones
      continuing &+= Int(truncatingIfNeeded: (marks &* ones) >> 56)
      offset += 8
    }
    while offset < range.upperBound {
      if !beginsCodePoint(text[offset]) { continuing += 1 }
      offset += 1
    }
    return range.count - continuing
  }
}

extension RandomAccessCollection where Index == Int {
  /// How many leading elements satisfy `isBefore`, where no other does: by binary search.
  func countOfPrefix(where isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
