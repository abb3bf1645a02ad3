/// Folds text piece by piece into one array of UTF-8 bytes.
public struct Folder: Sendable {
  /// What has been folded so far.
  public var bytes: [UInt8] = []
  private let keepsCase: Bool
  /// Whether white space now would continue a space that is already there.
  private var isAfterSpace = false

  /// Starts with nothing.
  ///
  /// - Parameter keepingCase: folds all but case.
  public init(keepingCase: Bool) { keepsCase = keepingCase }

  /// Lets white space that comes next be a space of its own.
  public mutating func startAnew() { isAfterSpace = false }

  /// Folds well-formed UTF-8 that starts and ends between scalars.
  public mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < utf8.count {
      let byte = utf8[position]
      if byte < 0x80 {
        append(ascii: byte)
        position += 1
      } else {
        append(Self.scalar(utf8, at: &position))
      }
    }
  }

  /// Folds the parts of a text.
  public mutating func append(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      var copy = String(text)
      copy.withUTF8 { append($0) }
    }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D:
      appendSpace()
      return
    case 0x41...0x5A where !keepsCase: bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
    isAfterSpace = false
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if 0xAC00...0xD7A3 ~= scalar.value {
      appendJamo(scalar.value - 0xAC00)
      return
    }
    switch FoldingRule.marks(scalar) {
    case .unchanged: appendUnmarked(scalar)
    case .scalar(let unmarked): appendUnmarked(unmarked)
    case .scalars(let unmarked):
      for value in unmarked { Unicode.Scalar(value).map { appendUnmarked($0) } }
    }
  }

  private mutating func appendUnmarked(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(ascii: UInt8(scalar.value)) }
    isAfterSpace = false
    guard !keepsCase else { return append(encoded: scalar) }
    switch FoldingRule.cases(scalar) {
    case .unchanged: append(encoded: scalar)
    case .scalar(let uncased): append(encoded: uncased)
    case .scalars(let uncased):
      for value in uncased { Unicode.Scalar(value).map { append(encoded: $0) } }
    }
  }

  private mutating func appendSpace() {
    if !isAfterSpace { bytes.append(0x20) }
    isAfterSpace = true
  }

  /// Decomposes a Hangul syllable (UAX #15; The Unicode Standard, 3.12).
  private mutating func appendJamo(_ index: UInt32) {
    isAfterSpace = false
    let final = index % 28
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + final]
    for part in final == 0 ? parts.dropLast() : parts[...] {
      if let jamo = Unicode.Scalar(part) { append(encoded: jamo) }
    }
  }

  private mutating func append(encoded scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
  }

  /// Decodes the scalar of two to four bytes at `position` and moves behind it.
  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Unicode.Scalar {
    let lead = utf8[position]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      value = value << 6 | UInt32(utf8[position + offset] & 0x3F)
    }
    position += length
    return Unicode.Scalar(value).unsafelyUnwrapped
  }
}
