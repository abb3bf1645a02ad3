import Foundation
import Testing

/// What `cite` prints.
struct CiteTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let output: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["anna-missiles"],
      output: """
        “We want no missiles” (Anna Berg, attributed as “the minister”, Monday 10 January 2022; \
        source: Eva; reporter and Kit, North, South and missiles, Tuesday 11 January 2022, in \
        English, translated, code points 7–26 of gazette.txt, https://example.org/talks)

        """),
    Case(
      arguments: ["r2", "--style", "text"],
      output: """
        She asked for a ban, and soon. (paraphrased; Anna Berg, Monday 10 January 2022; source: \
        Talks go on)

        """),
    Case(
      arguments: ["anna-missiles", "--source", "herald", "--style", "markdown"],
      output: """
        > She asked for a ban, and soon.
        >
        > — Anna Berg, Monday 10 January 2022 (paraphrased). Source: *Talks go on*.

        """),
    Case(
      arguments: ["bo-answer", "--source", "GO ON", "--style", "bibtex"],
      output: """
        @misc{herald,
          title = {{Talks go on}},
          annote = {He would "think, and think" again (partly verbatim; Bo Lind, about 12 January \
        2022)},
        }

        """),
    Case(
      arguments: ["herald", "--style", "csl-json"],
      output: """
        [
          {
            "id": "herald",
            "type": "document",
            "title": "Talks go on"
          }
        ]

        """),
    Case(
      arguments: ["opening", "--source", "herald"],
      output: "The opening, Monday 10 January 2022, The hall (source: Talks go on)\n"),
  ]

  @Test("cites in each style", arguments: cases)
  func output(_ test: Case) throws {
    let result = try FixtureFolder().run(["cite"] + test.arguments + ["FILE"])
    #expect(result.text == test.output)
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test(
    "an event without sources has no entries, which is nothing found",
    arguments: [("csl-json", "[]\n"), ("bibtex", "")])
  func noSources(_ style: String, _ output: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"version": 1, "title": "T", "events": [{"id": "e", "name": "E", "when": {"edtf": "2022"}}]}
      """, to: "t.json")
    let result = try Program.run(["cite", "e", "t.json", "--style", style], folder: scratch.path)
    #expect(result.text == output)
    #expect(result.firstError == "parley: nothing found")
    #expect(result.exitCode == 1)
  }

  @Test("the bundled timeline needs no file, and reads from standard input another")
  func files() throws {
    let bundled = try Program.run(["cite", "efe"])
    #expect(bundled.text.hasPrefix("EFE, "))
    let piped = try Program.run(["cite", "herald", "-"], input: Data(Fixture.timeline.utf8))
    #expect(piped.text == "Talks go on\n")
  }

  @Test(
    "every statement, event and source of the bundled timeline can be cited",
    .timeLimit(.minutes(5)))
  func bundled() throws {
    let items = try JSON.array(Program.run(["list", "--format", "json"]).output)
    let sources = try JSON.array(Program.run(["sources", "--format", "json"]).output)
    let ids = (items + sources).compactMap { $0["id"] as? String }
    // Some of each kind: a process for each of them all would take minutes.
    for id in stride(from: 0, to: ids.count, by: 9).map({ ids[$0] }) {
      let result = try Program.run(["cite", id])
      #expect(result.exitCode == 0, "“parley cite \(id)” fails: \(result.errors)")
      #expect(result.lines.count == 1, "a citation is one line: \(result.text)")
    }
  }

  @Test("nothing in a file can steer the terminal", arguments: ["text", "markdown", "bibtex"])
  func controlCharacters(_ style: String) throws {
    let hostile = #"x\u001b]0;owned\u0007\r\n\u009b31m\u007f\u0000\u202e\u2028y"#
    let scratch = try Scratch()
    let timeline = Fixture.timeline
      .replacingOccurrences(of: "The opening", with: hostile)
      .replacingOccurrences(of: "The hall", with: hostile)
      .replacingOccurrences(of: "Anna Berg", with: hostile)
      .replacingOccurrences(of: "She asked for a ban, and soon.", with: hostile)
      .replacingOccurrences(of: "the minister", with: hostile)
      .replacingOccurrences(of: "North, South and missiles", with: hostile)
      .replacingOccurrences(of: "Eva; reporter", with: hostile)
      .replacingOccurrences(of: "https://example.org/talks", with: "https://\(hostile)")
      .replacingOccurrences(of: "gazette.txt", with: "g\\u001b.txt")
    try scratch.write(timeline, to: "talks.json")
    for id in ["anna-missiles", "r1", "r2", "opening", "gazette"] {
      let result = try Program.run(
        ["cite", id, "talks.json", "--style", style], folder: scratch.path)
      #expect(result.errors == "")
      let steering = result.text.unicodeScalars.filter {
        $0 != "\n"
          && [.control, .format, .lineSeparator, .paragraphSeparator]
            .contains($0.properties.generalCategory)
      }
      #expect(
        steering.isEmpty, "cite \(id) prints \(steering) as \(style): pass it through VisibleText")
    }
  }

  @Test("nor as CSL-JSON, which has all of it for other programs")
  func controlCharactersInJSON() throws {
    let hostile = #"x\u001b]0;owned\u0007\r\n\u009b31m\u007f\u0000y"#
    let scratch = try Scratch()
    try scratch.write(
      Fixture.timeline.replacingOccurrences(of: "Talks go on", with: hostile), to: "talks.json")
    let result = try Program.run(
      ["cite", "herald", "talks.json", "--style", "csl-json"], folder: scratch.path)
    #expect(
      result.text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
    #expect(
      try JSON.array(result.output).first?["title"] as? String
        == "x\u{1B}]0;owned\u{7}\r\n\u{9B}31m\u{7F}\u{0}y")
  }
}
