import SafeText
import TestSupport
import Testing

/// A scalar or a range of them, and what stands for each on a screen.
struct VisibleCase: CustomTestStringConvertible, Sendable {
  let what: String
  let scalars: ClosedRange<UInt32>
  /// `nil` where each scalar stays as it is.
  let replacement: String?

  init(_ what: String, _ scalars: ClosedRange<UInt32>, _ replacement: String?) {
    self.what = what
    self.scalars = scalars
    self.replacement = replacement
  }

  init(_ what: String, _ scalar: UInt32, _ replacement: String?) {
    self.init(what, scalar...scalar, replacement)
  }

  var testDescription: String { what }
}

@Suite("Visible text")
struct VisibleTextTests {
  private static let mark = "\u{FFFD}"

  @Test(
    "replaces what would steer a terminal or hide in the text",
    arguments: [
      VisibleCase("delete", 0x7F, "␡"),
      VisibleCase("C1 controls", 0x80...0x9F, mark),
      VisibleCase("soft hyphen", 0xAD, mark),
      VisibleCase("Arabic letter mark", 0x61C, mark),
      VisibleCase("zero width space", 0x200B, mark),
      VisibleCase("left-to-right and right-to-left marks", 0x200E...0x200F, mark),
      VisibleCase("line and paragraph separators", 0x2028...0x2029, mark),
      VisibleCase("bidirectional embeddings and overrides", 0x202A...0x202E, mark),
      VisibleCase("word joiner and invisible operators", 0x2060...0x2064, mark),
      VisibleCase("bidirectional isolates", 0x2066...0x2069, mark),
      VisibleCase("deprecated format controls", 0x206A...0x206F, mark),
      VisibleCase("byte order mark", 0xFEFF, mark),
      VisibleCase("interlinear annotation", 0xFFF9...0xFFFB, mark),
      VisibleCase("combining grapheme joiner", 0x34F, mark),
      VisibleCase("fillers of Hangul", 0x115F...0x1160, mark),
      VisibleCase("filler of Hangul, compatible", 0x3164, mark),
      VisibleCase("filler of Hangul, half-width", 0xFFA0, mark),
      VisibleCase("vowel and final of Hangul by themselves", 0x1161...0x11FF, mark),
      VisibleCase("Mongolian vowel separator", 0x180E, mark),
      VisibleCase("invisible signs of musical notation", 0x1D173...0x1D17A, mark),
      VisibleCase("joiners by themselves", 0x200C...0x200D, mark),
      VisibleCase("variation selectors by themselves", 0xFE00...0xFE0F, mark),
      VisibleCase("variation selectors of ideographs by themselves", 0xE0100...0xE01EF, mark),
      VisibleCase("private use", 0xE000...0xF8FF, mark),
      VisibleCase("private use, plane 16", 0x10_0000...0x10_FFFD, mark),
      VisibleCase("noncharacters", 0xFDD0...0xFDEF, mark),
      VisibleCase("noncharacters at the end of a plane", 0x1_FFFE...0x1_FFFF, mark),
      VisibleCase("unassigned", 0x378...0x379, mark),
      VisibleCase("language tag", 0xE0001, mark),
      VisibleCase("tags", 0xE0020...0xE007F, mark),
    ])
  func harmful(_ each: VisibleCase) { expect(each) }

  @Test(
    "leaves what people write",
    arguments: [
      VisibleCase("ASCII", 0x20...0x7E, nil),
      VisibleCase("no-break space and Latin 1", 0xA0...0xAC, nil),
      VisibleCase("Cyrillic", 0x400...0x482, nil),
      VisibleCase("Hebrew letters", 0x5D0...0x5EA, nil),
      VisibleCase("Arabic letters", 0x620...0x64A, nil),
      VisibleCase("Arabic number signs", 0x600...0x605, nil),
      VisibleCase("typographic marks", 0x2010...0x2027, nil),
      VisibleCase("ideographs", 0x4E00...0x4EFF, nil),
      VisibleCase("skin tones", 0x1F3FB...0x1F3FF, nil),
      VisibleCase("faces", 0x1F600...0x1F64F, nil),
      VisibleCase("the replacement itself", 0xFFFD, nil),
    ])
  func harmless(_ each: VisibleCase) { expect(each) }

  @Test("shows each C0 control as its picture", arguments: UInt32(0)...0x1F)
  func pictures(_ value: UInt32) {
    expect(
      VisibleCase(
        "U+\(String(value, radix: 16))", value,
        Unicode.Scalar(0x2400 + value).map { String(Character($0)) }))
  }

  @Test(
    "keeps what scripts and emoji need",
    arguments: [
      "👨‍👩‍👧‍👦", "❤️‍🔥", "👍🏽", "🧑🏽‍🚀", "1\u{FE0F}\u{20E3}", "🇨🇭", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "⌚\u{FE0E}",
      "می\u{200C}خواهم", "کار\u{200C}ها", "ه\u{200D}", "क्\u{200D}ष", "श्\u{200C}र",
      "র\u{200D}\u{9CD}যাব", "ශ්\u{200D}රී ලංකා", "葛\u{E0100}", "ᠠ\u{180B}", "각",
      "\u{1100}\u{1161}\u{11A8}",
      "שָׁלוֹם", "ความ", "e\u{301}\u{327}", "\u{A0}\u{301}",
    ])
  func needed(_ text: String) { #expect(VisibleText.of(text) == text) }

  @Test(
    "lets nothing hide beside what scripts and emoji need",
    arguments: [
      ("a\u{200D}b", "a\u{FFFD}b"), ("a\u{200C}b", "a\u{FFFD}b"), ("a\u{FE0F}", "a\u{FFFD}"),
      ("م\u{200C}\u{200C}", "م\u{200C}\u{FFFD}"), ("😀\u{200D}a", "😀\u{FFFD}a"),
      ("😀\u{FE0F}\u{FE0F}", "😀\u{FE0F}\u{FFFD}"), ("😀\u{E0101}\u{E0102}", "😀\u{E0101}\u{FFFD}"),
      ("🏴\u{E0067}\u{E0062}", "🏴\u{FFFD}\u{FFFD}"), ("🏴\u{E0001}", "🏴\u{FFFD}"),
      ("🏴\u{E0067}\u{E007F}", "🏴\u{FFFD}\u{FFFD}"),
      ("😀\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "😀\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{AC01}\u{1161}", "\u{AC01}\u{FFFD}"), ("\u{301}a", "\u{25CC}\u{301}a"),
      (" \u{338}", " \u{25CC}\u{338}"),
      (
        "a" + String(repeating: "\u{301}", count: 9),
        "a" + String(repeating: "\u{301}", count: 8) + "\u{FFFD}"
      ),
    ])
  func hidden(_ text: String, _ shown: String) {
    // By scalars: strings are compared by canonical equivalence.
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "tells the numbers of what a message hides",
    arguments: [
      ("plain é 中 😀", "plain é 中 😀"), ("\u{0}\u{1B}[2J\n\u{7F}", "␀␛[2J␊␡"),
      ("\u{80}\u{9B}31m", "⟨U+0080⟩⟨U+009B⟩31m"), ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"),
      ("\u{200B}\u{FEFF}\u{2028}", "⟨U+200B⟩⟨U+FEFF⟩⟨U+2028⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
    ])
  func numbered(_ text: String, _ shown: String) {
    #expect(VisibleText.numbered(text) == shown)
  }

  @Test("cuts what a message quotes")
  func cut() {
    #expect(
      VisibleText.numbered(String(repeating: "é", count: 61), limit: 60).unicodeScalars.count == 61)
    #expect(VisibleText.numbered("abc", limit: 3) == "abc")
    #expect(VisibleText.numbered("abcd", limit: 3) == "abc…")
  }

  @Test("takes line feeds and tabs for spaces in prose, and nothing else")
  func prose() {
    #expect(VisibleText.prose("one\ntwo\tthree\u{1B}[2J\rfour") == "one two three␛[2J␍four")
    #expect(VisibleText.prose("one\r\ntwo") == "one␍ two")
    #expect(VisibleText("one\n\ttwo\r\u{1B}", as: .document).text == "one\n\ttwo␍␛")
  }

  @Test("lets nothing harmful through, whatever the text, and changes nothing twice")
  func arbitraryText() {
    var generator = SeededGenerator(seed: 2022)
    for _ in 0..<3000 {
      let text = Self.arbitraryText(using: &generator)
      for visible in [VisibleText.of(text), VisibleText.prose(text)] {
        let survivors = visible.unicodeScalars.filter(HostileTexts.isHarmful)
        guard survivors.isEmpty else {
          Issue.record("of \(text.debugDescription) these survive: \(survivors.map(\.value))")
          return
        }
        #expect(VisibleText.of(visible) == visible)
        #expect(VisibleText.prose(visible) == visible)
        #expect(VisibleText.isVisible(visible))
        // A line is cut and wrapped between characters, and drawn in parts.
        let parts = visible.map { VisibleText.of(String($0)) }.joined()
        #expect(Array(parts.unicodeScalars) == Array(visible.unicodeScalars), "by parts")
      }
    }
  }

  private static func arbitraryText(using generator: inout SeededGenerator) -> String {
    let regions: [ClosedRange<UInt32>] = [
      0...0xFF, 0x300...0x36F, 0x600...0x660, 0x900...0x950, 0x1100...0x11FF, 0x1800...0x1830,
      0x2000...0x206F, 0x200C...0x200D, 0xAC00...0xAC40, 0xE000...0xE010, 0xFE00...0xFEFF,
      0x1F1E6...0x1F1FF, 0x1F3F0...0x1F680, 0xE0000...0xE01EF, 0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      guard let region = regions.randomElement(using: &generator) else { continue }
      let value = UInt32.random(in: region, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  private func expect(_ each: VisibleCase) {
    for value in each.scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(String.UnicodeScalarView([scalar]))
      guard VisibleText.of(text) != each.replacement ?? text else { continue }
      Issue.record("U+\(String(value, radix: 16)) becomes \(VisibleText.of(text).debugDescription)")
      return
    }
  }
}
