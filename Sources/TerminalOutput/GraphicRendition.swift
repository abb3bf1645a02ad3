/// Sequences that select graphic renditions (SGR; ECMA-48, 8.3.117), put together so that few bytes
/// do.
enum GraphicRendition {
  private static let escape: UInt8 = 0x1B
  private static let bracket = UInt8(ascii: "[")
  private static let final = UInt8(ascii: "m")
  private static let separator = UInt8(ascii: ";")

  /// Appends `sequence` to `bytes`. Where both are SGR at the seam, they become one: the parameters
  /// of one sequence work one after the other, as those of several do.
  static func append(_ sequence: [UInt8], to bytes: inout [UInt8]) {
    guard let start = startOfLast(bytes), let own = startOfLast(sequence), own == 2 else {
      bytes += sequence
      return
    }
    bytes.removeLast()
    // No parameter is the parameter 0.
    if start == bytes.count { bytes.append(UInt8(ascii: "0")) }
    bytes.append(separator)
    if own == sequence.count - 1 { bytes.append(UInt8(ascii: "0")) }
    bytes += sequence[own...]
  }

  /// Where the parameters begin of the SGR sequence with which `bytes` end.
  private static func startOfLast(_ bytes: [UInt8]) -> Int? {
    guard bytes.last == final else { return nil }
    var start = bytes.count - 1
    while start > 0, isParameter(bytes[start - 1]) { start -= 1 }
    guard start >= 2, bytes[start - 1] == bracket, bytes[start - 2] == escape else { return nil }
    return start
  }

  /// A digit or what stands between numbers.
  private static func isParameter(_ byte: UInt8) -> Bool { 0x30...0x3B ~= byte }
}
