import Foundation
import Glibc
import Testing

/// Whatever signal comes, and whatever the program is at: the terminal is as it was, then comes the
/// message, then the exit status tells of the signal.
@Suite struct SignalTests {
  /// The signals that end the program in good order; SIGUSR1 stands for those that nobody sends.
  private static let ends = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGUSR1]
  /// The signals of a crash, after which nothing is in order.
  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS]

  @Test(arguments: Phase.allCases)
  func endsAndLeavesTheTerminalAsItWas(phase: Phase) async throws {
    try await forEach(Self.ends, at: phase) { signal, shell in
      // While it loads, nothing has been done that would have to be undone, and the shell tells.
      if phase != .loading {
        #expect(shell.contains("parley: ended by SIG\(signal.name)"), "\(signal.name): \(shell)")
      }
    }
  }

  @Test(arguments: Phase.allCases)
  func crashesAndLeavesTheTerminalAsItWas(phase: Phase) async throws {
    try await forEach(Self.crashes, at: phase) { _, _ in }
  }

  @Test(arguments: Phase.allCases)
  func isStoppedAndGoesOn(phase: Phase) async throws {
    try await withPhases { terminal, before in
      let process = try await terminal.start(phase)
      for signal in [SIGTSTP, SIGSTOP] {
        // A browser that alone goes on would still have its hand in the next key.
        kill(signal == SIGSTOP ? -getpgid(process) : process, signal)
        // SIGSTOP leaves no time to give the terminal back: the shell is where the program was.
        try await terminal.waitForJob("Stopped")
        if signal == SIGTSTP, phase != .loading {
          // What is on the screen is this browser's business.
          if phase != .browser {
            let shell = try await terminal.waitForShell()
            #expect(!shell.wantsMouse)
          }
          #expect(try await terminal.modes() == before)
        }
        try terminal.type("fg\n")
        try await terminal.waitFor(phase)
      }
      kill(process, SIGTERM)
      try await terminal.waitForShell()
      #expect(try await terminal.modes() == before)
    }
  }

  /// What ends a program that has been stopped, and continued behind the shell's back, ends it there,
  /// and the shell keeps its modes.
  @Test func endsBehindTheShellsBack() async throws {
    try await withPhases { terminal, before in
      let process = try await terminal.start(.prompt)
      kill(process, SIGSTOP)
      try await terminal.waitForJob("Stopped")
      try terminal.type("stty echo icanon isig icrnl opost\n")
      kill(process, SIGTERM)
      kill(process, SIGCONT)
      try await terminal.waitForEnd(of: Int(process))
      try terminal.type("stty sane; jobs\n")
      let shell = try await terminal.waitFor("Done(143)")
      #expect(!shell.isAlternate)
      #expect(!shell.wantsMouse)
      #expect(shell.showsCursor)
    }
  }

  @Test(arguments: Phase.allCases.filter { $0 != .loading })
  func followsTheWindow(phase: Phase) async throws {
    try await withPhases { terminal, before in
      let process = try await terminal.start(phase)
      try terminal.resize(100, 30)
      try await terminal.waitFor(phase)
      try terminal.resize(120, 40)
      try await terminal.waitFor(phase)
      kill(process, SIGTERM)
      let shell = try await terminal.waitForShell()
      // What was on the other screen stays there, whatever tmux does to lines that grow.
      #expect(!shell.contains("Talks of the tests"), "\(shell)")
      #expect(!shell.contains("Meeting"), "\(shell)")
      #expect(try await terminal.modes() == before)
    }
  }

  /// A command that prints has nothing to put right, and nothing to say.
  @Test(arguments: ["list", "verify --texts .", "validate"])
  func commandsEndAtOnceAndWithoutAWord(command: String) async throws {
    try await withPhases { terminal, before in
      try terminal.type("clear; \"$PARLEY\" \(command) pipe 2> errors\n")
      try await terminal.waitFor("the command") { $0.cursor.row == 0 && $0.cursorLine.isEmpty }
      try terminal.press("C-c")
      try await terminal.waitForShell()
      try terminal.type("echo \"left with $?\"\n")
      try await terminal.waitFor("left with 130")
      #expect(terminal.folder.text("errors").isEmpty)
      #expect(try await terminal.modes() == before)
    }
  }

  // MARK: -

  private func forEach(
    _ signals: [Int32], at phase: Phase,
    check: (_ signal: SignalName, _ shell: ScreenText) throws -> Void
  ) async throws {
    try await withPhases { terminal, before in
      for number in signals {
        let signal = SignalName(number: number)
        let process = try await terminal.start(phase)
        kill(process, number)
        try await terminal.waitForEnd(of: Int(process))
        let shell = try await terminal.waitForShell()
        #expect(!shell.wantsMouse, "\(signal.name)")
        try check(signal, shell)
        try terminal.type("echo \"left with $?\"\n")
        let after = try await terminal.waitFor("the exit status") { screen in
          screen.lines.contains { $0.hasPrefix("left with ") }
        }
        #expect(after.contains("left with \(128 + number)"), "\(signal.name): \(after)")
        #expect(try await terminal.modes() == before, "\(signal.name)")
      }
    }
  }

  /// Runs `body` with a shell; `before` are the terminal's modes.
  private func withPhases(
    _ body: (_ terminal: TerminalSession, _ before: String) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.timeline(url: "https://example.org/"), to: "talks.json")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    // A browser that takes the whole terminal and cannot put it right when it is killed.
    try folder.write(
      """
      #!/bin/sh
      draw() { stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[?1000h\\033[Hbrowsing'; }
      trap draw CONT
      draw
      while :; do read -r key; done
      """, to: "w3m", mode: 0o755)
    let launch = Launch.shell.with("BROWSER", folder.path("w3m"))
      // The runtime's backtrace would ask what to do next.
      .with("SWIFT_BACKTRACE", "enable=no")
    try await withTerminal(launch, folder: folder) { terminal in
      try await terminal.waitForShell()
      try terminal.type("ulimit -c 0; cd \"$FOLDER\"\n")
      try await terminal.waitForShell()
      try await body(terminal, try await terminal.modes())
    }
  }
}

/// What the program is at when something happens.
enum Phase: CaseIterable, Sendable {
  /// It reads a file that does not come; the terminal is not touched yet.
  case loading
  /// Frame follows frame.
  case drawing
  /// It waits for more letters of a query.
  case prompt
  /// A web browser has the terminal.
  case browser
}

struct SignalName {
  let number: Int32
  var name: String {
    let names: [Int32: String] = [
      SIGTERM: "TERM", SIGHUP: "HUP", SIGINT: "INT", SIGQUIT: "QUIT", SIGPIPE: "PIPE",
      SIGUSR1: "USR1",
    ]
    return names[number] ?? "\(number)"
  }
}

extension TerminalSession {
  /// Starts the program from the shell and brings it to `phase`; returns its process.
  fileprivate func start(_ phase: Phase, at place: SourceLocation = #_sourceLocation) async throws
    -> pid_t
  {
    try await waitForShell(at: place)
    try? folder.remove("process")
    let file = phase == .loading ? "pipe" : "talks.json"
    try type(
      "clear; sh -c 'echo $$ > process.new; mv process.new process; exec \"$PARLEY\" \(file)'\n")
    let process = try #require(pid_t(try await waitForFile("process", at: place).dropLast()))
    if phase == .loading {
      try await wait(for: "the program", at: place, seen: { Program.name(of: process) }) {
        Program.name(of: process) == "parley" ? () : nil
      }
      return process
    }
    try await waitForParley(at: place)
    switch phase {
    case .loading: break
    case .drawing:
      // Keys that nobody takes any more would be commands of the shell.
      for columns in [96, 112, 64, 80] { try resize(columns, 24) }
    case .prompt: try type("/wor")
    case .browser: try press("o")
    }
    if phase != .drawing { try await waitFor(phase, at: place) }
    return process
  }

  /// Waits until the screen shows that the program is at `phase`.
  fileprivate func waitFor(_ phase: Phase, at place: SourceLocation = #_sourceLocation) async throws
  {
    switch phase {
    case .loading:
      try await waitFor("the program before its first frame", at: place) {
        !$0.isAlternate && $0.cursorLine != "$"
      }
    case .drawing:
      try await waitFor("the program's screen", at: place) {
        $0.isAlternate && $0.wantsMouse && !$0.contains("Stopped")
      }
    case .prompt:
      try await waitFor("the prompt", at: place) {
        $0.isAlternate && $0.bottom == "/wor" && $0.wantsMouse
      }
    case .browser:
      try await waitFor("the browser", at: place) { $0.isAlternate && $0.contains("browsing") }
    }
  }

  /// Waits until the shell tells of a job; its modes and its screen may be anything.
  fileprivate func waitForJob(_ state: String, at place: SourceLocation = #_sourceLocation)
    async throws
  {
    try await waitFor("“\(state)” and the shell's prompt", at: place) { screen in
      screen.contains(state) && screen.cursorLine.contains("$")
    }
  }

  /// The terminal's modes, as stty tells them for itself.
  fileprivate func modes(at place: SourceLocation = #_sourceLocation) async throws -> String {
    try type("clear; stty -g > modes.new; mv modes.new modes\n")
    let modes = try await waitForFile("modes", at: place)
    try folder.remove("modes")
    return modes
  }
}
