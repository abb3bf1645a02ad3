import Testing

/// What terminals send for keys, complete or in pieces.
@Suite struct KeyTests {
  @Test func takesLettersWithAccents() async throws {
    try await withParley { terminal in
      try terminal.type("/írönclad")
      try await terminal.waitFor("1 of 1 matching írönclad")
    }
  }

  @Test func takesACharacterWhoseBytesComeOneByOne() async throws {
    try await withParley { terminal in
      try terminal.press("/")
      try await terminal.waitFor("a prompt") { $0.bottom.hasPrefix("/") }
      for byte in "é→😀".utf8 { try terminal.send([byte]) }
      try await terminal.waitFor("the three characters") { $0.bottom == "/é→😀" }
    }
  }

  @Test func bytesThatAreNoTextDisturbNothing() async throws {
    try await withParley { terminal in
      try terminal.press("/")
      try await terminal.waitFor("a prompt") { $0.bottom.hasPrefix("/") }
      try terminal.send([0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x41, 0xF8, 0x80, 0xED, 0xA0, 0x80, 0x42])
      try await terminal.waitFor("what is text among them") { $0.bottom == "/(AB" }
    }
  }

  /// Function keys and modified keys, as xterm sends them: no command is spelt in them.
  @Test(arguments: ["[15~", "[1;6A", "[24;5~", "OP", "[200z", "[>0;276;0c", "[I", "[?1;2$y"])
  func unknownSequencesRunNoCommand(sequence: String) async throws {
    try await withParley(.parley().on("vt100")) { terminal in
      let before = try await terminal.waitForItem(1)
      try terminal.send("\u{1B}\(sequence)".utf8)
      try terminal.press("m", "a")
      let after = try await terminal.waitFor("mark a is set")
      #expect(after.place == before.place)
    }
  }

  @Test func escapeIsAKeyOfItsOwn() async throws {
    try await withParley { terminal in
      try terminal.type("/iron")
      try await terminal.waitFor("/iron")
      try terminal.press("Escape")
      try await terminal.waitForNo("/iron")
      try terminal.type("/iron")
      try await terminal.waitFor("/iron")
      // Together with the next key, as over a slow connection.
      try terminal.press("Escape", "j")
      try await terminal.waitForItem(2)
    }
  }
}
