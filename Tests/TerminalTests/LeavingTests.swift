import Foundation
import Glibc
import Testing

/// However the program ends, it leaves the terminal as it found it and keeps the place.
@Suite struct LeavingTests {
  @Test(arguments: ["q", "Q", "C-c"])
  func leavesTheTerminalAsItWas(key: String) async throws {
    try await withTerminal(.shell) { terminal in
      let before = try await terminal.terminalSettings()
      try terminal.type("echo be''fore\n")
      try await terminal.waitFor("before")
      try await terminal.startParley()
      try terminal.press(key)
      let shell = try await terminal.waitForShell()
      #expect(shell.contains("before"))
      #expect(!shell.contains("Geneva"))
      #expect(!shell.wantsMouse)
      try terminal.type("echo \"left with $?\"\n")
      try await terminal.waitFor("left with 0")
      #expect(try await terminal.terminalSettings() == before)
    }
  }

  /// Mouse, bracketed paste, keypad, alternate screen: whatever was begun is ended.
  @Test(arguments: ["tmux-256color", "screen-256color", "xterm-256color", "xterm", "linux"])
  func endsEveryModeThatItBegan(term: String) async throws {
    try await withParley(.framedParley().on(term)) { terminal in
      try terminal.press("C-z", "j", "q")
      let modes = try await terminal.waitForBytes("left with 0").privateModes
      #expect(modes[2004] == false)
      // A terminal has automatic margins and a cursor, and nothing else, before programs change it.
      for (mode, isSet) in modes {
        #expect(isSet == [7, 25].contains(mode), "mode \(mode) is left \(isSet ? "set" : "reset")")
      }
    }
  }

  /// `q` closes what lies on top first.
  @Test func closesTheTopLayerFirst() async throws {
    try await withParley { terminal in
      try terminal.press("Enter")
      try await terminal.waitFor("the detail") { $0.bottom.contains("back") }
      try terminal.press("?")
      try await terminal.waitFor("╭─ Keys ─")
      try terminal.press("q")
      try await terminal.waitForNo("╭─ Keys ─")
      try terminal.press("q")
      try await terminal.waitFor("the list") { $0.bottom.contains("Enter read") }
      try terminal.press("q")
      #expect(try await terminal.waitForEnd() == 0)
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalsEndItInGoodOrder(signal: Int32) async throws {
    let folder = try TemporaryFolder()
    let left = try await withTerminal(.shell, folder: folder) { terminal in
      let before = try await terminal.terminalSettings()
      let process = try await terminal.startParleyProcess()
      try terminal.press("}", "}", "/")
      let screen = try await terminal.waitFor("a prompt") { $0.bottom.hasPrefix("/") }
      kill(process, signal)
      let shell = try await terminal.waitForShell()
      #expect(!shell.wantsMouse)
      try terminal.type("echo \"left with $?\"\n")
      try await terminal.waitFor("left with \(128 + signal)")
      #expect(try await terminal.terminalSettings() == before)
      return screen
    }
    try await withParley(folder: folder) { terminal in
      let screen = try await terminal.waitForParley()
      #expect(screen.place == left.place)
    }
  }

  /// A window that is closed takes the terminal away; nothing may go on without it.
  ///
  /// A process without a controlling terminal gets no signal then.
  @Test(arguments: ["exec", "trap '' HUP; exec", "setsid -w"])
  func endsWhenTheTerminalVanishes(start: String) async throws {
    let folder = try TemporaryFolder()
    let launch = Launch.script(start + #" sh -c 'echo $$ > "$FOLDER/process"; exec "$PARLEY"'"#)
    let left = try await withParley(launch, folder: folder) { terminal in
      try terminal.press("}", "}")
      let screen = try await terminal.waitFor("the third event") { ($0.place?.number ?? 0) > 2 }
      let process = try #require(Int(folder.text("process").dropLast()))
      defer { kill(pid_t(process), SIGKILL) }
      try terminal.tmux("kill-server")
      try await terminal.waitForEnd(of: process)
      return screen
    }
    try await withParley(folder: folder) { terminal in
      let screen = try await terminal.waitForParley()
      #expect(screen.place == left.place)
    }
  }
}
