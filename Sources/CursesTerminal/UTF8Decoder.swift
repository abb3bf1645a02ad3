/// Puts a terminal's bytes together to characters, however they are cut into reads.
struct UTF8Decoder {
  private var bytes: [UInt8] = []

  /// Passes over the beginning of a character, where there is one.
  mutating func forget() { bytes.removeAll(keepingCapacity: true) }

  /// The character that `byte` completes, if it does; what is no UTF-8 is passed over.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes.removeAll(keepingCapacity: true) }
    bytes.append(byte)
    let length =
      switch bytes[0] {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard bytes.count >= length else { return nil }
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }
}
