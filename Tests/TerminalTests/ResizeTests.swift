import Testing

/// Windows change their size at any time.
@Suite struct ResizeTests {
  private static let sizes = [(120, 40), (40, 10), (200, 60), (30, 6), (80, 24)]

  @Test func listKeepsItsItem() async throws {
    try await withParley { terminal in
      try await terminal.search("ironclad")
      let number = try #require(try await terminal.waitForParley().place).number
      for (columns, rows) in Self.sizes {
        try await terminal.resizeParley(columns, rows)
        let screen = try await terminal.waitForItem(number)
        #expect(screen.cursorLine.contains("Ryabkov"), "\(screen)")
      }
    }
  }

  @Test func detailKeepsItsItem() async throws {
    try await withParley { terminal in
      try await terminal.search("ironclad")
      try terminal.press("Enter")
      try await terminal.waitFor("verbatim")
      for (columns, rows) in Self.sizes {
        try await terminal.resizeParley(columns, rows)
        try await terminal.waitFor("Sergei Ryabkov")
      }
      try await terminal.waitFor("verbatim")
    }
  }

  @Test func promptKeepsItsText() async throws {
    try await withParley { terminal in
      try terminal.type("/ironclad")
      try await terminal.waitFor("/ironclad")
      for (columns, rows) in Self.sizes {
        try await terminal.resizeParley(columns, rows)
        let screen = try await terminal.waitFor("the prompt") { $0.bottom == "/ironclad" }
        #expect(screen.cursor == ScreenText.Cell(row: rows - 1, column: 9))
      }
      try terminal.press("Escape")
      try await terminal.waitForItem(1)
    }
  }

  @Test func pickerKeepsItsSelection() async throws {
    try await withParley { terminal in
      try terminal.press("s", "Down", "Down")
      let speaker = try await terminal.waitFor("the third speaker") { $0.cursor.row == 6 }
        .cursorLine
        .split(separator: " ").dropFirst(2).prefix(2).joined(separator: " ")
      for (columns, rows) in Self.sizes {
        try terminal.resize(columns, rows)
        try await terminal.waitFor("\(speaker) selected at \(columns)x\(rows)") {
          $0.lines.count == rows && $0.cursorLine.contains(speaker)
        }
      }
      try terminal.press("Enter")
      try await terminal.waitFor("what that speaker says") { !$0.contains("Speakers ─") }
    }
  }

  /// The last of many sizes counts, however fast they come and whatever is drawn meanwhile.
  @Test func followsAWindowThatIsDraggedAlong() async throws {
    try await withParley { terminal in
      for step in 1...60 {
        try terminal.resize(80 + step % 7, 24 + step % 5)
        try terminal.press("j")
      }
      try await terminal.resizeParley(101, 33)
      try await terminal.waitForItem(61)
    }
  }

  /// tmux reflows the screen that it is about to hide at the size that the shell's had, and what
  /// becomes longer by that would go among the shell's lines.
  @Test func leavesNothingBehindWhenTheWindowHasGrown() async throws {
    try await withTerminal(Launch.shell.sized(80, 10)) { terminal in
      try await terminal.waitForShell()
      try terminal.type("seq 60\n")
      try await terminal.waitFor("60")
      try await terminal.startParley()
      try await terminal.resizeParley(80, 24)
      try await terminal.resizeParley(100, 30)
      try terminal.press("q")
      let shell = try await terminal.waitForShell()
      let kinds = shell.lines.filter { !$0.isEmpty && Int($0) == nil && !$0.hasPrefix("$") }
      #expect(kinds.isEmpty, "\(shell)")
    }
  }

  /// What a shell has left in the environment does not follow the window; the window counts.
  @Test(arguments: ["tmux-256color", "linux"])
  func followsTheWindowAndNoVariable(term: String) async throws {
    let launch = Launch.parley().on(term).with("LINES", "10").with("COLUMNS", "30")
    try await withParley(launch) { terminal in
      try await terminal.waitFor("hints on the last row") {
        $0.lines.count == 24 && $0.bottom.contains("search") && $0.bottom.count > 30
      }
      try await terminal.resizeParley(120, 40)
      try await terminal.waitFor("hints on the last row of more") {
        $0.lines.count == 40 && $0.bottom.contains("search")
      }
    }
  }

  @Test(arguments: [(1, 1), (2, 2), (5, 2), (20, 5)])
  func livesInATinyWindow(columns: Int, rows: Int) async throws {
    try await withTerminal(.parley().sized(columns, rows)) { terminal in
      try await terminal.waitFor("the program's screen") { $0.isAlternate }
      // Every layer is opened and left; the marks set on the way tell when that has been done.
      for opening in ["/", "&", "d", "s", "*", "?", ":", "m", "'"] {
        try terminal.press(opening, "x", "C-u", "Escape")
      }
      try terminal.press("j", "j", "Enter", "j", "Tab", "G", "}", "{", "n", "y", "3", "0", "g", "j")
      try terminal.press("m", "a")
      try await terminal.waitForFile("state/parley/place-bundled.json") { $0.contains("\"a\":") }
      try await terminal.resizeParley(80, 24)
      try await terminal.waitForItem(2)
      try await terminal.resizeParley(columns, rows)
      try terminal.press("q")
      #expect(try await terminal.waitForEnd() == 0)
    }
  }
}

extension TerminalSession {
  /// Gives the window another size and waits until the program has drawn itself at it.
  func resizeParley(
    _ columns: Int, _ rows: Int, at place: SourceLocation = #_sourceLocation
  ) async throws {
    try resize(columns, rows)
    try await waitFor("a screen of \(columns)x\(rows)", at: place) { screen in
      guard screen.lines.count == rows else { return false }
      // Tiny windows have no row that tells the size.
      return rows < 4 || screen.place != nil
    }
  }
}
