import Testing

/// Terminals of many kinds, and locales that know ASCII alone.
@Suite struct PlainTerminalTests {
  @Test(arguments: ["screen-256color", "xterm-256color", "xterm", "linux", "vt100"])
  func works(term: String) async throws {
    try await withTerminal(.framedParley().on(term)) { terminal in
      try await terminal.waitFor("1 of ")
      try terminal.press("j", "Down")
      try await terminal.waitForItem(3)
      try terminal.press("Space")
      try await terminal.waitFor("a page down") { ($0.place?.number ?? 0) > 5 }
      try terminal.type("/ironclad")
      try await terminal.waitFor("1 of 1 matching ironclad")
      try terminal.press("Escape", "q")
      try await terminal.waitFor("left with 0")
    }
  }

  @Test(arguments: ["C", "POSIX", "no_SUCH.locale"])
  func sendsNothingButASCIIWhereTheLocaleKnowsNoMore(locale: String) async throws {
    let launch = Launch.framedParley().with("LC_ALL", locale)
    try await withTerminal(launch) { terminal in
      let output = try await terminal.walkThroughAllScreens()
      #expect(output.isASCII)
      #expect(output.contains("\"We need "))
      #expect(output.contains("Jan"))
    }
  }

  @Test func takesKeysBeyondASCIIWhereTheLocaleKnowsNoMore() async throws {
    try await withTerminal(.framedParley().with("LC_ALL", "C")) { terminal in
      try await terminal.waitFor("1 of ")
      try terminal.type("/é→")
      try terminal.press("C-u")
      try terminal.type("ironclad")
      try await terminal.waitFor("1 of 1 matching ironclad")
      try terminal.press("Escape", "q")
      let output = try await terminal.waitForBytes("left with 0")
      #expect(output.isASCII)
    }
  }
}
