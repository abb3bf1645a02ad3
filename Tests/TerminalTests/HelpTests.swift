import Testing

/// Help and the palette of commands.
@Suite struct HelpTests {
  @Test func helpListsTheKeysAndIsSearched() async throws {
    try await withParley { terminal in
      try terminal.press("?")
      try await terminal.waitFor("╭─ Keys ─")
      try terminal.type("half")
      let screen = try await terminal.waitFor("fewer keys") {
        $0.contains("half a page up") && !$0.contains("next match")
      }
      #expect(screen.contains("^U"))
      try terminal.press("Escape")
      try await terminal.waitForNo("╭─ Keys ─")
    }
  }

  @Test func helpDoesWhatIsChosen() async throws {
    try await withParley { terminal in
      try terminal.press("?")
      try terminal.type("to the end")
      try await terminal.waitFor("> to the end")
      try terminal.press("Enter")
      try await terminal.waitFor("the last item") { screen in
        screen.place.map { $0.number == $0.count } ?? false
      }
    }
  }

  @Test func paletteRunsACommandByItsName() async throws {
    try await withParley { terminal in
      try terminal.press(":")
      try await terminal.waitFor("╭─ Commands ─")
      try terminal.type("go-to-date")
      try await terminal.waitFor("> go-to-date")
      try terminal.press("Enter")
      try await terminal.waitFor("go to:")
    }
  }

  @Test func saysWhatAKeyDoesNot() async throws {
    try await withParley { terminal in
      try terminal.press("x")
      try await terminal.waitFor("x does nothing here; ? lists the keys")
      try terminal.press("C-l")
      try await terminal.waitForNo("x does nothing here")
    }
  }
}
