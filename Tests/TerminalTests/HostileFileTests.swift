import Testing

/// A file cannot steer the terminal: what would is shown as a symbol.
@Suite struct HostileFileTests {
  @Test(arguments: Insertion.all)
  func nothingReachesTheTerminalRaw(insertion: Insertion) async throws {
    let folder = try TemporaryFolder()
    let timeline = try folder.write(
      Sample.timeline(inserting: insertion.text), to: "talks.json")
    let script = #""$PARLEY" \#(timeline); echo "left with $?""#
    try await withParley(.script(script).sized(140, 40), folder: folder) { terminal in
      let event = try await terminal.waitForItem(1)
      #expect(event.contains("Me\(insertion.shown)eting"))
      #expect(event.contains("Ta\(insertion.shown)lks of the tests"))
      try terminal.press("j")
      let statement = try await terminal.waitForItem(2)
      for text in [
        "Wo\(insertion.shown)rdings", "An\(insertion.shown)n", "Pa\(insertion.shown)per",
      ] {
        #expect(statement.contains(text), "\(statement)")
      }
      try terminal.press("Enter", "Escape", "s")
      try await terminal.waitFor("Speakers")
      try terminal.press("Escape")
      try await terminal.waitForNo("Enter go")
      try terminal.press("*")
      try await terminal.waitFor("Enter go")
      try terminal.press("Escape")
      try await terminal.waitForNo("Enter go")
      try terminal.press("1")
      try await terminal.waitFor("only Ha\(insertion.shown)ll")
      try terminal.press("y")
      try await terminal.waitFor("copied: ")
      try terminal.press("q")
      let output = try await terminal.waitForBytes("left with 0")
      #expect(!output.contains(insertion.text))
    }
  }

  @Test func listAndErrorsAreAsSafe() async throws {
    let folder = try TemporaryFolder()
    for insertion in Insertion.all {
      let timeline = try folder.write(Sample.timeline(inserting: insertion.text), to: "talks.json")
      let wrong = try folder.write(
        "{\"version\": 1, \"title\": \"\", \"\(insertion.escaped)\": 1}", to: "wrong.json")
      for arguments in [["list", timeline], ["quotes", timeline], ["validate", wrong], [wrong]] {
        let run = try Subprocess(
          Program.path, arguments, environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"])
        #expect(!(run.output + run.errors).contains(insertion.text), "\(arguments)")
      }
    }
  }
}

/// Something that a terminal would obey or that would hide in a text, and how it is shown.
struct Insertion: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let shown: String

  init(_ name: String, _ text: String, shown: String) {
    testDescription = name
    self.text = text
    self.shown = shown
  }

  static let all = [
    Insertion("CSI", "\u{1B}[2J", shown: "␛[2J"),
    Insertion("OSC", "\u{1B}]0;owned\u{7}", shown: "␛]0;owned␇"),
    Insertion("unterminated OSC", "\u{1B}]52;c;!", shown: "␛]52;c;!"),
    Insertion("C1 CSI", "\u{9B}31m", shown: "\u{FFFD}31m"),
    Insertion("C1 OSC", "\u{9D}0;owned\u{9C}", shown: "\u{FFFD}0;owned\u{FFFD}"),
    Insertion("DEL", "\u{7F}", shown: "␡"),
    Insertion("bell and backspace", "\u{7}\u{8}", shown: "␇␈"),
    Insertion("bidirectional override", "\u{202E}", shown: "\u{FFFD}"),
    Insertion("bidirectional isolate", "\u{2067}", shown: "\u{FFFD}"),
    Insertion("soft hyphen", "\u{AD}", shown: "\u{FFFD}"),
    Insertion("tag", "\u{E0041}", shown: "\u{FFFD}"),
  ]

  /// As a JSON string has it.
  var escaped: String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
