// Strings, numbers and words.

extension JSONParser {
  /// string = quotation-mark *char quotation-mark
  ///
  /// - Returns: Whether escape sequences stand in it.
  mutating func skipString() throws(Failure) -> Bool {
    let start = offset
    var hasEscapes = false
    offset += 1
    while true {
      skipPlainCharacters()
      guard offset < end else { throw failure(.unfinished(.string), opening: start) }
      switch text[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape(stringStart: start)
      case 0x00..<0x20:
        throw failure(.controlCharacter(Unicode.Scalar(text[offset])), opening: start)
      default:
        guard let length = UTF8Sequence.length(in: text, at: offset, end: end) else {
          throw failure(.invalidUTF8(text[offset]))
        }
        offset += length
      }
    }
  }

  /// Skips ASCII that means itself, eight bytes at a time.
  private mutating func skipPlainCharacters() {
    while offset + 8 <= end, let base = text.baseAddress {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self).littleEndian
      let special = Self.specialBytes(of: word)
      guard special == 0 else {
        offset += special.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
    while offset < end, text[offset] >= 0x20, text[offset] < 0x80,
      text[offset] != UInt8(ascii: "\""), text[offset] != UInt8(ascii: "\\")
    {
      offset += 1
    }
  }

  /// The high bit of each byte that is a control character, a quotation mark, a backslash or not
  /// ASCII. Bits above the lowest one may be wrong: a borrow runs upwards.
  private static func specialBytes(of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- (ones &* 0x20)) & ~word
    let found = controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    return (found | word) & (ones &* 0x80)
  }

  /// escape followed by one of `"\/bfnrt`, or by `u` and four digits, twice for what lies beyond
  /// the Basic Multilingual Plane
  private mutating func skipEscape(stringStart: Int) throws(Failure) {
    let start = offset
    offset += 1
    guard offset < end else { throw failure(.unfinished(.string), opening: stringStart) }
    guard text[offset] == UInt8(ascii: "u") else {
      guard JSONEscapes.character(for: text[offset]) != nil else {
        throw failure(.unknownEscape(try scalar(at: offset)), at: start)
      }
      offset += 1
      return
    }
    let unit = try skipUnicodeEscape(stringStart: stringStart)
    switch unit {
    case 0xD800..<0xDC00:
      guard offset + 1 < end, text[offset] == UInt8(ascii: "\\"),
        text[offset + 1] == UInt8(ascii: "u")
      else { throw failure(.loneSurrogate(unit), at: start) }
      offset += 1
      guard (0xDC00..<0xE000).contains(try skipUnicodeEscape(stringStart: stringStart)) else {
        throw failure(.loneSurrogate(unit), at: start)
      }
    case 0xDC00..<0xE000: throw failure(.loneSurrogate(unit), at: start)
    default: break
    }
  }

  /// Reads `uXXXX`, the backslash before it already read.
  private mutating func skipUnicodeEscape(stringStart: Int) throws(Failure) -> UInt16 {
    let start = offset - 1
    offset += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard offset < end else { throw failure(.unfinished(.string), opening: stringStart) }
      guard let digit = JSONEscapes.hexadecimalDigit(text[offset]) else {
        throw failure(.shortUnicodeEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  /// number = [ minus ] int [ frac ] [ exp ]
  mutating func skipNumber() throws(Failure) {
    let start = offset
    if text[offset] == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    guard skipDigits() else { throw failure(.missingDigit(.integer)) }
    guard text[first] != UInt8(ascii: "0") || offset == first + 1 else {
      throw failure(.leadingZero, at: start)
    }
    if offset < end, text[offset] == UInt8(ascii: ".") {
      offset += 1
      guard skipDigits() else { throw failure(.missingDigit(.fraction)) }
    }
    if offset < end, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      guard skipDigits() else { throw failure(.missingDigit(.exponent)) }
    }
  }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[offset]) {
      offset += 1
    }
    return offset > start
  }

  /// `true`, `false` or `null`
  mutating func skipWord() throws(Failure) -> JSONKind {
    let start = offset
    while offset < end, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[offset] | 0x20) {
      offset += 1
    }
    switch String(decoding: text[start..<min(offset, start + 20)], as: UTF8.self) {
    case "true", "false": return .bool
    case "null": return .null
    case let word: throw failure(.unknownWord(word), at: start)
    }
  }
}
