import Glibc
import Testing

/// A crash inside the program, by a program that has the terminal as this one has it.
@Suite struct CrashTests {
  /// How it crashes, with what exit status, and what is said of it.
  private static let crashes: [Crash] = [
    Crash("index", SIGILL, says: "Fatal error: Index out of range"),
    Crash("fatal", SIGILL, says: "Fatal error: the reason of the crash"),
    Crash("stack", SIGSEGV, says: nil),
    Crash("pointer", SIGSEGV, says: nil),
    Crash("abort", SIGABRT, says: nil),
    Crash("thread", SIGILL, says: "Fatal error: the reason of the crash"),
    Crash("thread's stack", SIGSEGV, says: nil),
    Crash("suspended", SIGILL, says: "Fatal error: the reason of the crash"),
    Crash("closed", SIGILL, says: "Fatal error: the reason of the crash"),
  ]

  /// The message that Swift writes before the trap is not lost with the screen on which it was.
  @Test(arguments: crashes)
  func givesTheTerminalBackAndThenSaysWhy(crash: Crash) async throws {
    let shell = try await run(crash.name, backtrace: "enable=no", status: 128 + crash.signal)
    if let message = crash.message { #expect(shell.contains(message), "\(shell)") }
    #expect(shell.contains("before it"), "\(shell)")
    #expect(!shell.contains("the screen of a program"), "\(shell)")
  }

  @Test func backtraceComesAfterTheScreen() async throws {
    let shell = try await run(
      "pointer", backtrace: "enable=yes,interactive=no,color=no", status: 128 + SIGSEGV)
    // It says where, on the shell's screen.
    #expect(shell.contains("main.swift"), "\(shell)")
  }

  @Test func standardErrorDoesNotSpoilTheScreen() async throws {
    let shell = try await run("errors", backtrace: "enable=no", status: 0)
    #expect(shell.contains("a word on standard error"), "\(shell)")
  }

  private func run(_ crash: String, backtrace: String, status: Int32) async throws -> ScreenText {
    let script = """
      ulimit -c 0; stty -g > "$FOLDER/before"; echo 'before it'
      '\(Program.crashing)' "\(crash)"; echo "left with $?"; stty -g > "$FOLDER/after"
      """
    let launch = Launch.script(script).sized(100, 60).with("SWIFT_BACKTRACE", backtrace)
    return try await withTerminal(launch) { terminal in
      try await terminal.waitFor("the screen of the program") {
        $0.isAlternate && $0.contains("the screen of a program") && $0.wantsMouse
      }
      try terminal.press("x")
      #expect(try await terminal.waitForEnd() == 0)
      let shell = try await terminal.waitFor("left with \(status)")
      #expect(!shell.isAlternate)
      #expect(!shell.wantsMouse)
      let modes = try await terminal.waitForBytes("left with").privateModes
      for (mode, isSet) in modes {
        // Automatic margins and the cursor are there before programs change anything.
        #expect(isSet == [7, 25].contains(mode), "mode \(mode) is left \(isSet ? "set" : "reset")")
      }
      let after = try await terminal.waitForFile("after")
      #expect(after == terminal.folder.text("before"))
      return shell
    }
  }
}

struct Crash: Sendable, CustomTestStringConvertible {
  let name: String
  let signal: Int32
  let message: String?

  init(_ name: String, _ signal: Int32, says message: String?) {
    (self.name, self.signal, self.message) = (name, signal, message)
  }

  var testDescription: String { name }
}
