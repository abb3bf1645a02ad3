import Testing

/// Reading the timeline by its sources.
@Suite struct SourcesTests {
  @Test func readsTheTimelineAccordingToOneSource() async throws {
    try await withParley { terminal in
      try terminal.press("S")
      try await terminal.waitFor("sources, by date")
      try terminal.type("/do not yield")
      try await terminal.waitFor("the source alone") { $0.status.contains("1 of 1 sources") }
      try terminal.press("Enter", "a")
      let screen = try await terminal.waitFor("according to EFE, 12 Jan")
      #expect(screen.contains("∅ "))
      #expect(screen.lines.contains { $0.hasSuffix("absent") })
      try terminal.press("Escape")
      try await terminal.waitFor("according to all sources")
      try await terminal.waitForNo("absent")
    }
  }

  @Test func showsWhoCarriesWhatAndGoesThere() async throws {
    try await withParley { terminal in
      try terminal.press("S", "m")
      try await terminal.waitFor("statement 1 of ")
      try terminal.press("j", "j", "Right")
      try await terminal.waitFor("statement 3 of ")
      try terminal.press("Enter")
      let screen = try await terminal.waitForParley()
      #expect(!screen.contains("statement 3 of "))
      #expect(screen.cursorLine.contains("├╴"), "the cursor is on a statement")
    }
  }
}
