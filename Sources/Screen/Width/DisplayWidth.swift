/// How many columns of a terminal text takes.
///
/// The unit is the extended grapheme cluster (UAX #29): emoji sequences joined by U+200D, flags,
/// keycaps and skin tones take two columns as a whole. The widths are our own table's and not
/// libc's, which knows neither sequences nor the characters newer than itself.
public enum DisplayWidth {
  /// The version of the Unicode Character Database that the widths follow.
  public static var unicodeVersion: String { WidthTable.unicodeVersion }

  /// The columns of one character: 0, 1 or 2.
  ///
  /// A cluster is as wide as its parts together and never wider than two columns, which is what
  /// terminals do with Indic conjuncts and Hangul jamo (UAX #11). Control characters have no
  /// width; a caller that draws must replace them.
  ///
  /// - Complexity: O(log *n*) in the size of the table for each scalar, constant for ASCII.
  public static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return isPrintable(ascii) ? 1 : 0 }
    var columns = 0
    var last = WidthClass.zero
    for scalar in character.unicodeScalars {
      switch (scalar, last) {
      case ("\u{FE0F}", .widenedByEmojiSelector): columns += 1
      case ("\u{FE0E}", .narrowedByTextSelector): columns -= 1
      default: break
      }
      last = WidthClass(scalar)
      columns += last.columns
    }
    return min(columns, 2)
  }

  /// The columns of a text: the sum over its characters.
  ///
  /// - Complexity: O(*n*); without a table where every scalar is one narrow character by itself,
  ///   as in Latin, Greek and Cyrillic text.
  public static func columns(of text: some StringProtocol) -> Int {
    if let columns = text.utf8.withContiguousStorageIfAvailable(plainColumns) ?? nil {
      return columns
    }
    return text.reduce(0) { $0 + columns(of: $1) }
  }
}

// MARK: - Fast path

extension DisplayWidth {
  /// The columns of text in which every scalar is a narrow character by itself; `nil` for other
  /// text, whose clusters must be found first.
  private static func plainColumns(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var position = 0
    while position < utf8.count {
      let lead = utf8[position]
      if lead < 0x80 {
        guard isPrintable(lead) else { return nil }
        position += 1
      } else if lead < 0xE0 {
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(utf8[position + 1] & 0x3F)
        guard isPlainLetter(scalar) else { return nil }
        position += 2
      } else {
        // U+2010…U+2027: typographic hyphens, dashes, quotation marks and dots.
        guard lead == 0xE2, utf8[position + 1] == 0x80, 0x90...0xA7 ~= utf8[position + 2]
        else { return nil }
        position += 3
      }
      columns += 1
    }
    return columns
  }

  private static func isPrintable(_ ascii: UInt8) -> Bool { 0x20..<0x7F ~= ascii }

  /// Whether a scalar of two UTF-8 bytes is narrow and neither combines nor is combined with.
  private static func isPlainLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD: false  // The soft hyphen.
    case 0xA0...0x2FF, 0x370...0x482, 0x48A...0x590: true
    default: false
    }
  }
}
