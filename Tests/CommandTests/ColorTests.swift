import Testing

/// When text output has colours, and when it is cut.
struct ColorTests {
  /// What the program prints on a terminal of `columns` columns.
  private func onTerminal(
    columns: Int, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try PseudoTerminal(columns: columns)
    _ = try FixtureFolder().run(
      arguments, environment: environment, output: .descriptor(terminal.descriptor))
    return terminal.contents()
  }

  private let bold = "\u{1B}[1mThe opening\u{1B}[m"

  @Test("a terminal gets colours by default")
  func terminal() throws {
    #expect(try onTerminal(columns: 80, ["list", "FILE"]).contains(bold))
  }

  @Test(
    "no colours where they are not wanted",
    arguments: [
      (["list", "FILE", "--color", "never"], [:]),
      (["list", "FILE"], ["NO_COLOR": "1"]),
      (["list", "FILE"], ["TERM": "dumb"]),
    ])
  func plain(_ arguments: [String], _ environment: [String: String]) throws {
    let text = try onTerminal(columns: 80, arguments, environment: environment)
    #expect(text.contains("The opening"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("NO_COLOR that is empty says nothing (no-color.org)")
  func emptyNoColor() throws {
    let text = try onTerminal(columns: 80, ["list", "FILE"], environment: ["NO_COLOR": ""])
    #expect(text.contains(bold))
  }

  @Test("pipes get colours only with --color always, which wins over NO_COLOR")
  func pipe() throws {
    let folder = try FixtureFolder()
    #expect(try !folder.run("list", "FILE").text.contains("\u{1B}"))
    #expect(
      try folder.run("list", "FILE", "--color", "always", environment: ["NO_COLOR": "1"]).text
        .contains(bold))
  }

  @Test("what was found is underlined")
  func underlined() throws {
    let result = try FixtureFolder().run(
      "search", "missiles kind:statement", "FILE", "--color", "always")
    #expect(result.text.contains("want no \u{1B}[4mmissiles\u{1B}[m\n"))
  }

  @Test("other formats never have colours", arguments: ["json", "jsonl", "csv"])
  func otherFormats(_ format: String) throws {
    let result = try FixtureFolder().run(
      "list", "FILE", "--format", format, "--color", "always")
    #expect(!result.text.contains("\u{1B}"))
  }

  @Test("lists are cut to a terminal's width, and only there")
  func width() throws {
    let text = try onTerminal(columns: 30, ["list", "FILE", "--color", "never"])
    #expect(
      text == """
        2022-01-09/2022-01-12    A we…
        2022-01-10   geneva    The op…
        2022-01-10   geneva    Anna B…
        2022-01-12~  brussels  A brie…
        2022-01-12~  brussels  Bo Lin…

        """)
  }

  @Test("words are wrapped, not cut, where an item is shown whole")
  func wrapped() throws {
    let text = try onTerminal(columns: 24, ["quotes", "bo", "FILE", "--color", "never"])
    #expect(
      text == """
        2022-01-12~  Bo Lind (mixed)
          He would "think, and
          think" again
          Talks go on [r3]

        """)
  }
}
