import Foundation
import SafeText
import TestSupport
import Testing

/// Whatever stands in a file, on the command line or in the environment: a terminal gets no control
/// sequence but the program's own, and nothing that hides or reorders.
struct HostileTextTests {
  /// A folder with the timeline of `seed` as talks.json, and its sources' texts.
  private static func folder(seed: UInt64) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(HostileTimeline(seed: seed).json, to: "talks.json")
    try scratch.write("zebra \u{1B}[2J\u{202E}", to: "text0.txt")
    return scratch
  }

  private static let listingCommands =
    [
      ["list"], ["search", HostileTimeline.word], ["quotes"], ["speakers"], ["sources"],
      ["contradictions"], ["validate"], ["verify", "--texts", "."],
      ["show", HostileTimeline.id("event0")], ["show", HostileTimeline.id("statement1")],
    ]

  @Test(
    "each listing in each format, on a terminal", arguments: listingCommands, [1, 2] as [UInt64])
  func listings(_ command: [String], seed: UInt64) throws {
    let folder = try Self.folder(seed: seed)
    for format in ["text", "json", "jsonl", "csv"] {
      for color in format == "text" ? ["always", "never"] : ["always"] {
        let run = try TerminalRun(
          command + ["talks.json", "--format", format, "--color", color], folder: folder.path)
        #expect(run.exitCode <= 1, "\(command): \(String(decoding: run.bytes, as: UTF8.self))")
        #expect(run.bytes.count > 100, "nothing was printed")
        expectSafe(run, "\(command) --format \(format)")
      }
    }
  }

  @Test(
    "each style of citation, on a terminal", arguments: ["text", "markdown", "csl-json", "bibtex"])
  func citations(_ style: String) throws {
    let folder = try Self.folder(seed: 3)
    for name in ["statement0", "statement3", "report1-2", "event1", "source2"] {
      let run = try TerminalRun(
        ["cite", HostileTimeline.id(name), "talks.json", "--style", style], folder: folder.path)
      #expect(run.exitCode == 0)
      expectSafe(run, "cite \(name) --style \(style)")
    }
  }

  @Test("nothing but the program's own in help, keys, the schema and completions")
  func ownTexts() throws {
    let folder = try Scratch()
    for command in [
      ["--help"], ["help", "verify"], ["keys"], ["keys", "--format", "markdown"], ["schema"],
      ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
      ["--generate-completion-script", "fish"], ["--version"],
    ] {
      let run = try TerminalRun(command, folder: folder.path)
      #expect(run.exitCode == 0)
      expectSafe(run, "\(command)")
    }
  }

  @Test("messages about what the command line holds")
  func commandLine() throws {
    let folder = try Self.folder(seed: 4)
    // What a command line cannot hold ends it.
    for text in HostileTexts.all where !text.unicodeScalars.contains("\0") {
      for command in [
        ["list", text + ".json"], ["show", text, "talks.json"], ["cite", text, "talks.json"],
        ["list", "talks.json", "--speaker", text], ["search", "re:/" + text + "(/", "talks.json"],
        ["search", "speeker:" + text, "talks.json"], ["--" + text], ["list", "--format", text],
        ["quotes", text, "talks.json"],
      ].shuffledDeterministically(by: text).prefix(3) {
        let run = try TerminalRun(command, folder: folder.path)
        #expect(!run.bytes.isEmpty)
        expectSafe(run, "\(command)")
      }
    }
  }

  @Test("messages about files, whose names are hostile and whose texts are wrong")
  func files() throws {
    let folder = try Scratch()
    let name = "\u{1B}]0;x\u{7}\u{202E}\u{9B}אב.json"
    let wrong = HostileTimeline(seed: 5).json
      .replacing("\"version\"", with: "\"\\u001b[2J\\u202e\":\"\\u009b\",\"version\"")
      .replacing("\"quotationType\"", with: "\"quotationType\":\"\\u001b]0;\\u0007\",\"cue\"")
      .replacing("\"edtf\":", with: "\"edtf\":\"\\u001b[31m\\u202e\",\"basis\":")
    let files: [[UInt8]] = [
      Array(wrong.utf8), Array("{\u{1B}[2J".utf8), [0x7B, 0x22, 0x9B, 0x22, 0x3A, 0x31, 0x7D],
      Array(#"{"version":1,"title":"\ud800\udc"}"#.utf8),
      Array(#"{"version":1,"title":"\ud800"}"#.utf8),
      [0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x7D], Array("\u{202E}\u{9B}".utf8), [],
    ]
    for bytes in files {
      _ = try folder.write(Data(bytes), to: name)
      for command in [["list", name], ["validate", name], ["validate", name, "--format", "csv"]] {
        let run = try TerminalRun(command, folder: folder.path)
        #expect(run.exitCode != 0, "mend the test: nothing is wrong with the file")
        expectSafe(run, "\(command)")
      }
    }
  }

  @Test("messages about what the environment holds")
  func environment() throws {
    let folder = try Scratch()
    for text in ["\u{1B}[2J", "\u{9B}31m", "\u{202E}x"] {
      let run = try TerminalRun(
        ["--no-mouse"], folder: folder.path,
        environment: ["TERM": text, "XDG_STATE_HOME": "/" + text, "NO_COLOR": text])
      #expect(run.exitCode != 0)
      expectSafe(run, "TERM=\(text.debugDescription)")
    }
  }

  @Test("into a file CSV keeps every character, and JSON every value")
  func faithful() throws {
    let folder = try Self.folder(seed: 6)
    let csv = try Program.run(
      ["quotes", "talks.json", "--format", "csv"], folder: folder.path)
    let lines = try JSON.lines(
      Program.run(["quotes", "talks.json", "--format", "jsonl"], folder: folder.path).output)
    var rows = try CSVReader.rows(of: csv.text)
    let header = rows.removeFirst()
    #expect(rows.count == lines.count && rows.count > 5)
    for (row, line) in zip(rows, lines) {
      for (field, cell) in zip(header, row) {
        let value = line[field] as? String ?? ""
        #expect(
          Array(cell.unicodeScalars) == Array(value.unicodeScalars), "\(field) in CSV and JSON")
      }
    }
    #expect(csv.text.unicodeScalars.contains { HostileTexts.isHarmful($0) && $0 != "\r" })
  }

  // MARK: - What is safe

  /// Takes the program's own sequences out of what was written and looks at the rest.
  private func expectSafe(
    _ run: TerminalRun, _ what: String, at place: SourceLocation = #_sourceLocation
  ) {
    guard let text = String(validating: run.bytes, as: UTF8.self) else {
      Issue.record("\(what) writes bytes that are no UTF-8", sourceLocation: place)
      return
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\n": continue
      // CSV's own, and the one that a terminal adds.
      case "\r" where rest.drop(while: { $0 == "\r" }).first == "\n": continue
      case "\u{1B}":
        let sequence = ["[m", "[1m", "[2m", "[4m"].first {
          rest.starts(with: $0.unicodeScalars)
        }
        guard let sequence else { break }
        rest = rest.dropFirst(sequence.unicodeScalars.count)
        continue
      case RightToLeft.guardMark:
        // Only around what runs from right to left.
        let inside = rest.prefix { $0 != RightToLeft.guardMark && $0 != "\n" }
        guard inside.contains(where: RightToLeft.isRightToLeft) else { break }
        let end = inside.endIndex
        guard end < rest.endIndex, rest[end] == RightToLeft.guardMark,
          !inside.contains(where: HostileTexts.isHarmful)
        else { break }
        rest = rest[rest.index(after: end)...]
        continue
      default: if !HostileTexts.isHarmful(scalar) { continue }
      }
      let after = String(rest.prefix(20)).debugDescription
      Issue.record(
        "\(what) writes U+\(String(scalar.value, radix: 16)) before \(after): make it an OutputText",
        sourceLocation: place)
      return
    }
  }
}

extension Array {
  /// In an order that depends on `text` alone.
  fileprivate func shuffledDeterministically(by text: String) -> [Element] {
    var generator = SeededGenerator(
      seed: text.unicodeScalars.reduce(0) { $0 &* 31 &+ UInt64($1.value) })
    return shuffled(using: &generator)
  }
}
