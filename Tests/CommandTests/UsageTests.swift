import Testing

/// What the program says to arguments that it cannot take.
struct UsageTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let exitCode: Int32
    let message: String
    var testDescription: String { (["parley"] + arguments).joined(separator: " ") }

    init(_ arguments: String..., exitCode: Int32 = 64, message: String) {
      self.arguments = arguments
      self.exitCode = exitCode
      self.message = "parley: " + message
    }
  }

  static let cases = [
    Case("list", "--formt", "json", message: "Unknown option '--formt'. Did you mean '--format'?"),
    Case(
      "list", "--format", "xml",
      message: "The value 'xml' is invalid for '--format <format>'. "
        + "Please provide one of 'text', 'json', 'jsonl' or 'csv'."),
    Case(
      "list", "--kind", "events",
      message: "The value 'events' is invalid for '--kind <kind>'. "
        + "Please provide one of 'event' and 'statement'."),
    Case(
      "list", "--from", "2022-02-30",
      message:
        "The value '2022-02-30' is invalid for '--from <date>': there is no 30 February 2022 "
        + "(at offset 8); expected a day that the month has"),
    Case(
      "list", "--to", "monday",
      message: "The value 'monday' is invalid for '--to <date>': \"m\" does not belong here "
        + "(at offset 0); expected a year of four digits, such as 2022"),
    Case(
      "list", "FILE", "--track", "genva", exitCode: 1,
      message: "--track: no track is called “genva”; did you mean “geneva”?"),
    Case(
      "list", "FILE", "--speaker", "bergh", exitCode: 1,
      message: "--speaker: no speaker is called “bergh”; did you mean “Anna Berg”?"),
    Case(
      "list", "FILE", "--source", "the times", exitCode: 1,
      message: "--source: no source is called “the times”"),
    Case(
      "list", "FILE", "--topic", "missile silos", exitCode: 1,
      message: "--topic: no topic is called “missile silos”"),
    Case("list", "FILE", "--track", "", exitCode: 1, message: "--track: no track is called “”"),
    Case(
      "list", "FILE", "--track", "\u{1B}[31m", exitCode: 1,
      message: "--track: no track is called “␛[31m”"),
    Case("search", message: "Missing expected argument '<query>'"),
    Case(
      "search", "speeker:anna", "FILE",
      message: "“speeker:” is no field; did you mean “speaker:”?"),
    Case("search", "\"open", "FILE", message: "unclosed quotation mark at column 1"),
    Case("show", message: "Missing expected argument '<id>'"),
    Case("validate", message: "Missing expected argument '<file> ...'"),
    Case("verify", message: "Missing expected argument '--texts <dir>'"),
    Case(
      "verify", "--texts", ".", "--fix-offsets",
      message: "--fix-offsets needs a file: the bundled timeline cannot be rewritten"),
    Case(
      "verify", "--texts", ".", "--fix-offsets", "FILE", "-",
      message: "--fix-offsets cannot rewrite standard input: name a file"),
    Case("schema", "extra", message: "Unexpected argument 'extra'"),
    Case(
      "lst", exitCode: 66,
      message: "“lst” is neither a file nor a command; did you mean “parley list”?"),
    Case(
      "show", "openning", "FILE", exitCode: 1,
      message: "no item has the id “openning”; did you mean “opening”?"),
    Case("show", "zzz", "FILE", exitCode: 1, message: "no item has the id “zzz”"),
    Case(
      "show", "anna", "FILE", exitCode: 1,
      message: "“anna” is the id of a person, not of an item; see “parley quotes anna”"),
    Case(
      "show", "herald", "FILE", exitCode: 1,
      message: "“herald” is the id of a source, not of an item; "
        + "see “parley quotes --source herald”"),
    Case("cite", message: "Missing expected argument '<id>'"),
    Case(
      "cite", "r1", "FILE", "--style", "apa",
      message: "The value 'apa' is invalid for '--style <style>'. "
        + "Please provide one of 'text', 'markdown', 'csl-json' or 'bibtex'."),
    Case(
      "cite", "anna-missile", "FILE", exitCode: 1,
      message: "nothing to cite has the id “anna-missile”; did you mean “anna-missiles”?"),
    Case(
      "cite", "harald", "FILE", exitCode: 1,
      message: "nothing to cite has the id “harald”; did you mean “herald”?"),
    Case("cite", "geneva", "FILE", exitCode: 1, message: "nothing to cite has the id “geneva”"),
    Case(
      "cite", "\u{1B}[31m", "FILE", exitCode: 1,
      message: "nothing to cite has the id “␛[31m”"),
    Case(
      "cite", "anna", "FILE", exitCode: 1,
      message: "“anna” is the id of a person, not of an item; see “parley quotes anna”"),
    Case(
      "cite", "r1", "FILE", "--source", "gazete", exitCode: 1,
      message: "--source: no source is called “gazete”; did you mean “gazette”?"),
    Case(
      "cite", "r1", "FILE", "--source", "talks go on", exitCode: 1,
      message: "“talks go on” does not tell of “r1”; these do: gazette"),
    Case(
      "quotes", "bergh", "FILE", exitCode: 1,
      message: "nobody is called “bergh”; did you mean “Anna Berg”?"),
    Case("quotes", "mute", "FILE", exitCode: 1, message: "nothing found"),
  ]

  @Test("says what is wrong and what would be right", arguments: cases)
  func message(_ test: Case) throws {
    let result = try FixtureFolder().run(test.arguments)
    #expect(result.firstError == test.message)
    #expect(result.exitCode == test.exitCode)
    #expect(result.text == "")
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test(
    "a query that is taken for options is told how to be a query",
    arguments: [
      (["-missiles"], true), (["-missiles", "--kind", "event"], true), (["-speaker:anna"], true),
      ([], false), (["--formt", "json"], false), (["--", "-\""], false),
    ])
  func hint(_ arguments: [String], _ isDue: Bool) throws {
    let result = try Program.run(["search"] + arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("comes after --: parley search -- '-missiles'") == isDue)
  }

  @Test("wrong usage shows the right one")
  func usage() throws {
    let result = try Program.run(["search"])
    #expect(
      result.errors.split(separator: "\n").suffix(2) == [
        "Usage: parley search [<options>] <query> [<file> ...]",
        "  See 'parley search --help' for more information.",
      ])
  }
}
