import Foundation
import Testing

/// What `verify` says of each thing that can become of a report, and its exit status.
struct VerifyTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String?
    let row: String
    let exitCode: Int32
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "as it was", text: Fixture.gazetteText, row: "r1,gazette,verified,7,26", exitCode: 0),
    Case(
      name: "moved", text: "He " + Fixture.gazetteText, row: "r1,gazette,moved,10,29",
      exitCode: 1),
    Case(
      name: "moved behind letters of several bytes", text: "Ó, Ż: " + Fixture.gazetteText,
      row: "r1,gazette,moved,13,32", exitCode: 1),
    Case(
      name: "other words around it", text: "asked: “We want no missiles”?",
      row: "r1,gazette,changed,8,27", exitCode: 1),
    Case(name: "gone", text: "Nothing was said.", row: "r1,gazette,missing,,", exitCode: 1),
    Case(
      name: "several", text: "We want no missiles. We want no missiles.",
      row: "r1,gazette,ambiguous,,", exitCode: 1),
    Case(name: "no such text", text: nil, row: "r1,gazette,no-text,,", exitCode: 0),
  ]

  @Test("says what became of the report", arguments: cases)
  func status(_ test: Case) throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.timeline, to: "talks.json")
    if let text = test.text { try scratch.write(text, to: "gazette.txt") }
    let result = try Program.run(
      ["verify", "--texts", ".", "talks.json", "--format", "csv"], folder: scratch.path)
    #expect(
      result.text
        == "report,source,status,start,end\r\n\(test.row)\r\nr2,herald,no-text,,\r\n"
        + "r3,herald,no-text,,\r\n")
    #expect(result.exitCode == test.exitCode)
    #expect(result.errors == "")
  }

  @Test("people are told what is different about a text that is changed")
  func change() throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.timeline, to: "talks.json")
    try scratch.write("asked: “We want no missiles”?", to: "gazette.txt")
    let result = try Program.run(
      ["verify", "--texts", ".", "talks.json", "--source", "gazette"], folder: scratch.path)
    #expect(
      result.text == "changed  8–27  gazette  r1  (other words around it)\n1 changed\n")
  }

  /// SHA-256 of `Fixture.gazetteText`, by sha256sum(1).
  static let digest = "eb2076433eb9aed5537ae155a174a93f2336073ec0b2af36b57cb9d7da98522a"

  @Test("a text with the SHA-256 that the source names is verified, silently")
  func sameDigest() throws {
    let scratch = try Scratch()
    try scratch.write(Self.timeline(sha256: Self.digest.uppercased()), to: "talks.json")
    try scratch.write(Fixture.gazetteText, to: "gazette.txt")
    let result = try Program.run(
      ["verify", "--texts", ".", "talks.json", "--format", "csv"], folder: scratch.path)
    #expect(result.text.contains("\r\nr1,gazette,verified,7,26\r\n"))
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test("a text with another SHA-256 is changed, which is said, and its offsets are left alone")
  func otherDigest() throws {
    let sha256 = String(repeating: "0", count: 64)
    let timeline = Self.timeline(sha256: sha256)
    for (text, position) in [(Fixture.gazetteText, "7–26"), ("He \(Fixture.gazetteText)", "10–29")]
    {
      let scratch = try Scratch()
      try scratch.write(timeline, to: "talks.json")
      try scratch.write(text, to: "gazette.txt")
      for option in [[], ["--fix-offsets"]] {
        let result = try Program.run(
          ["verify", "--texts", ".", "talks.json", "--source", "gazette"] + option,
          folder: scratch.path)
        #expect(
          result.firstError.hasPrefix(
            "parley: gazette.txt: not the text that the source “gazette” names: its SHA-256 is "))
        #expect(
          result.text == """
            changed  \(position)  gazette  r1  (the text has another SHA-256)
            1 changed

            """)
        #expect(result.exitCode == 1)
        #expect(try scratch.read("talks.json") == Data(timeline.utf8))
      }
    }
  }

  @Test("a text beyond the size limit is an error that says so")
  func tooLarge() throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.timeline, to: "talks.json")
    let text = try scratch.write(Data(), to: "gazette.txt")
    // A hole of 1 GiB and a byte takes no space on the disk.
    #expect(truncate(text, 1 << 30 + 1) == 0)
    let result = try Program.run(["verify", "--texts", ".", "talks.json"], folder: scratch.path)
    #expect(
      result.errors
        == "parley: ./gazette.txt: cannot be read: it is larger than 1024 MiB\n")
    #expect(result.text == "")
    #expect(result.exitCode == 66)
  }

  @Test(
    "a text that is no file is an error that says so, and is not waited for",
    arguments: [
      ("mkfifo gazette.txt", "it is no regular file"), ("mkdir gazette.txt", "it is a directory"),
      ("ln -s /dev/zero gazette.txt", "it is no regular file"),
    ])
  func noFile(_ command: String, _ problem: String) throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.timeline, to: "talks.json")
    #expect(try Program.shell(command, folder: scratch.path) == 0)
    let status = try Program.shell(
      "timeout 30 '\(Program.path)' verify --texts . talks.json > output 2> errors",
      folder: scratch.path)
    #expect(
      status == 66, "\(status == 124 ? "look what it is before it is read" : "exit with 66")")
    #expect(
      String(decoding: try scratch.read("errors"), as: UTF8.self)
        == "parley: ./gazette.txt: cannot be read: \(problem)\n")
    #expect(try scratch.read("output").isEmpty)
  }

  /// The fixture with a SHA-256 for the gazette's text.
  private static func timeline(sha256: String) -> String {
    Fixture.timeline.replacingOccurrences(
      of: #""text": "gazette.txt""#, with: #""text": "gazette.txt", "sha256": "\#(sha256)""#)
  }
}
