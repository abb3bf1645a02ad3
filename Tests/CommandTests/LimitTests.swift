import Foundation
import Testing

/// What is too large is refused with a message that says what, where and how much there may be, and
/// costs neither the program nor what is beside it.
struct LimitTests {
  private static let good = #"{"date":"2022-01-12","title":"Good"}"#
  private static let listed = "2022-01-12  Good\n2022-01-12  Good\n"

  /// A file of rows with a bad line in their midst: the others are listed, and the line is told of.
  private func expectLeftOut(_ line: String, message: String) throws {
    let scratch = try Scratch()
    try scratch.write("\(Self.good)\n\(line)\n\(Self.good)\n", to: "rows.jsonl")
    let list = try Program.run(["list", "rows.jsonl"], folder: scratch.path)
    #expect(list.text == Self.listed)
    #expect(list.errors == "parley: 1 line left out; “parley validate” lists them\n")
    #expect(list.exitCode == 0)
    let validate = try Program.run(["validate", "rows.jsonl"], folder: scratch.path)
    #expect(validate.lines.first == "rows.jsonl:2:\(message)")
    #expect(validate.exitCode == 65)
  }

  /// A timeline file that is refused with that message.
  private func expectRefused(_ text: String, message: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "talks.json")
    let list = try Program.run(["list", "talks.json"], folder: scratch.path)
    #expect(list.errors == "talks.json:1:\(message)\nparley: 1 error: nothing is shown\n")
    #expect(list.text.isEmpty)
    #expect(list.exitCode == 65)
  }

  @Test("timeline files have 256 MiB in all; more is not read: exit 66")
  func fileSize() throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.timeline, to: "talks.json")
    // Holes take no space on the disk.
    let large = try scratch.write("{", to: "large.json")
    #expect(truncate(large, 1 << 28 + 1) == 0)
    let whole = try scratch.write("{", to: "whole.json")
    #expect(truncate(whole, 1 << 28) == 0)
    // Of an archive the content counts.
    let archive = try Program.shell(
      "head -c 268435457 /dev/zero | gzip -1 > bomb.json.gz", folder: scratch.path)
    #expect(archive == 0)
    for (files, fault) in [
      (["large.json"], "large.json: cannot be read: it is larger than 256 MiB"),
      (["bomb.json.gz"], "bomb.json.gz: cannot be read: it is larger than 256 MiB"),
      // What never ends.
      (["/dev/zero"], "/dev/zero: cannot be read: it is larger than 256 MiB"),
      (
        ["talks.json", "whole.json"],
        "whole.json: cannot be read: it is larger than 256 MiB together with the files before it"
      ),
    ] {
      let result = try Program.run(["list"] + files, folder: scratch.path)
      #expect(result.errors == "parley: \(fault)\n")
      #expect(result.text.isEmpty)
      #expect(result.exitCode == 66)
    }
  }

  @Test("a text has 16 MiB, in a timeline file and on a line of a feed")
  func fieldLength() throws {
    let text = String(repeating: "x", count: 1 << 24)
    try expectRefused(
      #"{"version": 1, "title": "\#(text)"}"#,
      message: "25: error: the text is longer than 16 MiB (title)")
    try expectLeftOut(
      #"{"date": "2022", "title": "\#(text)"}"#,
      message: "1: error: the line is longer than 16 MiB")
  }

  @Test("arrays and objects lie 512 deep in each other", arguments: [513, 100_000])
  func nesting(depth: Int) throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    func source(_ custom: String) -> String {
      #"{"version": 1, "title": "T", "sources": [{"id": "s", "title": "S", "custom": {"a": \#(custom)}}]}"#
    }
    let message = "not JSON: arrays and objects lie more than 512 deep in each other"
    try expectRefused(source(nested(depth)), message: "592: error: \(message)")
    try expectLeftOut(
      #"{"date": "2022", "title": "T", "custom": \#(nested(depth))}"#,
      message: "553: error: \(message)")
    let scratch = try Scratch()
    // Four lie about it.
    try scratch.write(source(nested(508)), to: "talks.json")
    #expect(try Program.run(["validate", "talks.json"], folder: scratch.path).exitCode == 0)
  }

  @Test("1,000 mistakes are listed, and the rest is counted")
  func mistakes() throws {
    let scratch = try Scratch()
    let places = (0..<1500).map { #"{"id": "p\#($0)"}"# }.joined(separator: ",\n")
    try scratch.write(#"{"version": 1, "title": "T", "places": [\#(places)]}"#, to: "talks.json")
    try scratch.write(String(repeating: "{}\n", count: 1500), to: "rows.jsonl")
    for (file, message) in [
      ("talks.json", "talks.json:1000:1: error: a place needs the key “name” (places[999])"),
      ("rows.jsonl", "rows.jsonl:1000:1: error: a row needs “date”"),
    ] {
      let list = try Program.run(["list", file], folder: scratch.path)
      let lines = list.errors.split(separator: "\n").map(String.init)
      #expect(
        lines.dropFirst(999)
          == [message, "and 500 more", "parley: 1500 errors: nothing is shown"])
      #expect(list.exitCode == 65)
      let validate = try Program.run(["validate", file], folder: scratch.path)
      #expect(validate.lines.dropFirst(999).prefix(2) == [message, "and 500 more"])
      #expect(validate.lines.dropFirst(1001).first?.hasPrefix("1500 errors, 0 warnings") == true)
      #expect(validate.exitCode == 65)
      for (format, count) in [("jsonl", 1000), ("csv", 1001)] {
        let listed = try Program.run(
          ["validate", file, "--format", format], folder: scratch.path)
        #expect(listed.output.count { $0 == 0x0A } == count)
        #expect(listed.errors == "parley: and 500 more: 1500 errors, 0 warnings in all\n")
        #expect(listed.exitCode == 65)
      }
    }
  }

  @Test("warnings leave room for errors")
  func warningsAndErrors() throws {
    let scratch = try Scratch()
    let quoted = (0..<1500).map {
      #"{"id": "r\#($0)", "source": "s", "quotationType": "direct", "text": "“No”"}"#
    }.joined(separator: ",\n")
    try scratch.write(
      """
      {"version": 1, "title": "T", "people": [{"id": "a", "name": "A"}],
       "sources": [{"id": "s", "title": "S"}], "statements": [{"id": "t", "speaker": "a",
       "when": {"edtf": "2022"}, "reports": [\(quoted)]}], "assertions": [7]}
      """, to: "talks.json")
    let list = try Program.run(["list", "talks.json"], folder: scratch.path)
    #expect(
      list.errors == """
        talks.json:1502:94: error: expected an object, found the number 7 (assertions[0])
        parley: 1 error: nothing is shown

        """)
    let validate = try Program.run(["validate", "talks.json"], folder: scratch.path)
    #expect(validate.lines.suffix(2) == ["and 500 more", "1 error, 1500 warnings"])
  }

  @Test(
    "an expression has about a second: exit 64",
    arguments: ["(a+)+$", "(a|aa)+$", "(?=a*c)", "(?=a*a*c)"])
  func expressions(expression: String) throws {
    let scratch = try Scratch()
    let text = String(repeating: "a", count: 1_000_000) + "b"
    try scratch.write(#"{"date": "2022", "title": "\#(text)"}"#, to: "rows.jsonl")
    // Without a limit some of them take days: they are ended, with status 124.
    let status = try Program.shell(
      "timeout 60 '\(Program.path)' search 're:/\(expression)/' rows.jsonl > output 2> errors",
      folder: scratch.path)
    #expect(status == 64)
    #expect(
      String(decoding: try scratch.read("errors"), as: UTF8.self)
        == "parley: the regular expression at column 1 takes too long; "
        + "avoid repetition within repetition, such as “(a+)+”\n")
    #expect(try scratch.read("output").isEmpty)
  }

  @Test("what ends in the midst of a line or an archive keeps what came before")
  func cutShort() throws {
    let scratch = try Scratch()
    let rows = Data("\(Self.good)\n\(Self.good)\n{\"date\":\"20".utf8)
    let list = try Program.run(["list", "-"], input: rows, folder: scratch.path)
    #expect(list.text == Self.listed)
    #expect(list.errors == "parley: 1 line left out; “parley validate” lists them\n")
    let validate = try Program.run(["validate", "-"], input: rows, folder: scratch.path)
    #expect(
      validate.lines.first
        == "<stdin>:3:12: error: not JSON: the text ends within the string that begins at 3:9")
  }
}
