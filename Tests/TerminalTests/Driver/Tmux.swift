import Glibc

/// A tmux server of one's own, with one window and no status line.
struct Tmux: Sendable {
  private let socket: String
  private let environment: [String: String]

  /// A command of tmux failed.
  struct Failure: Error, CustomStringConvertible {
    let command: [String]
    let errors: String

    var description: String { "tmux \(command.joined(separator: " ")): \(errors)" }
  }

  init(socket: String, environment: [String: String]) {
    self.socket = socket
    self.environment = environment
  }

  /// Runs a command, or several with `;` between, and returns what it prints.
  @discardableResult
  func callAsFunction(_ words: String...) throws -> String { try run(words) }

  @discardableResult
  func run(_ words: [String]) throws -> String {
    let tmux = try Subprocess(
      "tmux", ["-S", socket, "-f", "/dev/null"] + words, environment: environment)
    guard tmux.status == 0 else { throw Failure(command: words, errors: tmux.errors) }
    return tmux.output
  }

  /// Starts the server with `launch` in its window, recording in a file all that the terminal gets.
  func start(_ launch: Launch, recording: String) throws {
    // One sequence of commands: the recording begins before the first byte is read.
    try run(
      ["start-server", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off"]
        + [
          ";", "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-s", "escape-time",
          "0",
        ]
        + [";", "set", "-s", "set-clipboard", "on"]
        // No word on a dead screen: it would scroll what the program has left there.
        + [";", "set", "-gq", "remain-on-exit-format", ""]
        + [";", "new-session", "-d", "-x", "\(launch.columns)", "-y", "\(launch.rows)", "--"]
        + launch.words.map { $0 == ";" ? "\\;" : $0 }
        + [";", "pipe-pane", "exec cat > '\(recording)'"])
  }

  /// The screen as it is.
  func screen() throws -> ScreenText {
    let variables = [
      "cursor_y", "cursor_x", "cursor_flag", "alternate_on", "mouse_any_flag", "pane_dead_status",
      "pane_dead_signal", "pane_dead", "pid",
    ]
    let format = variables.map { "#{\($0)}" }.joined(separator: ",")
    // In one call, so that both tell of the same moment.
    var lines = try run(["capture-pane", "-p", ";", "display-message", "-p", format])
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    let values = (lines.popLast() ?? "").split(separator: ",", omittingEmptySubsequences: false)
      .map { Int32($0) }
    guard values.count == variables.count, let row = values[0], let column = values[1] else {
      throw Failure(command: ["display-message"], errors: "\(values)")
    }
    let end = values[5] ?? values[6].map { 128 + $0 }
    if end == nil, values[7] == 1, let server = values[8] {
      // Now and then tmux (3.3a) sees its terminal closed and misses the signal of its child's end.
      kill(server, SIGCHLD)
    }
    return ScreenText(
      lines: lines, cursor: ScreenText.Cell(row: Int(row), column: Int(column)),
      showsCursor: values[2] == 1, isAlternate: values[3] == 1, wantsMouse: values[4] == 1,
      end: end)
  }
}
