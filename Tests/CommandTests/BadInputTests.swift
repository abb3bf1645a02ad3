import Foundation
import Testing

/// What the program says to files that it cannot show.
struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let content: Data
    let message: String
    var testDescription: String { name }

    init(_ name: String, _ content: String, message: String) {
      self.init(name, Data(content.utf8), message: message)
    }

    init(_ name: String, _ content: Data, message: String) {
      self.name = name
      self.content = content
      self.message = message
    }

    /// The fixture with one thing changed.
    init(_ name: String, replacing old: String, with new: String, message: String) {
      self.init(
        name, Fixture.timeline.replacingOccurrences(of: old, with: new), message: message)
    }
  }

  static let cases = [
    Case(
      "empty", "",
      message: "1:1: error: the file is empty: "
        + "a timeline file is one JSON object with “version” and “title”"),
    Case(
      "truncated", String(Fixture.timeline.prefix(200)),
      message: "3:40: error: not JSON: the text ends within the string that begins at 3:37"),
    Case(
      "not JSON", "Geneva, 10 January\n",
      message: "1:1: error: not JSON: “Geneva” is no JSON value (strings need quotation marks)"),
    Case("an array", "[]", message: "1:1: error: expected an object, found an array"),
    Case(
      "a later version", #"{"version": 2, "title": "Later"}"#,
      message: "1:13: error: version 2 is not known: this program reads version 1 (version)"),
    Case(
      "no version", #"{"title": "x"}"#,
      message: "1:1: error: a timeline file needs the key “version”"),
    Case(
      "invalid UTF-8", Data("{\"version\": 1,\n \"title\": \"Gen".utf8) + [0xE8, 0x22, 0x7D],
      message: "2:15: error: the byte 0xE8 is not UTF-8"),
    Case(
      "an unknown key", replacing: #""summary": "Both"#, with: #""sumary": "Both"#,
      message: "23:46: error: an event has no key “sumary”; did you mean “summary”? "
        + "(events[1].sumary)"),
    Case(
      "a dangling id", replacing: #""speaker": "bo""#, with: #""speaker": "bob""#,
      message: "39:36: error: no person has the id “bob”; did you mean “bo”? "
        + "(statements[1].speaker)"),
    Case(
      "a duplicate id", replacing: #"{"id": "herald""#, with: #"{"id": "gazette""#,
      message: "16:12: error: another source has the id “gazette”, at bad.json:11:12 "
        + "(sources[1].id)"),
    Case(
      "an impossible date", replacing: "2022-01-12~", with: "2022-02-30",
      message: "26:23: error: “2022-02-30” is no EDTF date: there is no 30 February 2022; "
        + "expected a day that the month has (events[2].when.edtf)"),
    Case(
      "an event that is part of itself", replacing: #""name": "A week of talks""#,
      with: #""name": "A week of talks", "partOf": "opening""#,
      message: "18:57: error: the event is a part of itself: “week” → “opening” → “week” "
        + "(events[0].partOf)"),
  ]

  @Test("names the place and the fault, shows nothing, exits 65", arguments: cases)
  func fault(_ test: Case) throws {
    let scratch = try Scratch()
    _ = try scratch.write(test.content, to: "bad.json")
    for command in [[], ["list"], ["speakers", "--format", "json"]] {
      let result = try Program.run(command + ["bad.json"], folder: scratch.path)
      #expect(result.firstError == "bad.json:" + test.message)
      #expect(result.errors.hasSuffix(": nothing is shown\n"))
      #expect(result.exitCode == 65)
      #expect(result.text == "")
    }
  }

  @Test("validate prints the same on standard output", arguments: cases)
  func validate(_ test: Case) throws {
    let scratch = try Scratch()
    _ = try scratch.write(test.content, to: "bad.json")
    let result = try Program.run(["validate", "bad.json"], folder: scratch.path)
    #expect(result.lines.first == "bad.json:" + test.message)
    #expect(result.errors == "")
    #expect(result.exitCode == 65)
  }

  @Test("every error of every file is printed, and counted")
  func everyError() throws {
    let scratch = try Scratch()
    let bad = #"{"version": 1, "title": 7, "tracks": {}}"#
    try scratch.write(bad, to: "a.json")
    try scratch.write(bad, to: "b.json")
    let result = try Program.run(["list", "a.json", "b.json"], folder: scratch.path)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.map { $0.prefix(6) } == ["a.json", "a.json", "b.json", "b.json", "parley"])
    #expect(lines.last == "parley: 4 errors: nothing is shown")
  }

  @Test("warnings are printed by validate alone, and do not count as errors")
  func warnings() throws {
    let scratch = try Scratch()
    let text = #"{"version": 1, "title": "x", "places": [{"id": "a", "name": "A"}]}"#
    try scratch.write(text, to: "warn.json")
    let result = try Program.run(["validate", "warn.json"], folder: scratch.path)
    #expect(
      result.text == """
        warn.json:1:48: warning: nothing refers to the place “a” (places[0].id)
        0 errors, 1 warning: 0 events, 0 statements, 0 reports, 0 sources

        """)
    #expect(result.exitCode == 0)
    let list = try Program.run(["list", "warn.json"], folder: scratch.path)
    #expect(list.errors == "parley: nothing found\n")
  }

  @Test("beside an error, warnings are printed by validate alone, too")
  func warningsBesideErrors() throws {
    let scratch = try Scratch()
    let text = Fixture.timeline
      .replacingOccurrences(of: #""text": "We want"#, with: #""text": "They want"#)
      .replacingOccurrences(of: #""speaker": "bo""#, with: #""speaker": "bob""#)
    try scratch.write(text, to: "both.json")
    let list = try Program.run(["list", "both.json"], folder: scratch.path)
    #expect(!list.errors.contains("warning"))
    #expect(list.errors.hasSuffix("parley: 1 error: nothing is shown\n"))
    let validate = try Program.run(["validate", "both.json"], folder: scratch.path)
    #expect(validate.text.contains(": warning: "))
    #expect(validate.lines.last == "1 error, 1 warning")
  }

  @Test("validate as JSON Lines has a field for each part of a line")
  func validateFields() throws {
    let scratch = try Scratch()
    try scratch.write(#"{"title": "x"}"#, to: "bad.json")
    let result = try Program.run(
      ["validate", "bad.json", "--format", "jsonl"], folder: scratch.path)
    #expect(
      result.text == #"{"file":"bad.json","line":1,"column":1,"severity":"error","#
        + #""message":"a timeline file needs the key “version”","path":""}"# + "\n")
    #expect(result.exitCode == 65)
  }

  @Test(
    "a file that cannot be read: exit 66",
    arguments: [
      (["list", "none.json"], "none.json: cannot be read: No such file or directory"),
      (["none.json"], "none.json: cannot be read: No such file or directory"),
      (["validate", "none.json"], "none.json: cannot be read: No such file or directory"),
      (["list", "/"], "/: cannot be read: it is a directory"),
      (["list", "no\u{1B}ne.json"], "no␛ne.json: cannot be read: No such file or directory"),
      (["verify", "--texts", "none"], "none: cannot be read: No such file or directory"),
      (["verify", "--texts", "/dev/null"], "/dev/null: cannot be read: Not a directory"),
    ])
  func unreadable(_ arguments: [String], _ message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.firstError == "parley: \(message)")
    #expect(result.exitCode == 66)
    #expect(result.text == "")
  }

  @Test("of a file that cannot be read, the others' mistakes are told nevertheless: exit 66")
  func besideUnreadable() throws {
    let scratch = try Scratch()
    // Who “bob” is may be said in the file that is not there; what 7 is may not.
    let text = Fixture.timeline
      .replacingOccurrences(of: #""speaker": "bo""#, with: #""speaker": "bob""#)
      .replacingOccurrences(of: #""summary": "Both sides speak.""#, with: #""summary": 7"#)
    try scratch.write(text, to: "talks.json")
    try scratch.write("{\"date\":\"2022\"}\n", to: "rows.jsonl")
    let message = "parley: none.json: cannot be read: No such file or directory\n"
    for (files, lines) in [
      (
        ["none.json", "talks.json"],
        [
          "talks.json:23:57: error: expected a string, found the number 7 (events[1].summary)",
          "1 error, 0 warnings",
        ]
      ),
      (
        ["rows.jsonl", "none.json"],
        [
          "rows.jsonl:1:1: error: a row needs “title”, or “speaker” and “text”",
          "1 error, 0 warnings: 0 events, 0 statements, 0 reports, 0 sources",
        ]
      ),
    ] {
      let result = try Program.run(["validate"] + files, folder: scratch.path)
      #expect(result.lines == lines)
      #expect(result.errors == message)
      #expect(result.exitCode == 66)
    }
  }

  @Test("a file without permission: exit 66", .disabled(if: getuid() == 0, "root may read all"))
  func forbidden() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Fixture.timeline, to: "secret.json")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let result = try Program.run(["list", "secret.json"], folder: scratch.path)
    #expect(result.firstError == "parley: secret.json: cannot be read: Permission denied")
    #expect(result.exitCode == 66)
  }
}
