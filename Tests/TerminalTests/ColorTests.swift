import Testing

/// Colours as many as the terminal has, and none where none are wanted.
@Suite struct ColorTests {
  @Test(arguments: [
    Launch.framedParley().with("NO_COLOR", "1"),
    Launch.framedParley().with("NO_COLOR", "1").on("xterm-256color"),
    Launch.framedParley("--color never"),
    Launch.framedParley().on("vt100"),
  ])
  func usesNoneWhereNoneAreWanted(launch: Launch) async throws {
    let output = try await allScreens(launch)
    #expect(output.colors.isEmpty)
    // What is selected and what is found are told apart all the same.
    #expect(output.graphicRenditions.contains { $0.contains(7) })
  }

  @Test(arguments: ["xterm", "linux"])
  func usesEightWhereThereAreEight(term: String) async throws {
    let colors = try await allScreens(.framedParley().on(term)).colors
    #expect(!colors.isEmpty)
    #expect(colors.allSatisfy { !$0.contains(38) && !$0.contains(48) }, "\(Set(colors))")
    #expect(colors.allSatisfy { $0.allSatisfy { $0 < 90 } }, "\(Set(colors))")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func usesManyWhereThereAreMany(term: String) async throws {
    let colors = try await allScreens(.framedParley().on(term)).colors
    #expect(colors.contains { $0.starts(with: [38, 5]) })
    // An empty NO_COLOR is none (no-color.org).
    #expect(try await !allScreens(.framedParley().on(term).with("NO_COLOR", "")).colors.isEmpty)
  }

  /// No background is assumed: whatever has no colour of its own has the terminal's.
  @Test func paintsNoBackground() async throws {
    let colors = try await allScreens(.framedParley().on("xterm-256color")).colors
    let backgrounds = Set(colors.filter { $0.contains(48) }.map { $0.drop { $0 != 48 }.prefix(3) })
    #expect(backgrounds == [[48, 5, 220]])
  }

  /// Walks through every kind of screen and returns what the terminal was sent.
  private func allScreens(_ launch: Launch) async throws -> RawOutput {
    try await withTerminal(launch) { try await $0.walkThroughAllScreens() }
  }
}

extension TerminalSession {
  /// Opens every kind of screen, leaves, and returns all that the terminal was sent.
  func walkThroughAllScreens(at place: SourceLocation = #_sourceLocation) async throws -> RawOutput
  {
    try await waitFor("1 of ", at: place)
    try type("/ironclad")
    try await waitFor("1 of 1 matching", at: place)
    try press("Enter", "Enter")
    try await waitFor("verbatim", at: place)
    try press("q", "*")
    try await waitFor("Enter go", at: place)
    try press("Escape")
    try await waitForNo("Enter go", at: place)
    try press("s")
    try await waitFor("Speakers", at: place)
    try press("Escape")
    try await waitForNo("Enter go", at: place)
    try press("?")
    try await waitFor("previous row", at: place)
    try press("Escape")
    try await waitForNo("Enter go", at: place)
    try press("x")
    try await waitFor("does nothing here", at: place)
    try press("d")
    try await waitFor("go to:", at: place)
    try press("Escape", "G")
    try await waitFor("the last item", at: place) {
      $0.place.map { $0.number == $0.count } ?? false
    }
    try press("q")
    return try await waitForBytes("left with 0", at: place)
  }
}
