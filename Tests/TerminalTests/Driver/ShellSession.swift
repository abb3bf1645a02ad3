import Glibc
import Testing

// A shell in the terminal, for what happens before and after the program.
extension TerminalSession {
  /// Waits until the shell asks for a command on its own screen.
  @discardableResult
  func waitForShell(at place: SourceLocation = #_sourceLocation) async throws -> ScreenText {
    try await waitFor("the shell's prompt", at: place) {
      !$0.isAlternate && $0.cursorLine == "$" && $0.showsCursor
    }
  }

  /// Starts the program from the shell and waits until it has drawn its screen.
  func startParley(
    _ arguments: String = "", at place: SourceLocation = #_sourceLocation
  ) async throws {
    try await waitForShell(at: place)
    try type("\"$PARLEY\" \(arguments)\n")
    try await waitForParley(at: place)
  }

  /// The same; returns the program's process, for signals.
  func startParleyProcess(at place: SourceLocation = #_sourceLocation) async throws -> pid_t {
    try await waitForShell(at: place)
    try type("sh -c 'echo $$ > \"$FOLDER/process\"; exec \"$PARLEY\"'\n")
    try await waitForParley(at: place)
    return try #require(pid_t(folder.text("process").dropLast()))
  }

  /// Runs a command of the shell and returns the terminal's settings after it, as stty tells them.
  func terminalSettings(at place: SourceLocation = #_sourceLocation) async throws -> String {
    try await waitForShell(at: place)
    try type(
      "clear; stty -a > \"$FOLDER/settings.new\"; mv \"$FOLDER/settings.new\" \"$FOLDER/settings\"\n"
    )
    let settings = try await waitForFile("settings", at: place)
    try await waitForShell(at: place)
    try folder.remove("settings")
    return settings
  }
}
