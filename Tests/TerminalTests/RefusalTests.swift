import Testing

/// Where it cannot be drawn, the program says so in a line and writes nothing to the terminal.
@Suite struct RefusalTests {
  /// Whatever the size and the locale.
  @Test(
    arguments: [
      Refusal("dumb", "a terminal of TERM=dumb cannot be drawn on"),
      Refusal("nonesuch", "the terminal database does not know TERM=nonesuch"),
      Refusal("", "TERM is not set"), Refusal(nil, "TERM is not set"),
    ], TestLocale.allCases)
  func refusesATerminalThatItCannotDriveWith(_ refusal: Refusal, locale: TestLocale) async throws {
    let locales = try TemporaryFolder()
    let script = #""$PARLEY" 2> "$FOLDER/errors"; echo "left with $?""#
    let launch = try Launch.script(script).on(refusal.term).inLocale(locale, made: locales)
    for (columns, rows) in [(1, 1), (2, 2), (20, 5), (80, 24), (300, 100)] {
      try await withTerminal(launch.sized(columns, rows)) { terminal in
        let output = try await terminal.waitForBytes("left with")
        #expect(output.bytes == Array("left with 69\r\n".utf8))
        let errors = terminal.folder.text("errors")
        #expect(errors.split(separator: "\n").count == 1)
        #expect(errors.hasPrefix("parley: \(refusal.reason)"))
        #expect(errors.contains("TERM=xterm-256color"))
        #expect(errors.contains("parley list"))
      }
    }
  }

  @Test func refusesWhereNoKeysCanCome() async throws {
    let script = #"setsid -w "$PARLEY" < /dev/null 2> "$FOLDER/errors"; echo "left with $?""#
    try await withTerminal(.script(script)) { terminal in
      let output = try await terminal.waitForBytes("left with")
      #expect(output.bytes == Array("left with 69\r\n".utf8))
      let errors = terminal.folder.text("errors")
      #expect(errors.split(separator: "\n").count == 1)
      #expect(errors.contains("there is no terminal"))
      #expect(errors.contains("parley list"))
    }
  }

  @Test func printsTheListWhereThereIsNoTerminalAtAll() async throws {
    let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let bare = try Subprocess("setsid", ["-w", Program.path], environment: environment)
    let list = try Subprocess("setsid", ["-w", Program.path, "list"], environment: environment)
    #expect(bare.status == 0)
    #expect(bare.errors.isEmpty)
    #expect(bare.output == list.output)
    #expect(bare.output.contains("ironclad"))
    #expect(!bare.output.contains("\u{1B}"))
  }

  @Test func printsTheErrorsOfAFileAndLeavesTheTerminalAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"version": 1, "title": "t", "people": [{"id": "a"}],
       "statements": [{"id": "s", "speaker": "b", "when": {"edtf": "soon"}, "reports": []}]}
      """, to: "bad.json")
    let script = #"cd "$FOLDER"; "$PARLEY" bad.json; echo "left with $?""#
    try await withTerminal(.script(script), folder: folder) { terminal in
      let output = try await terminal.waitForBytes("left with")
      #expect(output.contains("left with 65"))
      #expect(output.contains("bad.json:1:41: error: "))
      #expect(output.contains("bad.json:2:"))
      #expect(output.contains("soon"))
      #expect(!output.contains("\u{1B}"))
    }
  }
}

/// A kind of terminal that cannot be driven, and the reason that is given.
struct Refusal: Sendable, CustomTestStringConvertible {
  let term: String?
  let reason: String

  init(_ term: String?, _ reason: String) {
    self.term = term
    self.reason = reason
  }

  var testDescription: String { term.map { "TERM=\($0)" } ?? "no TERM" }
}
