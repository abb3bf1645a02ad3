/// Translates between the byte offsets, code point offsets and lines of one UTF-8 text.
///
/// A code point is counted where its first byte stands, so that the index is defined for any bytes,
/// also for those that are not UTF-8.
///
/// - Complexity: O(*n*) to create; each translation O(log *n*).
public struct TextIndex: Sendable {
  private static let blockSize = 1024

  private let bytes: [UInt8]
  /// How many code points begin before each block of `blockSize` bytes.
  private let codePointsBefore: [Int]
  /// The byte offset at which each line begins.
  private let lineStarts: [Int]

  /// How many code points the text has.
  public let codePointCount: Int

  /// Reads `bytes` once.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var lineStarts = [hasByteOrderMark ? 3 : 0]
    var codePointsBefore: [Int] = []
    codePointsBefore.reserveCapacity(bytes.count / Self.blockSize + 1)
    var codePoints = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 { codePointsBefore.append(codePoints) }
      if Self.beginsCodePoint(byte) { codePoints += 1 }
      if byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
      {
        lineStarts.append(offset + 1)
      }
    }
    self.codePointsBefore = codePointsBefore
    self.lineStarts = lineStarts
    self.codePointCount = codePoints
  }

  /// The line and column of a byte.
  ///
  /// - Parameter offset: A byte offset; one that lies outside the text counts as its nearest end.
  public func location(ofByte offset: Int) -> SourceLocation {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    let line = Self.count(of: lineStarts) { $0 <= offset }
    let column = codePoint(atByte: offset) - codePoint(atByte: lineStarts[line - 1])
    return SourceLocation(line: line, column: column + 1)
  }

  /// How many code points begin before a byte offset within `0...` the text's length.
  public func codePoint(atByte offset: Int) -> Int {
    precondition((0...bytes.count).contains(offset), "a byte offset outside the text")
    let block = offset / Self.blockSize
    guard block < codePointsBefore.count else { return codePointCount }
    return bytes[(block * Self.blockSize)..<offset].reduce(codePointsBefore[block]) {
      Self.beginsCodePoint($1) ? $0 + 1 : $0
    }
  }

  /// The byte offset at which a code point begins, or the text's length for the offset just past
  /// the last; `nil` for one outside the text.
  public func byte(atCodePoint position: Int) -> Int? {
    guard (0...codePointCount).contains(position) else { return nil }
    guard position < codePointCount else { return bytes.count }
    let block = Self.count(of: codePointsBefore) { $0 <= position } - 1
    var remaining = position - codePointsBefore[block]
    var offset = block * Self.blockSize
    while !Self.beginsCodePoint(bytes[offset]) || remaining > 0 {
      if Self.beginsCodePoint(bytes[offset]) { remaining -= 1 }
      offset += 1
    }
    return offset
  }

  private static func beginsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many leading elements of a sorted array satisfy `isBefore`, by binary search.
  private static func count(of sorted: [Int], where isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
