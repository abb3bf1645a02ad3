/// The escape sequences of JSON strings (RFC 8259 §7).
enum JSONEscapes {
  /// What a backslash and this letter stand for; `nil` for `u` and for what JSON does not escape.
  static func character(for letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The value of a hexadecimal digit.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The characters of a string whose escape sequences the parser has already checked.
  static func resolve(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var offset = 0
    while offset < content.count {
      guard content[offset] == UInt8(ascii: "\\") else {
        bytes.append(content[offset])
        offset += 1
        continue
      }
      if let character = character(for: content[offset + 1]) {
        bytes.append(character)
        offset += 2
        continue
      }
      var value = codeUnit(content, at: offset + 2)
      offset += 6
      if (0xD800..<0xDC00).contains(value) {
        value = 0x10000 + (value - 0xD800) << 10 + (codeUnit(content, at: offset + 2) - 0xDC00)
        offset += 6
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes.append(contentsOf: String(scalar).utf8)
    }
    return bytes
  }

  private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    content[offset..<offset + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalDigit($1) ?? 0) }
  }
}
