/// Well-formed UTF-8 byte sequences (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// How many bytes the character at an offset takes: 1 to 4, or `nil` where the bytes are not
  /// well-formed UTF-8: cut short, overlong, a surrogate, or beyond U+10FFFF.
  static func length(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int? {
    let first = text[offset]
    let length: Int
    // Which second bytes may follow the first.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= end, second.contains(text[offset + 1]) else { return nil }
    for next in offset + 2..<max(offset + length, offset + 2) where text[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
