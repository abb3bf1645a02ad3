import Foundation
import Testing

/// What commands make of rows: JSON Lines and CSV.
struct RowTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Runs the program on files of these names and texts, which come last among its arguments.
  private func run(
    _ arguments: String..., on files: [(name: String, text: String)]
  ) throws -> Program.Result {
    let paths = try files.map { file in
      let folder = URL(filePath: scratch.path).appending(path: file.name)
        .deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try scratch.write(file.text, to: file.name)
    }
    return try Program.run(arguments + paths)
  }

  // MARK: - Addresses

  private static let addressed = [
    (
      name: "rows.jsonl",
      text: #"""
      {"date":"2022-01-12","speaker":"Zoe","text":"six","source":"New","url":"https://a.org/said"}
      {"date":"2022-01-12","title":"It happens","source":"New","url":"https://a.org/event"}
      """#
    )
  ]

  @Test(
    "a row's URL is where its source is cited, shown and listed",
    arguments: [
      (["cite", "rows.jsonl:1"], "https://a.org/said"),
      (["cite", "rows.jsonl:1", "--style", "markdown"], "https://a.org/said"),
      (["cite", "rows.jsonl:1", "--style", "csl-json"], #""URL": "https://a.org/said""#),
      (["cite", "rows.jsonl:1", "--style", "bibtex"], "https://a.org/said"),
      (["cite", "rows.jsonl:2"], "https://a.org/event"),
      (["show", "rows.jsonl:1"], "address    https://a.org/said"),
      (["show", "rows.jsonl:2"], "address    https://a.org/event"),
      (["show", "rows.jsonl:2", "--format", "jsonl"], #""url":"https://a.org/event""#),
      (["quotes", "--format", "jsonl"], #""url":"https://a.org/said""#),
    ])
  func addresses(arguments: [String], expected: String) throws {
    let path = try scratch.write(Self.addressed[0].text, to: Self.addressed[0].name)
    let text = try Program.run(arguments + [path]).text
    #expect(text.contains(expected), "\(text)")
  }

  // MARK: - Ids

  @Test("rows of files of one name in two folders are told apart by their paths")
  func paths() throws {
    let files = [
      (name: "2021/feed.csv", text: "date,title\n2021-01-01,old\n"),
      (name: "2022/feed.csv", text: "date,title\n2022-01-01,new\n"),
    ]
    let list = try run("list", "--format", "jsonl", on: files)
    #expect(list.errors.isEmpty)
    #expect(list.lines.count == 2)
    #expect(list.text.contains("/2021/feed.csv:2"))
    #expect(list.text.contains("/2022/feed.csv:2"))
  }

  @Test("a file that is named twice has each row once, and says whose id comes again")
  func twice() throws {
    let path = try scratch.write("date,title\n2021-01-01,old\n", to: "feed.csv")
    let found = try Program.run(["validate", path, path])
    #expect(found.text.contains("feed.csv:2:1: error: another event has the id “"), "\(found.text)")
    #expect(found.text.contains("feed.csv:2”"), "\(found.text)")
  }

  @Test(
    "an id that was made of a file's name is not searched",
    arguments: [
      ("missiles", ["missiles!"]), ("jsonl", []), ("-missiles", ["peace", "third"]), ("2", []),
      ("own-9", ["third"]),
    ])
  func madeIDs(query: String, found: [String]) throws {
    let path = try scratch.write(
      """
      {"date":"1900","speaker":"Zoe","text":"peace","source":"S"}
      {"date":"1900","speaker":"Ann","text":"missiles!","source":"S"}
      {"date":"1900","speaker":"Ann","text":"third","source":"S","id":"own-9"}
      """, to: "missiles.jsonl")
    // With records beside it, rows are not sifted while they are read.
    let records = try scratch.write(
      #"{"type":"track","id":"t","name":"T"}"# + "\n", to: "records.jsonl")
    for files in [[path], [path, records]] {
      let result = try Program.run(["search", "--format", "jsonl", "--", query] + files)
      let texts = try JSON.lines(result.output).compactMap { $0["title"] as? String }
      #expect(texts == found, "of \(files.count) files")
    }
  }

  // MARK: - Nothing

  @Test(
    "an empty file of rows has none",
    arguments: ["empty.jsonl", "empty.ndjson", "empty.csv"])
  func empty(name: String) throws {
    let row = (name: "rows.jsonl", text: #"{"date":"2022","title":"It happens"}"#)
    let both = try run("list", on: [row, (name: name, text: "")])
    #expect(both.exitCode == 0, "\(both.errors)")
    #expect(both.lines.count == 1)
    let alone = try run("list", on: [(name: name, text: "")])
    #expect(alone.exitCode == 1, "\(alone.errors)")
    #expect(alone.errors == "parley: nothing found\n")
  }

  @Test("so has an empty pipe; an empty timeline file is an error")
  func emptyInput() throws {
    #expect(try Program.run(["list", "-"], input: Data()).exitCode == 1)
    #expect(try run("list", on: [(name: "talks.json", text: "")]).exitCode == 65)
  }

  // MARK: - Lines that are left out

  @Test(
    "lines are counted that are left out, whatever is wrong with them",
    arguments: [
      (
        "rows.csv", "date,speaker,text,note\n2022-01-12,A,b,c\n2022-01-13,A,d,e\n", 2,
        "parley: 1 mistake; “parley validate” lists them\n"
      ),
      (
        "rows.jsonl",
        #"{"date":"2022-01-12","title":"x","foo":1,"bar":2}"# + "\n"
          + #"{"date":"2022-01-12","title":"ok"}"#, 1,
        "parley: 1 line left out; “parley validate” lists them\n"
      ),
      (
        "rows.jsonl",
        #"{"date":"2022-01-12","title":"ok"}"# + "\nbad\n"
          + #"{"date":"2022-13-12","title":"x"}"#, 1,
        "parley: 2 lines left out; “parley validate” lists them\n"
      ),
      (
        "records.jsonl",
        #"{"type":"statement","id":"s1","speaker":"p1","when":{"edtf":"2022"},"#
          + #""reports":[{"id":"r1","source":"src","quotationType":"direct","text":"hello"}]}"#, 1,
        "parley: 2 mistakes; “parley validate” lists them\n"
      ),
      (
        "records.jsonl",
        #"{"type":"event","id":"e1","name":"E","partOf":"e2","when":{"edtf":"2022"}}"# + "\n"
          + #"{"date":"2022-01-12","title":"ok"}"#, 1,
        "parley: 1 line left out; “parley validate” lists them\n"
      ),
    ])
  func leftOut(name: String, text: String, count: Int, message: String) throws {
    let result = try run("list", on: [(name: name, text: text)])
    #expect(result.lines.count == count, "\(result.text)")
    #expect(result.errors == message)
  }

  @Test(
    "rows that do not begin as rows do are known by their file's name, and each mistake is told",
    arguments: [
      (
        "rows.jsonl", "bad\n" + #"{"date":"2022","title":"ok"}"#, 1,
        "rows.jsonl:1:1: error: not JSON"
      ),
      ("rows.csv", "2024-01-01,hello\n", 0, "rows.csv:1:1: error: the header needs the column"),
    ])
  func namedRows(name: String, text: String, count: Int, message: String) throws {
    let file = (name: name, text: text)
    #expect(try run("list", on: [file]).lines.count == count)
    let found = try run("validate", on: [file]).text
    #expect(found.contains(message), "\(found)")
  }

  @Test("a record of the whole timeline may have its version")
  func version() throws {
    let row = #"{"date":"2022-01-12","title":"x"}"#
    let good = #"{"type":"timeline","version":1,"title":"T"}"# + "\n" + row
    #expect(try run("validate", on: [(name: "rows.jsonl", text: good)]).exitCode == 0)
    let other = #"{"type":"timeline","version":2,"title":"T"}"# + "\n" + row
    let found = try run("validate", on: [(name: "rows.jsonl", text: other)])
    #expect(found.text.contains("version 2 is not known: this program reads version 1"))
  }
}
