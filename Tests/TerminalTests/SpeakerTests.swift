import Testing

/// The second job: jumping to what one speaker said.
@Suite struct SpeakerTests {
  @Test func goesToTheFirstQuotationOfASpeaker() async throws {
    try await withParley { terminal in
      try await terminal.goToRyabkov()
      try terminal.press("]")
      try await terminal.waitFor("Sergei Ryabkov: 2 of ")
      try terminal.press("[")
      try await terminal.waitFor("Sergei Ryabkov: 1 of ")
      try terminal.press("[")
      try await terminal.waitFor("Sergei Ryabkov says nothing before this")
    }
  }

  @Test func goesBackToWhereItJumpedFrom() async throws {
    try await withParley { terminal in
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try await terminal.goToRyabkov()
      try terminal.press("C-o")
      try await terminal.waitForItem(2)
    }
  }

  @Test func listsTheQuotationsOfTheSpeakerUnderTheCursor() async throws {
    try await withParley { terminal in
      try await terminal.goToRyabkov()
      try terminal.press("*")
      try await terminal.waitFor("╭─ Sergei Ryabkov ─")
      try terminal.type("ironclad")
      try await terminal.waitFor("fewer quotations") { $0.contains("> ironclad") }
      try terminal.press("Enter")
      let screen = try await terminal.waitForNo("╭─ Sergei Ryabkov ─")
      #expect(screen.cursorLine.contains("ironclad"))
    }
  }

  @Test func narrowsTheSpeakersByWhatIsTyped() async throws {
    try await withParley { terminal in
      try terminal.press("s")
      try await terminal.waitFor("╭─ Speakers ─")
      try terminal.type("nobody of that name")
      try await terminal.waitFor("nothing matches")
      try terminal.press("C-u")
      try await terminal.waitForNo("nothing matches")
      try terminal.press("Escape")
      try await terminal.waitForNo("╭─ Speakers ─")
    }
  }
}

extension TerminalSession {
  /// Jumps to the first thing that Sergei Ryabkov says, by the list of speakers.
  func goToRyabkov(at place: SourceLocation = #_sourceLocation) async throws {
    try press("s")
    try await waitFor("╭─ Speakers ─", at: place)
    try type("ryab")
    try await waitFor("Ryabkov alone", at: place) {
      $0.contains("> ryab") && $0.contains("1 of ") && $0.cursorLine.contains("Sergei Ryabkov")
    }
    try press("Enter")
    try await waitFor("the cursor on Ryabkov's words", at: place) {
      !$0.contains("Speakers ─") && $0.cursorLine.contains("Ryabkov")
    }
  }
}
