import Glibc
import Testing

/// ^Z gives the terminal back to the shell until the program is continued.
@Suite struct SuspendTests {
  @Test(arguments: ["tmux-256color", "xterm-256color"])
  func shellCanBeUsedInBetween(term: String) async throws {
    try await withTerminal(.shell.on(term)) { terminal in
      let before = try await terminal.terminalSettings()
      try await terminal.startParley()
      try terminal.press("j", "j")
      let shown = try await terminal.waitForItem(3)
      try terminal.press("C-z")
      let shell = try await terminal.waitForShell()
      #expect(!shell.wantsMouse)
      #expect(try await terminal.terminalSettings() == before)
      try terminal.type("echo us''able\n")
      try await terminal.waitFor("usable")
      try terminal.type("fg\n")
      try await terminal.waitFor("the screen as it was") { $0 == shown }
      try terminal.press("j")
      try await terminal.waitForItem(4)
      try terminal.press("q")
      #expect(try await terminal.terminalSettings() == before)
    }
  }

  @Test func windowMayChangeMeanwhile() async throws {
    try await withTerminal(.shell) { terminal in
      try await terminal.startParley()
      try await terminal.search("ironclad")
      try terminal.press("C-z")
      try await terminal.waitForShell()
      try terminal.resize(120, 40)
      try await terminal.waitForShell()
      try terminal.type("fg\n")
      let screen = try await terminal.waitFor("the timeline at the new size") {
        $0.isAlternate && $0.place != nil && $0.lines.count == 40
      }
      #expect(screen.contains("│ Sergei Ryabkov"))
      #expect(screen.cursorLine.contains("ironclad"))
    }
  }

  @Test func signalFromOutsideDoesTheSame() async throws {
    try await withTerminal(.shell) { terminal in
      let process = try await terminal.startParleyProcess()
      try terminal.press("j")
      try await terminal.waitForItem(2)
      kill(process, SIGTSTP)
      try await terminal.waitForShell()
      try terminal.type("fg\n")
      try await terminal.waitForItem(2)
      try terminal.press("j")
      try await terminal.waitForItem(3)
    }
  }

  @Test func canBeEndedWhileItIsStopped() async throws {
    let folder = try TemporaryFolder()
    try await withTerminal(.shell, folder: folder) { terminal in
      let process = try await terminal.startParleyProcess()
      try terminal.press("j")
      try await terminal.waitForItem(2)
      try terminal.press("C-z")
      try await terminal.waitForShell()
      kill(process, SIGTERM)
      kill(process, SIGCONT)
      try await terminal.waitForEnd(of: Int(process))
      try terminal.type("clear; jobs\n")
      let shell = try await terminal.waitFor("Done(143)")
      #expect(!shell.isAlternate)
      #expect(!shell.contains("Geneva"))
    }
    try await withParley(folder: folder) { terminal in
      let screen = try await terminal.waitForParley()
      #expect(screen.place?.number == 2)
    }
  }

  @Test func promptIsStillOpenAfterwards() async throws {
    try await withTerminal(.shell) { terminal in
      let process = try await terminal.startParleyProcess()
      try terminal.type("/ironc")
      try await terminal.waitFor("1 of 1 matching ironc")
      kill(process, SIGTSTP)
      try await terminal.waitForShell()
      try terminal.type("fg\n")
      try await terminal.waitFor("1 of 1 matching ironc")
      try terminal.type("lad")
      try await terminal.waitFor("the whole word") { $0.bottom == "/ironclad" }
    }
  }

  /// Where no shell waits there is nobody to continue the program, and the system does not stop it.
  @Test func goesOnWhereThereIsNoShell() async throws {
    try await withParley { terminal in
      try terminal.press("C-z", "j")
      try await terminal.waitFor("the next item") { $0.isAlternate && $0.place?.number == 2 }
    }
  }
}
