import Foundation
import Screen
import Testing

@testable import Browser

@Suite("The keymap")
struct KeymapTests {
  struct Expected: CustomTestStringConvertible, Sendable {
    let keys: [Key]
    let command: Command

    init(_ command: Command, _ keys: Key...) {
      self.command = command
      self.keys = keys
    }

    var testDescription: String { "\(keys.map(\.description).joined(separator: " ")) \(command)" }
  }

  /// What the design fixes.
  static let fixed = [
    Expected(.nextRow, "j", .down), Expected(.previousRow, "k", .up),
    Expected(.nextPage, " ", .pageDown), Expected(.previousPage, "b", .pageUp),
    Expected(.nextHalfPage, .control("d")), Expected(.previousHalfPage, .control("u")),
    Expected(.firstRow, "g", .home), Expected(.lastRow, "G", .end),
    Expected(.nextEvent, "}"), Expected(.previousEvent, "{"),
    Expected(.open, .enter, "l", .right), Expected(.back, .escape, "h", .left),
    Expected(.switchPane, .tab), Expected(.wordings, "v"),
    Expected(.search, "/"), Expected(.nextMatch, "n"), Expected(.previousMatch, "N"),
    Expected(.filter, "&"),
    Expected(.speakers, "s"), Expected(.quotes, "*"),
    Expected(.nextOfSpeaker, "]"), Expected(.previousOfSpeaker, "["),
    Expected(.goToDate, "d"),
    Expected(.onlyTrack, "1", "2", "3", "4", "5", "6", "7", "8", "9"), Expected(.allTracks, "0"),
    Expected(.setMark, "m"), Expected(.goToMark, "'"), Expected(.jumpBack, .control("o")),
    Expected(.sources, "S"), Expected(.allSources, "a"),
    Expected(.copyQuotation, "y"), Expected(.copyCommandLine, "Y"), Expected(.openURL, "o"),
    Expected(.help, "?"), Expected(.palette, ":"),
    Expected(.close, "q"), Expected(.quit, "Q", .control("c")),
    Expected(.suspend, .control("z")), Expected(.redraw, .control("l")),
  ]

  @Test("binds what the design fixes", arguments: fixed)
  func binding(_ expected: Expected) {
    for key in expected.keys {
      #expect(Keymap.command(for: key) == expected.command, "\(key)")
    }
  }

  @Test("binds no key twice")
  func twice() {
    let keys = Keymap.bindings.flatMap(\.keys)
    let bound = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(bound.isEmpty, "bind each of \(bound) to one command alone")
  }

  @Test("reaches every command by a key", arguments: Command.allCases)
  func reachable(_ command: Command) {
    let binding = Keymap.binding(of: command)
    #expect(binding?.keys.isEmpty == false, "bind a key to \(command.rawValue)")
    #expect(Keymap.bindings.count { $0.command == command } == 1)
  }

  @Test("names commands by words with hyphens, each once")
  func names() {
    for command in Command.allCases {
      #expect(command.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
    #expect(Set(Command.allCases.map(\.rawValue)).count == Command.allCases.count)
  }

  @Test("explains every key in a line that the help can show on 80 columns")
  func helpTexts() {
    for binding in Keymap.bindings {
      #expect(!binding.help.isEmpty)
      #expect(binding.help.count <= 55, "shorten: \(binding.help)")
      #expect(
        binding.help.allSatisfy { $0.isASCII }, "a plain terminal cannot show: \(binding.help)")
    }
  }

  @Test("makes the table of the README, a row a binding")
  func markdown() {
    let rows = Keymap.markdownTable.split(separator: "\n").map(String.init)
    #expect(rows.count == Keymap.bindings.count + 2)
    #expect(rows.prefix(2) == ["| key | does |", "|---|---|"])
    for (row, binding) in zip(rows.dropFirst(2), Keymap.bindings) {
      #expect(row.hasSuffix(" | \(binding.help) |"))
      #expect(row.count { $0 == "|" } == 3, "a bar within a cell breaks the table: \(row)")
    }
    #expect(rows.contains("| `j` `↓` | next row |"))
    #expect(rows.contains("| `1`…`9` | only that track |"))
  }

  @Test("is the table that the README has")
  func readme() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(
      readme.contains(Keymap.markdownTable),
      "put what “parley keys --format markdown” prints between the README's marks")
  }

  @Test("names keys in ASCII where a terminal has nothing else")
  func asciiNames() {
    for binding in Keymap.bindings {
      #expect(binding.keyNames(isUnicode: false).allSatisfy { $0.isASCII })
    }
    #expect(Keymap.binding(of: .nextRow)?.keyNames() == "j ↓")
    #expect(Keymap.binding(of: .onlyTrack)?.keyNames() == "1…9")
    #expect(Keymap.binding(of: .onlyTrack)?.keyNames(isUnicode: false) == "1-9")
  }
}

@Suite("The hint line")
struct HintTests {
  @Test(
    "shows nothing but what the keymap has",
    arguments: [
      [], [Typed.enter], ["/iron", .enter], ["/iron", .enter, .enter],
    ])
  func fromKeymap(_ keys: [Typed]) {
    for columns in [20, 40, 60, 80, 120, 200] {
      var session = Session(columns: columns)
      session.press(keys)
      var rest = session.hints
      for binding in Keymap.bindings {
        guard let hint = binding.hint, let key = binding.keys.first else { continue }
        rest = rest.replacing("\(key) \(hint)", with: "")
      }
      #expect(rest.allSatisfy { $0 == " " }, "no binding says \(rest)")
      #expect(session.hints.contains("? help"), "help must be there at \(columns) columns")
    }
  }

  @Test("tells how to quit, and the key does", arguments: [[], [Typed.enter]])
  func quitting(_ keys: [Typed]) {
    var session = Session()
    session.press(keys)
    let key: Typed = session.hints.contains("Q quit") ? "Q" : "q"
    #expect(session.hints.contains("\(key == "Q" ? "Q" : "q") quit"))
    #expect(session.press(key).contains(.quit))
  }

  @Test("offers the next match while there is a search")
  func nextMatch() {
    var session = Session()
    #expect(!session.hints.contains("next match"))
    session.press("/iron", .enter)
    #expect(session.hints.contains("n next match"))
  }

  @Test(
    "says what a layer takes",
    arguments: [
      ("s", "type to narrow"), ("m", "mark this item with a letter"), ("'", "go to the mark"),
    ])
  func layers(_ key: String, _ words: String) {
    var session = Session()
    session.press(.text(key))
    #expect(session.hints.contains(words))
    #expect(session.hints.contains("Esc"))
  }
}
