/// A text and the words that it is compared by.
///
/// A word is a run of letters, digits and their marks. It goes on over what holds it together: an
/// apostrophe (*don’t*), a hyphen (*non-proliferation*, *US–Russia*), the points of initials (*U.S.*)
/// and what stands within a number (*1,500*, *7.5*, *10:30*). A currency sign, a percent sign and a
/// minus belong to their number. An ideograph is a word by itself, and so is a letter of a script
/// that is written without spaces. All else is punctuation, which is drawn but not compared.
public struct Wording: Sendable {
  /// The text as it was given.
  public let text: String
  /// The words of the text, in order.
  public let words: [Word]
  /// What stands before each word, and after the last one.
  let borders: [Border]

  /// Finds the words of a text.
  ///
  /// - Complexity: O(*n*).
  public init(_ text: String) {
    var scanner = WordScanner(text)
    scanner.scan()
    self.text = text
    words = scanner.words
    borders = scanner.borders
  }
}

extension Wording {
  /// A word of a text.
  public struct Word: Sendable {
    /// Where the word stands: UTF-8 offsets from the start of the text, on scalar boundaries.
    public let range: Range<Int>
    /// What the word is compared by: small letters, plain apostrophes, no hyphens but next to
    /// digits, nothing that is invisible. Keys that are canonically equivalent are equal strings.
    public let key: String
  }
}
