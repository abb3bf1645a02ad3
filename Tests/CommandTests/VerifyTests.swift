import Testing

/// The exit status of `verify` for each thing that can become of a report.
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
      name: "moved", text: "He " + Fixture.gazetteText, row: "r1,gazette,changed,10,29",
      exitCode: 1),
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
}
