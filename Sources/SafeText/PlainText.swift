/// Text whose every scalar is a narrow, visible character by itself: it neither combines nor is
/// combined with, and it cannot steer a terminal. Nearly all text of European languages is such, and
/// it is measured and drawn without looking for grapheme clusters.
public enum PlainText {
  /// The bytes of the scalar at `position` if it is plain, else 0.
  ///
  /// Plain are printable ASCII, Latin, Greek and Cyrillic letters, typographic punctuation, and the
  /// lines and blocks with which the program draws. A plain scalar may still be the base of a mark
  /// or a selector that follows, which is not plain.
  @inlinable @inline(__always)
  public static func length(_ utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let lead = utf8[position]
    if lead < 0x80 { return 0x20..<0x7F ~= lead ? 1 : 0 }
    if lead < 0xE0 {
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(utf8[position + 1] & 0x3F)
      switch scalar {
      case 0xAD: return 0  // The soft hyphen.
      case 0xA0...0x2FF, 0x370...0x377, 0x384...0x386, 0x388...0x38A, 0x38E...0x3A1,
        0x3A3...0x482, 0x48A...0x52F:
        return 2
      default: return 0
      }
    }
    guard lead == 0xE2 else { return 0 }
    switch (utf8[position + 1], utf8[position + 2]) {
    case (0x80, 0x90...0xA7): return 3  // U+2010…U+2027: dashes, quotation marks, dots.
    case (0x94...0x95, _), (0x96, 0x80...0x9F): return 3  // U+2500…U+259F: lines and blocks.
    case (0x97, 0x8F): return 3  // U+25CF: the mark of an event.
    default: return 0
    }
  }

  /// The columns of `utf8` if all of it is plain, else `nil`.
  @inlinable
  public static func columns(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var position = 0
    while position < utf8.count {
      let length = length(utf8, at: position)
      guard length > 0 else { return nil }
      position += length
      columns += 1
    }
    return columns
  }

  /// Whether all of `text` is plain.
  public static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { columns($0) != nil } ?? false
  }

  /// The scalar of `length` bytes at `position`.
  @inlinable @inline(__always)
  public static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, length: Int
  ) -> UInt32 {
    let lead = UInt32(utf8[position])
    switch length {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | UInt32(utf8[position + 1] & 0x3F)
    default:
      return (lead & 0x0F) << 12 | UInt32(utf8[position + 1] & 0x3F) << 6
        | UInt32(utf8[position + 2] & 0x3F)
    }
  }
}
