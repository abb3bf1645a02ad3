import Foundation
import Glibc
import Testing

/// A program in a real terminal of its own, driven by keys and read by its screen.
final class TerminalSession: Sendable {
  /// Home, state and recordings.
  let folder: TemporaryFolder
  let tmux: Tmux
  private let recording: String
  /// What programs in the terminal find in their environment.
  let environment: [String: String]

  /// Starts `launch` in a terminal.
  ///
  /// - Parameter folder: where the program finds what an earlier one kept.
  fileprivate init(_ launch: Launch, folder: TemporaryFolder) throws {
    self.folder = folder
    let name = UUID().uuidString.prefix(8)
    recording = "raw-\(name)"
    environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path("state"), "TMPDIR": "/tmp",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "SHELL": "/bin/sh", "PARLEY": Program.path,
      "FOLDER": folder.path,
    ]
    tmux = Tmux(socket: folder.path("tmux-\(name)"), environment: environment)
    do {
      try tmux.start(launch, recording: folder.path(recording))
    } catch {
      _ = try? tmux("kill-server")
      throw error
    }
  }

  /// Ends the terminal and whatever runs in it.
  fileprivate func end() {
    // Killed rather than hung up: a program would keep its place in a folder that is about to go.
    if let leader = try? process {
      for process in Program.processes(ofSession: leader) { kill(process, SIGKILL) }
    }
    _ = try? tmux("kill-server")
  }

  // MARK: - Input

  /// Presses keys, named as tmux names them: `j`, `Enter`, `C-d`, `PageDown`.
  func press(_ keys: String...) throws { try tmux.run(["send-keys"] + keys.map(Self.escaped)) }

  /// Types text.
  func type(_ text: String) throws { try tmux("send-keys", "-l", Self.escaped(text)) }

  /// Sends bytes as a terminal does that knows more than keys.
  func send(_ bytes: some Sequence<UInt8>) throws {
    try tmux.run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes text as a terminal does: in brackets, where the program has asked for them.
  func paste(_ text: String) throws {
    try folder.write(text, to: "pasted")
    try tmux("load-buffer", folder.path("pasted"), ";", "paste-buffer", "-p", "-d")
  }

  /// Gives the window another size.
  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// tmux takes a semicolon at the end of a word for the end of a command.
  private static func escaped(_ word: String) -> String {
    word.hasSuffix(";") ? word.dropLast() + "\\;" : word
  }

  // MARK: - Output

  /// Waits for a screen for which `condition` holds, and that has come to rest.
  @discardableResult
  func waitFor(
    _ awaited: String, at place: SourceLocation = #_sourceLocation,
    where condition: (ScreenText) -> Bool
  ) async throws -> ScreenText {
    var last: ScreenText?
    return try await wait(for: awaited, at: place, seen: { "\(try tmux.screen())" }) {
      let screen = try tmux.screen()
      defer { last = screen }
      return screen == last && condition(screen) ? screen : nil
    }
  }

  /// Waits until `text` stands on the screen.
  @discardableResult
  func waitFor(_ text: String, at place: SourceLocation = #_sourceLocation) async throws
    -> ScreenText
  {
    try await waitFor("“\(text)”", at: place) { $0.contains(text) }
  }

  /// Waits until `text` stands nowhere on the screen.
  @discardableResult
  func waitForNo(_ text: String, at place: SourceLocation = #_sourceLocation) async throws
    -> ScreenText
  {
    try await waitFor("no “\(text)”", at: place) { !$0.contains(text) }
  }

  /// Waits until the cursor is on the item of that number.
  @discardableResult
  func waitForItem(_ number: Int, at place: SourceLocation = #_sourceLocation) async throws
    -> ScreenText
  {
    try await waitFor("“\(number) of …” in the status", at: place) { $0.place?.number == number }
  }

  /// Waits until the program has drawn its screen.
  @discardableResult
  func waitForParley(at place: SourceLocation = #_sourceLocation) async throws -> ScreenText {
    try await waitFor("the timeline", at: place) { $0.place != nil }
  }

  /// Waits until the program ends, and returns its exit status.
  func waitForEnd(at place: SourceLocation = #_sourceLocation) async throws -> Int32 {
    let screen = try await waitFor("the program's end", at: place) { $0.end != nil }
    return screen.end ?? -1
  }

  /// The screen with the escape sequences of its colours and attributes.
  func styledLines() throws -> [String] {
    try tmux("capture-pane", "-p", "-e").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// What the terminal has got so far.
  var output: RawOutput { RawOutput(folder.bytes(recording)) }

  /// Waits until the terminal has got `mark`, and returns all that it has got.
  func waitForBytes(_ mark: String, at place: SourceLocation = #_sourceLocation) async throws
    -> RawOutput
  {
    let name = recording
    return try await wait(
      for: "the bytes of “\(mark)”", at: place, seen: { "\(RawOutput(folder.bytes(name)))" }
    ) {
      let output = RawOutput(folder.bytes(name))
      return output.contains(mark) ? output : nil
    }
  }

  /// Waits until a file in the folder has the text that `condition` wants, and returns it.
  @discardableResult
  func waitForFile(
    _ name: String, at place: SourceLocation = #_sourceLocation,
    where condition: (String) -> Bool = { !$0.isEmpty }
  ) async throws -> String {
    try await wait(for: "the file \(name)", at: place, seen: { folder.text(name) }) {
      let text = folder.text(name)
      return condition(text) ? text : nil
    }
  }

  /// Waits until a process has ended.
  func waitForEnd(of process: Int, at place: SourceLocation = #_sourceLocation) async throws {
    try await wait(for: "the end of the process", at: place, seen: { "process \(process)" }) {
      Program.isRunning(process) ? nil : ()
    }
  }

  /// The process in the terminal.
  var process: Int {
    get throws {
      try #require(Int(tmux("display-message", "-p", "#{pane_pid}").dropLast()))
    }
  }
}

/// Runs `body` with `launch` in a terminal, which is gone afterwards whatever happens.
func withTerminal<Result>(
  _ launch: Launch, folder: TemporaryFolder? = nil,
  _ body: (TerminalSession) async throws -> Result
) async throws -> Result {
  await Gate.terminals.enter()
  defer { Gate.terminals.leave() }
  let session = try TerminalSession(launch, folder: try folder ?? TemporaryFolder())
  defer { session.end() }
  return try await body(session)
}

/// Runs `body` with the program, once it has drawn its screen.
func withParley<Result>(
  _ launch: Launch = .parley(), folder: TemporaryFolder? = nil,
  _ body: (TerminalSession) async throws -> Result
) async throws -> Result {
  try await withTerminal(launch, folder: folder) { terminal in
    try await terminal.waitForParley()
    return try await body(terminal)
  }
}
