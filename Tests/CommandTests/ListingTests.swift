import Foundation
import Testing

@testable import parley

/// The text that each command prints, whole.
struct ListingTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let output: String
    var testDescription: String { (["parley"] + arguments).joined(separator: " ") }

    init(_ arguments: String..., output: String) {
      self.arguments = arguments
      self.output = output
    }
  }

  static let list = """
    2022-01-09/2022-01-12    A week of talks
    2022-01-10   geneva    The opening
    2022-01-10   geneva    Anna Berg: “We want no missiles”
    2022-01-12~  brussels  A briefing
    2022-01-12~  brussels  Bo Lind: He would "think, and think" again

    """

  static let annasQuotes = """
    2022-01-10  Anna Berg (direct)
      “We want no missiles”
      Gazette: North, South and missiles [r1]

    2022-01-10  Anna Berg (indirect)
      She asked for a ban, and soon.
      Talks go on [r2]

    """

  static let cases = [
    Case("list", "FILE", output: list),
    Case("FILE", output: list),
    Case("browse", "FILE", output: list),
    Case(
      "search", "missiles kind:statement", "FILE",
      output: """
        2022-01-10  geneva  Anna Berg: “We want no missiles”
            summary: No missiles.
            wording: We want no missiles
            topic: missiles
            source: North, South and missiles
            id: anna-missiles

        """),
    Case("quotes", "bérg", "FILE", output: annasQuotes),
    Case("quotes", "anna", "FILE", output: annasQuotes),
    Case(
      "quotes", "FILE",
      output: annasQuotes + """

        2022-01-12~  Bo Lind (mixed)
          He would "think, and think" again
          Talks go on [r3]

        """),
    Case(
      "speakers", "FILE",
      output: """
        statements  reports  id    name       delegation
                 1        2  anna  Anna Berg  The North
                 1        1  bo    Bo Lind    The South

        """),
    Case(
      "sources", "FILE",
      output: """
        reports  id       issued      title
              2  herald               Talks go on
              1  gazette  2022-01-11  North, South and missiles

        """),
    Case(
      "show", "opening", "FILE",
      output: """
        The opening  [opening]

        date       Monday 10 January 2022 (2022-01-10)
                   “Monday”; the issue
        start      2022-01-10T10:00:00+01:00
        end        2022-01-10T12:00:00+01:00
        part of    A week of talks [week]
        place      The hall
        track      Geneva
        present    Anna Berg, Bo Lind, Carl Mute
        summary    Both sides speak.
        sources    Gazette: North, South and missiles [gazette]
                   Talks go on [herald]

        said here
          Anna Berg: “We want no missiles” [anna-missiles]

        according to sources
          duration: two hours [gazette, preferred: was there]

        """),
    Case(
      "show", "anna-missiles", "FILE",
      output: """
        Anna Berg (The North)  [anna-missiles]

        date       Monday 10 January 2022 (2022-01-10)
        at         The opening [opening]
        place      The hall
        track      Geneva
        topics     missiles, arms
        summary    No missiles.

          “We want no missiles”
            how        direct, as said by “the minister”, with “said”
            source     Gazette: North, South and missiles [gazette]
            address    https://example.org/talks
            language   en
            stands at  code points 7–26 of gazette.txt
            report     r1

          She asked for a ban, and soon.
            how        indirect
            source     Talks go on [herald]
            relation   paraphraseOf r1
            report     r2

        """),
    Case(
      "validate", "FILE",
      output: "0 errors, 0 warnings: 3 events, 2 statements, 3 reports, 2 sources\n"),
    Case(
      "verify", "--texts", "DIR", "FILE",
      output: """
        verified  7–26  gazette  r1
        no-text         herald   r2
        no-text         herald   r3
        1 verified, 2 no-text

        """),
  ]

  @Test("prints exactly this, and nothing beside it", arguments: cases)
  func text(_ test: Case) throws {
    let result = try FixtureFolder().run(test.arguments)
    #expect(result.text == test.output)
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test("a report's id shows its statement")
  func showReport() throws {
    let folder = try FixtureFolder()
    #expect(
      try folder.run("show", "r2", "FILE").text == folder.run("show", "anna-missiles", "FILE").text)
  }

  @Test(
    "an id can say of what kind it is, and must where two have it",
    arguments: [
      ("opening", "The opening  [opening]", false),
      ("event:opening", "The opening  [opening]", false),
      ("bo-answer", "Bo Lind (The South)  [bo-answer]", false),
      ("statement:bo-answer", "Bo Lind (The South)  [bo-answer]", false),
      ("report:r3", "Bo Lind (The South)  [bo-answer]", false),
      ("both", "A briefing  [both]", true), ("event:both", "A briefing  [both]", false),
      ("statement:both", "Anna Berg (The North)  [both]", false),
      ("r1", "Anna Berg (The North)  [both]", false),
    ])
  func kinds(_ id: String, _ heading: String, _ isShared: Bool) throws {
    let scratch = try Scratch()
    let text = Fixture.timeline.replacingOccurrences(of: #""briefing""#, with: #""both""#)
      .replacingOccurrences(of: #""anna-missiles""#, with: #""both""#)
    try scratch.write(text, to: "talks.json")
    let result = try Program.run(["show", id, "talks.json"], folder: scratch.path)
    #expect(result.lines.first == heading)
    #expect(
      result.errors
        == (isShared
          ? "parley: a statement has the id “both”, too; see “parley show statement:both”\n" : ""))
  }

  @Test("without a file it is the bundled timeline")
  func bundled() throws {
    let result = try Program.run(["list"])
    #expect(result.exitCode == 0)
    #expect(result.lines.count > 100)
    #expect(try Program.run([]).text == result.text)
  }

  @Test("- is standard input")
  func standardInput() throws {
    let result = try Program.run(["list", "-"], input: Data(Fixture.timeline.utf8))
    #expect(result.text == Self.list)
  }

  @Test("several files are one timeline")
  func merged() throws {
    let scratch = try Scratch()
    let first = try scratch.write(Fixture.timeline, to: "one.json")
    let second = try scratch.write(
      """
      {"version": 1, "title": "More", "statements": [{"id": "bo-later", "speaker": "bo",
       "when": {"edtf": "2022-02"},
       "reports": [{"id": "r4", "source": "herald", "quotationType": "direct", "text": "Later."}]}]}
      """, to: "two.json")
    let result = try Program.run(["list", "--from", "2022-02", first, second])
    #expect(result.text == "2022-02  Bo Lind: “Later.”\n")
    #expect(result.exitCode == 0)
  }

  @Test(
    "the first operand of quotes is a file where it is one, or has a file's name",
    arguments: [
      ("-", true), ("none.json", true), ("none.jsonl", true), ("none.csv", true),
      ("none.jsonl.gz", true), ("none.csv.zst", true), ("none.gz", true), ("/", true),
      ("none/talks", true), ("./anna", true), ("anna", false), ("json", false), ("a.b", false),
      ("A. Berg", false),
    ])
  func operands(_ operand: String, _ isFile: Bool) {
    #expect(FileOptions.isFile(operand) == isFile)
  }

  @Test(
    "a file that is not there is no speaker", arguments: ["none.csv", "none.jsonl.gz", "./none"])
  func missingFile(_ name: String) throws {
    let result = try Program.run(["quotes", name])
    #expect(result.errors == "parley: \(name): cannot be read: No such file or directory\n")
    #expect(result.exitCode == 66)
    #expect(try FixtureFolder().run("quotes", "talks.json").lines.count == 9, "that one is there")
  }

  @Test("schema prints JSON")
  func schema() throws {
    let result = try Program.run(["schema"])
    #expect(result.exitCode == 0)
    #expect(try JSON.object(result.output) != nil)
  }

  @Test("keys prints every binding, as text and as Markdown")
  func keys() throws {
    let text = try Program.run(["keys"])
    #expect(text.lines.contains { $0.hasPrefix("q ") })
    let markdown = try Program.run(["keys", "--format", "markdown"])
    #expect(markdown.lines.first == "| key | does |")
    #expect(markdown.lines.dropFirst(2).allSatisfy { $0.hasPrefix("| `") })
  }
}
