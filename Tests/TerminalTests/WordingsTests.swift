import Testing

/// Every source's wording of a statement, compared word by word.
@Suite struct WordingsTests {
  @Test(arguments: [Launch.parley(), .parley().sized(120, 40), .parley().on("vt100")])
  func comparesTheWordsOfAllSources(launch: Launch) async throws {
    try await withParley(launch) { terminal in
      try terminal.type("/rock solid")
      try await terminal.waitFor("1 of 1 matching")
      try terminal.press("Enter")
      try await terminal.waitFor("v wordings")
      try terminal.press("v")
      let screen = try await terminal.waitFor("7 reports, 2 origins")
      #expect(screen.contains("NPR, 10 Jan (reference)"))
      #expect(screen.contains("[-with all the words-]"), "signs need no colour")

      try terminal.press("l", "l")
      try await terminal.waitFor("Interfax chosen") { $0.cursorLine.contains("Interfax, 10 Jan") }
      try terminal.press("r")
      try await terminal.waitFor("compared with Interfax, 10 Jan")
      try terminal.press("Tab")
      try await terminal.waitForNo("Interfax, 10 Jan (reference)")

      try terminal.press("]")
      try await terminal.waitForNo("7 reports")
      try terminal.press("[")
      try await terminal.waitFor("7 reports")
      try terminal.press("q")
      try await terminal.waitFor("the list, on the statement") { screen in
        !screen.contains("7 reports") && screen.cursorLine.contains("Ryabkov")
      }
    }
  }
}
