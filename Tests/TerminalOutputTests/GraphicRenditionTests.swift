import Testing

@testable import TerminalOutput

@Suite("Sequences that select graphic renditions are put together")
struct GraphicRenditionTests {
  static let cases: [(first: String, second: String, both: String)] = [
    ("\u{1B}[1m", "\u{1B}[38;5;243m", "\u{1B}[1;38;5;243m"),
    ("\u{1B}[m", "\u{1B}[1m", "\u{1B}[0;1m"),
    ("\u{1B}[1m", "\u{1B}[m", "\u{1B}[1;0m"),
    ("\u{1B}[38:5:3m", "\u{1B}[1m", "\u{1B}[38:5:3;1m"),
    ("\u{1B}(B\u{1B}[m", "\u{1B}[7m", "\u{1B}(B\u{1B}[0;7m"),
    ("", "\u{1B}[7m", "\u{1B}[7m"),
    ("\u{1B}[7m", "", "\u{1B}[7m"),
    // Whatever else a terminal may use stays as it is.
    ("\u{1B}[7m", "\u{1B}G4", "\u{1B}[7m\u{1B}G4"),
    ("\u{1B}G4", "\u{1B}[7m", "\u{1B}G4\u{1B}[7m"),
    ("\u{1B}[m\u{F}", "\u{1B}[1m", "\u{1B}[m\u{F}\u{1B}[1m"),
    ("\u{1B}[>1m", "\u{1B}[1m", "\u{1B}[>1m\u{1B}[1m"),
    ("\u{1B}[1m", "\u{1B}[>1m", "\u{1B}[1m\u{1B}[>1m"),
    ("m", "\u{1B}[1m", "m\u{1B}[1m"),
    ("1m", "\u{1B}[1m", "1m\u{1B}[1m"),
  ]

  @Test("where they meet, and nothing else is changed", arguments: cases.indices)
  func appending(_ position: Int) {
    let each = Self.cases[position]
    var bytes = Array(each.first.utf8)
    GraphicRendition.append(Array(each.second.utf8), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == each.both)
  }
}
