import Testing

/// The third job: searching quotations with their speakers and sources.
@Suite struct SearchTests {
  @Test func findsWhileTyping() async throws {
    try await withParley { terminal in
      try terminal.type("/iron")
      try await terminal.waitFor("the words before they are whole") {
        $0.bottom == "/iron" && $0.contains("“We need ironclad")
      }
      try terminal.type("clad")
      let screen = try await terminal.waitFor("1 of 1 matching ironclad")
      #expect(screen.bottom == "/ironclad")
      #expect(screen.contains("Ryabkov      “We need ironclad"))
      // The cursor is where one types.
      #expect(screen.cursor == ScreenText.Cell(row: 23, column: "/ironclad".count))
      let row = try #require(screen.row(of: "“We need ironclad"))
      #expect(try terminal.styledLines()[row].contains("\u{1B}[38;5;16m\u{1B}[48;5;220mironclad"))
    }
  }

  @Test func escapeReturnsToWhereTheSearchBegan() async throws {
    try await withParley { terminal in
      try terminal.press("G", "b", "k", "k")
      let origin = try await terminal.waitFor("a row in the middle") { screen in
        screen.place.map { $0.number > 50 && $0.number < $0.count - 5 } ?? false
      }
      try terminal.type("/ironclad")
      try await terminal.waitFor("1 of 1 matching ironclad")
      try terminal.press("Escape")
      try await terminal.waitFor("the screen as it was") { $0 == origin }
    }
  }

  @Test func enterStaysAndTheDetailTellsSpeakerWordsAndSource() async throws {
    try await withParley { terminal in
      try await terminal.search("ironclad")
      try terminal.press("Enter")
      let screen = try await terminal.waitFor("verbatim")
      #expect(screen.contains("Sergei Ryabkov"))
      #expect(screen.contains("“We need ironclad, waterproof, bulletproof"))
      #expect(screen.contains("NATO set to meet with Russia"))
      try terminal.press("Escape")
      try await terminal.waitFor("the list again") { $0.cursorLine.contains("ironclad") }
    }
  }

  @Test func wideTerminalsHaveTheDetailBesideTheList() async throws {
    try await withParley(.parley().sized(120, 40)) { terminal in
      try await terminal.search("ironclad")
      let screen = try await terminal.waitFor("verbatim")
      #expect(screen.cursorLine.contains("ironclad"))
      #expect(screen.contains("│ Sergei Ryabkov"))
    }
  }

  @Test func goesFromMatchToMatchAndWraps() async throws {
    try await withParley { terminal in
      try await terminal.search("speaker:ryabkov")
      try await terminal.waitFor("1 of ")
      try terminal.press("n")
      let second = try await terminal.waitFor("the second match") { $0.status.contains("· 2 of ") }
      try terminal.press("N")
      try await terminal.waitFor("the first match") { $0.status.contains("· 1 of ") }
      try terminal.press("N")
      try await terminal.waitFor("wrapped to the last match")
      try terminal.press("n")
      try await terminal.waitFor("wrapped to the first match")
      try terminal.press("n")
      let again = try await terminal.waitFor("the second match") { $0.status.contains("· 2 of ") }
      #expect(again.place == second.place)
    }
  }

  @Test func tellsWhatMatchesNothingAndWhatIsNoQuery() async throws {
    try await withParley { terminal in
      try terminal.type("/nobodysaysthis")
      try await terminal.waitFor("nothing matches nobodysaysthis")
      try terminal.press("C-u")
      try terminal.type("re:/(/")
      try terminal.press("Enter")
      let screen = try await terminal.waitFor("what is wrong") {
        $0.status.contains("·") && $0.bottom.contains("re:/(/")
      }
      #expect(screen.isAlternate)
      try terminal.press("Escape")
      try await terminal.waitForItem(1)
    }
  }
}

extension TerminalSession {
  /// Searches and stays at the first match.
  func search(_ query: String, at place: SourceLocation = #_sourceLocation) async throws {
    try type("/" + query)
    try await waitFor("“/\(query)” at the bottom", at: place) { $0.bottom == "/\(query)" }
    try press("Enter")
    try await waitFor("the first match", at: place) {
      $0.status.contains("matching \(query)") && $0.bottom.contains("? help")
    }
  }
}
