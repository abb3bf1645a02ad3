import Phrasing
import Testing

@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("plain é 中 😀", "plain é 中 😀"), ("\u{0}\u{1B}[2J\n\u{7F}", "␀␛[2J␊␡"),
      ("\u{80}\u{9B}31m", "⟨U+0080⟩⟨U+009B⟩31m"), ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"),
      ("\u{200B}\u{FEFF}\u{2028}", "⟨U+200B⟩⟨U+FEFF⟩⟨U+2028⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
    ])
  func untrustedTextIsShown(_ text: String, _ shown: String) {
    #expect(visible(text) == shown, "show what a terminal would obey or hide")
  }

  @Test func longTextIsCut() {
    #expect(visible(String(repeating: "é", count: 61), limit: 60).unicodeScalars.count == 61)
    #expect(visible("abc", limit: 3) == "abc")
    #expect(visible("abcd", limit: 3) == "abc…")
  }
}
