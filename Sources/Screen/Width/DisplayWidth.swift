internal import SafeText

/// How many columns of a terminal text takes.
///
/// The unit is the extended grapheme cluster (UAX #29): emoji sequences joined by U+200D, flags,
/// keycaps and skin tones take two columns as a whole, all else as many as its parts together. The widths are our own table's and not
/// libc's, which knows neither sequences nor the characters newer than itself.
public enum DisplayWidth {
  /// The version of the Unicode Character Database that the widths follow.
  public static var unicodeVersion: String { WidthTable.unicodeVersion }

  /// The columns of one character: 0, 1 or 2; more for a conjunct of Indic letters, which terminals
  /// draw letter by letter.
  ///
  /// Control characters have no width; a caller that draws must replace them.
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
    return columns > 2 && isOnePicture(character) ? 2 : columns
  }

  /// Whether a character is drawn as a whole, an emoji sequence or a flag, rather than part by part.
  private static func isOnePicture(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    return 0x1F1E6...0x1F1FF ~= first.value || VisibleText.isPictographic(first)
  }

  /// The parts of a character that have columns of their own, each at most two, with the marks that
  /// stand on them.
  static func parts(of character: Character) -> [Character] {
    var parts: [String.UnicodeScalarView] = []
    for scalar in character.unicodeScalars {
      if parts.isEmpty || WidthClass(scalar).columns > 0 {
        parts.append(String.UnicodeScalarView())
      }
      parts[parts.count - 1].append(scalar)
    }
    return parts.compactMap { String($0).first }
  }

  /// The columns of a text: the sum over its characters.
  ///
  /// - Complexity: O(*n*); without a table where every scalar is one narrow character by itself,
  ///   as in Latin, Greek and Cyrillic text.
  public static func columns(of text: some StringProtocol) -> Int {
    if let columns = text.utf8.withContiguousStorageIfAvailable(PlainText.columns) ?? nil {
      return columns
    }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a whole string; what the generic function does, without its dispatch, which
  /// would cost more than the counting.
  public static func columns(of text: String) -> Int {
    var text = text
    if let columns = text.withUTF8(PlainText.columns) { return columns }
    return text.reduce(0) { $0 + columns(of: $1) }
  }
}

extension DisplayWidth {
  /// The longest beginning of `text` that takes at most `columns` columns, in whole characters.
  ///
  /// - Complexity: O(*n*) in the beginning where `text` is plain, else in `text`.
  public static func prefix(of text: String, columns: Int) -> Substring {
    var taken = 0
    if PlainText.isPlain(text) {
      // One scalar is one column: every byte that does not continue a scalar begins one.
      var end = text.utf8.startIndex
      while end < text.utf8.endIndex {
        if text.utf8[end] & 0xC0 != 0x80 {
          guard taken < columns else { break }
          taken += 1
        }
        end = text.utf8.index(after: end)
      }
      return text[..<end]
    }
    var end = text.startIndex
    for character in text {
      taken += self.columns(of: character)
      guard taken <= columns else { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private static func isPrintable(_ ascii: UInt8) -> Bool { 0x20..<0x7F ~= ascii }
}
