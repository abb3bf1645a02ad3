import Testing

/// What is pasted is text, never a command.
@Suite struct PasteTests {
  @Test(arguments: ["tmux-256color", "xterm-256color", "screen-256color", "linux"])
  func promptTakesItWithoutRunningIt(term: String) async throws {
    try await withParley(.parley().on(term)) { terminal in
      try terminal.press("/")
      try await terminal.waitFor("a prompt") { $0.bottom.hasPrefix("/") }
      try terminal.paste("iron\nclad\n")
      try await terminal.waitFor("one line in the prompt") { $0.bottom == "/iron clad" }
      try terminal.press("C-u")
      try terminal.paste("ironclad\n")
      try await terminal.waitFor("what is found while typing") {
        $0.bottom == "/ironclad" && $0.status.contains("1 of 1 matching ironclad")
      }
      try terminal.press("Escape")
      try await terminal.waitForItem(1)
    }
  }

  @Test(arguments: ["tmux-256color", "screen-256color"])
  func elsewhereItRunsNoCommand(term: String) async throws {
    try await withParley(.parley().on(term)) { terminal in
      try terminal.paste("GjjmaQ\n")
      let screen = try await terminal.waitFor("pasted text is taken in a prompt only")
      #expect(screen.place?.number == 1)
      try terminal.press("j")
      try await terminal.waitForItem(2)
    }
  }

  @Test func pickerIsNarrowedByIt() async throws {
    try await withParley { terminal in
      try terminal.press("s")
      try terminal.paste("ryab\n")
      try await terminal.waitFor("Ryabkov alone") {
        $0.contains("> ryab") && $0.cursorLine.contains("Sergei Ryabkov")
      }
    }
  }

  @Test func controlCharactersInItAreShown() async throws {
    try await withParley { terminal in
      try terminal.press("/")
      try terminal.paste("a\u{7}b\u{1B}[31mc\u{202E}d")
      try await terminal.waitFor("visible symbols") { $0.bottom.hasPrefix("/a␇b␛[31mc\u{FFFD}d") }
    }
  }

  @Test func longTextIsTakenAtOnce() async throws {
    try await withParley { terminal in
      try terminal.press("/")
      try terminal.paste(String(repeating: "guarantees ", count: 4000))
      try await terminal.waitFor("some of it") { $0.bottom.contains("guarantees guarantees") }
      try terminal.press("Escape")
      try await terminal.waitForItem(1)
    }
  }
}
