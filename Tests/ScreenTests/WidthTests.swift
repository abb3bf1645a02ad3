import Screen
import Testing

/// A text that is one character, with what it is and its columns.
struct WidthCase: CustomTestStringConvertible, Sendable {
  let what: String
  let text: String
  let columns: Int

  init(_ what: String, _ text: String, _ columns: Int) {
    self.what = what
    self.text = text
    self.columns = columns
  }

  var testDescription: String { "\(what) → \(columns)" }
}

@Suite("The width of a character")
struct CharacterWidthTests {
  @Test(
    "is one column for letters, marks included",
    arguments: [
      WidthCase("ASCII letter", "a", 1),
      WidthCase("space", " ", 1),
      WidthCase("no-break space", "\u{A0}", 1),
      WidthCase("precomposed letter", "é", 1),
      WidthCase("decomposed letter", "e\u{301}", 1),
      WidthCase("Cyrillic short i, decomposed", "и\u{306}", 1),
      WidthCase("letter with enclosing circle", "a\u{20DD}", 1),
      WidthCase("typographic quotation mark", "“", 1),
      WidthCase("em dash", "—", 1),
      WidthCase("ambiguous: degree sign", "°", 1),
      WidthCase("ambiguous: box drawing", "│", 1),
      WidthCase("ambiguous: private use", "\u{E000}", 1),
      WidthCase("half-width katakana", "ｱ", 1),
      WidthCase("Arabic number sign, drawn though Cf", "\u{600}", 1),
      WidthCase("replacement character", "\u{FFFD}", 1),
      WidthCase("unassigned", "\u{378}", 1),
    ])
  func narrow(_ each: WidthCase) { expectWidth(each) }

  @Test(
    "is two columns for East Asian wide and full-width characters",
    arguments: [
      WidthCase("ideograph", "俄", 2),
      WidthCase("full-width letter", "Ａ", 2),
      WidthCase("ideographic space", "\u{3000}", 2),
      WidthCase("kana with combining voicing mark", "か\u{3099}", 2),
      WidthCase("Hangul syllable", "각", 2),
      WidthCase("Hangul jamo: initial, medial, final", "\u{1100}\u{1161}\u{11A8}", 2),
      WidthCase("unassigned in an ideographic plane", "\u{3FFFD}", 2),
    ])
  func wide(_ each: WidthCase) { expectWidth(each) }

  @Test(
    "is that of the whole for emoji sequences",
    arguments: [
      WidthCase("emoji", "😀", 2),
      WidthCase("emoji newer than libc: shaking face, 15.0", "\u{1FAE8}", 2),
      WidthCase("text symbol", "☎", 1),
      WidthCase("text symbol with VS16", "☎\u{FE0F}", 2),
      WidthCase("emoji with VS15", "⌚\u{FE0E}", 1),
      WidthCase("wide ideograph with VS15", "㊗\u{FE0E}", 2),
      WidthCase("letter with VS16, which asks for nothing", "a\u{FE0F}", 1),
      WidthCase("keycap", "1\u{FE0F}\u{20E3}", 2),
      WidthCase("keycap without VS16", "1\u{20E3}", 1),
      WidthCase("flag", "🇨🇭", 2),
      WidthCase("half a flag", "\u{1F1E8}", 1),
      WidthCase("flag of Scotland, in tags", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
      WidthCase("skin tone", "👍🏽", 2),
      WidthCase("skin tone on a text symbol", "☝🏽", 2),
      WidthCase("family", "👨‍👩‍👧‍👦", 2),
      WidthCase("heart on fire", "❤️‍🔥", 2),
      WidthCase("two narrow symbols joined", "👁‍🗨", 2),
    ])
  func emoji(_ each: WidthCase) { expectWidth(each) }

  @Test(
    "is nothing for what is not drawn",
    arguments: [
      WidthCase("NUL", "\0", 0),
      WidthCase("line feed", "\n", 0),
      WidthCase("carriage return and line feed", "\r\n", 0),
      WidthCase("delete", "\u{7F}", 0),
      WidthCase("C1 control", "\u{9B}", 0),
      WidthCase("combining acute by itself", "\u{301}", 0),
      WidthCase("zero width space", "\u{200B}", 0),
      WidthCase("zero width joiner", "\u{200D}", 0),
      WidthCase("soft hyphen", "\u{AD}", 0),
      WidthCase("right-to-left override", "\u{202E}", 0),
      WidthCase("byte order mark", "\u{FEFF}", 0),
      WidthCase("variation selector by itself", "\u{FE0F}", 0),
      WidthCase("Hangul medial by itself", "\u{1161}", 0),
      WidthCase("Hangul final by itself", "\u{11A8}", 0),
      WidthCase("unassigned but ignorable", "\u{E0FFF}", 0),
    ])
  func invisible(_ each: WidthCase) { expectWidth(each) }

  private func expectWidth(_ each: WidthCase) {
    #expect(each.text.count == 1, "not one character: \(each.what)")
    #expect(DisplayWidth.columns(of: Character(each.text)) == each.columns)
    #expect(DisplayWidth.columns(of: each.text) == each.columns)
  }
}

@Suite("The width of a text")
struct TextWidthTests {
  @Test(
    "is the sum of its characters",
    arguments: [
      WidthCase("nothing", "", 0),
      WidthCase("ASCII", "Sherman said", 12),
      WidthCase("typographic", "“We don’t” — no…", 16),
      WidthCase("Cyrillic", "Киïв", 4),
      WidthCase("marks after ASCII", "cafe\u{301}s", 5),
      WidthCase("ideographs between letters", "a俄b", 4),
      WidthCase("flags in a row", "🇺🇸🇷🇺", 4),
      WidthCase("an escape sequence's visible rest", "\u{1B}[31mred", 7),
      WidthCase("soft hyphen within a word", "nego\u{AD}tiation", 11),
      WidthCase("Devanagari conjunct", "क्ष", 2),
      WidthCase("Devanagari conjunct with a vowel sign, drawn letter by letter", "त्रा", 3),
    ])
  func sum(_ each: WidthCase) {
    #expect(DisplayWidth.columns(of: each.text) == each.columns)
    #expect(DisplayWidth.columns(of: each.text[...]) == each.columns)
  }

  @Test("never exceeds two columns a character, and agrees with it, for every code point")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = DisplayWidth.columns(of: Character(scalar))
      // The text's fast path must not be seen.
      let text = DisplayWidth.columns(of: String(String.UnicodeScalarView([scalar])))
      guard columns != text || !(0...2 ~= columns) else { continue }
      Issue.record("U+\(String(value, radix: 16)): \(columns) by itself, \(text) in a text")
    }
  }

  @Test("follows the version of Unicode that it names")
  func version() { #expect(DisplayWidth.unicodeVersion == "15.0.0") }
}
