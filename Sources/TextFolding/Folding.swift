/// Makes texts equal that a search must not tell apart.
///
/// Folded text is canonically decomposed (UAX #15) without its nonspacing marks, in small letters
/// by full case folding (The Unicode Standard, 5.18), with ASCII quotation marks, apostrophes and
/// hyphens for typographic ones, one space for each run of white space, and nothing for what is
/// invisible (soft hyphens, zero-width and bidirectional controls).
///
///     Folding.fold("Grushkó didn’t") == Folding.fold("grushko didn't")
///
/// Canonically equivalent texts fold alike, and folded text folds to itself.
public enum Folding {
  /// The version of the Unicode Character Database that folding follows.
  public static var unicodeVersion: String { FoldingTable.unicodeVersion }

  /// Folds a text to UTF-8.
  ///
  /// - Parameter keepingCase: folds all but case.
  /// - Complexity: O(*n*); constant for each ASCII character, a search in a table for each other.
  public static func fold(_ text: some StringProtocol, keepingCase: Bool = false) -> [UInt8] {
    var folder = Folder(keepingCase: keepingCase)
    folder.append(text)
    return folder.bytes
  }

  /// Folds well-formed UTF-8 that starts and ends between scalars.
  ///
  /// - Parameter keepingCase: folds all but case.
  /// - Complexity: as `fold(_:keepingCase:)` of a text.
  public static func fold(
    _ utf8: UnsafeBufferPointer<UInt8>, keepingCase: Bool = false
  ) -> [UInt8] {
    var folder = Folder(keepingCase: keepingCase)
    folder.append(utf8)
    return folder.bytes
  }
}
