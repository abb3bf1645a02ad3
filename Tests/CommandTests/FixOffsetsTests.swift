import Foundation
import Testing

/// `verify --fix-offsets`: what it rewrites, and all that it must leave alone.
struct FixOffsetsTests {
  /// A file, the same with its offsets put right, and the text that decides.
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let before: String
    let after: String
    /// How many selectors are corrected.
    let count: Int
    var testDescription: String { name }

    init(_ name: String, text: String, before: String, after: String, count: Int = 1) {
      self.name = name
      self.text = text
      self.before = before
      self.after = after
      self.count = count
    }
  }

  static let cases = [
    Case(
      "longer numbers",
      text: String(repeating: "é", count: 1000) + " no veto",
      before: talks(#"{"exact": "no veto", "start": 1, "end": 8}"#),
      after: talks(#"{"exact": "no veto", "start": 1001, "end": 1008}"#)),
    Case(
      "shorter numbers", text: "no veto",
      before: talks(#"{"exact": "no veto", "start": 100000, "end": 100007}"#),
      after: talks(#"{"exact": "no veto", "start": 0, "end": 7}"#)),
    Case(
      "any order and any layout of the keys", text: "so: no veto",
      before: talks("{\t\"end\" :  8 ,\n\"exact\":\"no veto\",\"start\"\t:1}"),
      after: talks("{\t\"end\" :  11 ,\n\"exact\":\"no veto\",\"start\"\t:4}")),
    Case(
      "numbers and keys that are spelt oddly", text: "so: no veto",
      before: talks(#"{"st\u0061rt": 1e0, "exact": "no \u0076eto", "end": 8.0}"#),
      after: talks(#"{"st\u0061rt": 4, "exact": "no \u0076eto", "end": 11}"#)),
    Case(
      "CR LF, and other scripts before the selector", text: "«Привет» 😀\r\nno veto",
      before: talks(#"{"prefix": "😀\r\n", "exact": "no veto", "start": 0, "end": 7}"#)
        .replacingOccurrences(of: "\n", with: "\r\n"),
      after: talks(#"{"prefix": "😀\r\n", "exact": "no veto", "start": 12, "end": 19}"#)
        .replacingOccurrences(of: "\n", with: "\r\n")),
    Case(
      "a byte order mark, and no line end at the end", text: "so: no veto",
      before: "\u{FEFF}" + talks(#"{"exact": "no veto", "start": 1, "end": 8}"#).dropLast(),
      after: "\u{FEFF}" + talks(#"{"exact": "no veto", "start": 4, "end": 11}"#).dropLast()),
    Case(
      "an assertion's selector, and one of a key that only looks like it",
      text: "so: no veto",
      before: talks(
        #"{"exact": "no veto", "start": 4, "end": 11}"#,
        assertion: #"{"exact": "veto", "start": 4, "end": 8}"#),
      after: talks(
        #"{"exact": "no veto", "start": 4, "end": 11}"#,
        assertion: #"{"exact": "veto", "start": 7, "end": 11}"#)),
    Case(
      "two of them", text: "so: no veto",
      before: talks(
        #"{"exact": "no veto", "start": 3, "end": 10}"#,
        assertion: #"{"exact": "veto", "start": 4, "end": 8}"#),
      after: talks(
        #"{"exact": "no veto", "start": 4, "end": 11}"#,
        assertion: #"{"exact": "veto", "start": 7, "end": 11}"#),
      count: 2),
    Case(
      "nothing where there is no other place, no one place, or no context", text: "veto, veto!",
      before: talks(
        #"{"exact": "veto", "start": 1, "end": 5}"#,
        assertion: #"{"exact": "veto!", "prefix": "no ", "start": 4, "end": 9}"#),
      after: talks(
        #"{"exact": "veto", "start": 1, "end": 5}"#,
        assertion: #"{"exact": "veto!", "prefix": "no ", "start": 4, "end": 9}"#),
      count: 0),
    Case(
      "nothing where there are no offsets", text: "so: no veto",
      before: talks(
        #"{"exact": "no veto"}"#, assertion: #"{"exact": "veto", "start": null, "end": null}"#),
      after: talks(
        #"{"exact": "no veto"}"#, assertion: #"{"exact": "veto", "start": null, "end": null}"#),
      count: 0),
  ]

  @Test("offsets alone are rewritten, and only once", arguments: cases)
  func rewrites(_ test: Case) throws {
    let scratch = try Scratch()
    try scratch.write(test.before, to: "talks.json")
    try scratch.write(test.text, to: "courier.txt")
    let before = try Self.identity(scratch.path + "/talks.json")
    let arguments = ["verify", "--texts", ".", "--fix-offsets", "talks.json"]
    let first = try Program.run(arguments, folder: scratch.path)
    let selectors = test.count == 1 ? "1 selector" : "\(test.count) selectors"
    #expect(
      first.errors
        == (test.count == 0
          ? "parley: no selector has moved: no file is changed\n"
          : "parley: talks.json: corrected the offsets of \(selectors)\n"))
    #expect(try scratch.read("talks.json") == Data(test.after.utf8), "every other byte stays")
    #expect(!first.text.contains("moved"), "what was corrected is verified now: \(first.text)")

    let after = try Self.identity(scratch.path + "/talks.json")
    #expect((before == after) == (test.count == 0), "a file is touched only to change it")
    let second = try Program.run(arguments, folder: scratch.path)
    #expect(second.errors == "parley: no selector has moved: no file is changed\n")
    #expect(second.text == first.text && second.exitCode == first.exitCode)
    #expect(try Self.identity(scratch.path + "/talks.json") == after)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        == ["courier.txt", "talks.json"], "nothing is left beside it")
  }

  @Test("once all is put right, the exit status is 0")
  func exitStatus() throws {
    let scratch = try Scratch()
    try scratch.write(
      Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#), to: "talks.json")
    try scratch.write("so: no veto", to: "courier.txt")
    let arguments = ["verify", "--texts", ".", "talks.json", "--format", "csv"]
    #expect(try Program.run(arguments, folder: scratch.path).exitCode == 1)
    let fixed = try Program.run(arguments + ["--fix-offsets"], folder: scratch.path)
    #expect(fixed.text == "report,source,status,start,end\r\nr1,courier,verified,4,11\r\n")
    #expect(fixed.exitCode == 0)
    #expect(try Program.run(arguments, folder: scratch.path).exitCode == 0)
  }

  @Test("of several files, those are rewritten that must be: one that is there twice, too")
  func severalFiles() throws {
    let scratch = try Scratch()
    let moved = Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#)
    // The same report under the same id, in another file and another layout; and one with the same
    // id in another statement, which stands where it says.
    let copy = moved.replacingOccurrences(of: "\n", with: " ")
    let other = Self.talks(#"{"exact": "no veto", "start": 4, "end": 11}"#)
      .replacingOccurrences(of: #""id": "s1""#, with: #""id": "s2""#)
    for (name, content) in [("a.json", moved), ("b.json", copy), ("c.json", other)] {
      try scratch.write(content, to: name)
    }
    try scratch.write("so: no veto", to: "courier.txt")
    let result = try Program.run(
      [
        "verify", "--texts", ".", "--fix-offsets", "a.json", "b.json", "c.json", "./a.json",
        "--format", "csv",
      ], folder: scratch.path)
    #expect(
      result.errors == """
        parley: a.json: corrected the offsets of 1 selector
        parley: b.json: corrected the offsets of 1 selector

        """)
    #expect(
      result.text == "report,source,status,start,end\r\nr1,courier,verified,4,11\r\n"
        + "r1,courier,verified,4,11\r\n")
    #expect(result.exitCode == 0)
    func corrected(_ file: String) -> Data {
      Data(
        file.replacingOccurrences(of: #""start": 1, "end": 8"#, with: #""start": 4, "end": 11"#)
          .utf8)
    }
    #expect(try scratch.read("a.json") == corrected(moved))
    #expect(try scratch.read("b.json") == corrected(copy))
    #expect(try scratch.read("c.json") == Data(other.utf8))
  }

  @Test("filters choose what is corrected")
  func filters() throws {
    let scratch = try Scratch()
    let talks = Self.talks(
      #"{"exact": "no veto", "start": 1, "end": 8}"#,
      assertion: #"{"exact": "veto", "start": 4, "end": 8}"#)
    try scratch.write(talks, to: "talks.json")
    try scratch.write("so: no veto", to: "courier.txt")
    let run = ["verify", "--texts", ".", "--fix-offsets", "talks.json"]
    _ = try Program.run(run + ["--quotation", "mixed"], folder: scratch.path)
    #expect(try scratch.read("talks.json") == Data(talks.utf8))
    _ = try Program.run(run + ["--quotation", "direct"], folder: scratch.path)
    #expect(
      try scratch.read("talks.json")
        == Data(
          talks.replacingOccurrences(
            of: #""start": 1, "end": 8"#, with: #""start": 4, "end": 11"#
          ).utf8), "an assertion is no report")
  }

  @Test("permissions stay, and a symbolic link stays one")
  func permissions() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      Data(Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#).utf8), to: "real.json")
    #expect(chmod(path, 0o640) == 0)
    #expect(symlink("real.json", scratch.path + "/talks.json") == 0)
    try scratch.write("so: no veto", to: "courier.txt")
    let result = try Program.run(
      ["verify", "--texts", ".", "--fix-offsets", "talks.json"], folder: scratch.path)
    #expect(result.exitCode == 0)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
    #expect(lstat(scratch.path + "/talks.json", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("where one file cannot be written, none is", .disabled(if: getuid() == 0, "root may write"))
  func unwritable() throws {
    let scratch = try Scratch()
    let talks = Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#)
    try scratch.write(talks, to: "a.json")
    let path = try scratch.write(Data(talks.utf8), to: "b.json")
    #expect(chmod(path, 0o444) == 0)
    try scratch.write("so: no veto", to: "courier.txt")
    let result = try Program.run(
      ["verify", "--texts", ".", "--fix-offsets", "a.json", "b.json"], folder: scratch.path)
    #expect(result.errors == "parley: b.json: cannot be rewritten: Permission denied\n")
    #expect(result.exitCode == 74)
    #expect(try scratch.read("a.json") == Data(talks.utf8))
  }

  @Test("a pipe is not rewritten, and no other file then")
  func pipe() throws {
    let scratch = try Scratch()
    let talks = Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#)
    try scratch.write(talks, to: "a.json")
    try scratch.write("so: no veto", to: "courier.txt")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "cat a.json | '\(Program.path)' verify --texts . --fix-offsets a.json /dev/stdin",
    ]
    shell.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(
      message == "parley: /dev/stdin: cannot be rewritten: it is no regular file\n")
    #expect(shell.terminationStatus == 74)
    #expect(try scratch.read("a.json") == Data(talks.utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        == ["a.json", "courier.txt"], "nothing is left beside it")
  }

  @Test(
    "rows and compressed files are refused, and nothing is done to the others",
    arguments: ["rows.jsonl", "rows.csv", "talks.json.gz", "rows.jsonl.gz", "rows.jsonl.zst"])
  func otherFiles(_ name: String) throws {
    let scratch = try Scratch()
    let talks = Self.talks(#"{"exact": "no veto", "start": 1, "end": 8}"#)
    try scratch.write(talks, to: "a.json")
    try scratch.write(talks, to: "talks.json")
    try scratch.write("date,title\n2022-01-12,Good\n", to: "rows.csv")
    try scratch.write(#"{"date": "2022-01-12", "title": "Good"}"# + "\n", to: "rows.jsonl")
    // A frame of zstd with nothing in it (RFC 8878, 3.1.1).
    _ = try scratch.write(
      Data([0x28, 0xB5, 0x2F, 0xFD, 0x20, 0, 1, 0, 0]), to: "rows.jsonl.zst")
    #expect(try Program.shell("gzip talks.json rows.jsonl -k", folder: scratch.path) == 0)
    try scratch.write("so: no veto", to: "courier.txt")
    let before = try scratch.read(name)
    let result = try Program.run(
      ["verify", "--texts", ".", "--fix-offsets", "a.json", name], folder: scratch.path)
    #expect(
      result.errors == "parley: \(name): --fix-offsets rewrites only timeline files that are not "
        + "compressed, no rows\n")
    #expect(result.exitCode == 64)
    #expect(result.text == "")
    #expect(try scratch.read("a.json") == Data(talks.utf8))
    #expect(try scratch.read(name) == before)
  }

  // MARK: - Files

  /// A timeline with a report that has the selector, and an assertion that has the other.
  private static func talks(_ selector: String, assertion: String? = nil) -> String {
    let assertions = assertion.map { selector in
      #"{"subject": "ada", "property": "office", "value": "x", "source": "courier", "selector": \#(selector)}"#
    }
    return #"""
      {"version": 1, "title": "Fährgespräche 😀",
       "people": [{"id": "ada", "name": "Ada"}],
       "sources": [{"id": "courier", "title": "Début", "custom": {"text": "courier.txt",
        "selector": {"exact": "no veto", "start": 1, "end": 9}}}],
       "statements": [{"id": "s1", "speaker": "ada", "when": {"edtf": "2024"},
        "summary": "\"start\": 1, \"end\": 9",
        "reports": [{"id": "r1", "source": "courier", "quotationType": "direct", "text": "no veto",
          "selector": \#(selector)}]}],
       "assertions": [\#(assertions ?? "")]}

      """#
  }

  /// What changes when a file is replaced, or written.
  private static func identity(_ path: String) throws -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Program.Failure(description: "no \(path)") }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
