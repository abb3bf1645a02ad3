import Glibc
import TestSupport
import Testing

/// A line from the program to a terminal: what the program writes reaches the terminal when the test
/// passes it on, as much at a time as the test says.
///
/// The terminal does not follow the size of the line, which is the program's.
final class Line {
  /// The program.
  let process: pid_t
  /// How many bytes have been passed on.
  private(set) var count = 0

  /// What has been passed on since the last mark.
  private var unmarked: [UInt8] = []
  private let pair: PseudoTerminalPair
  /// The program's end of the line, to see how full it is.
  private let end: Int32
  private let terminal: TerminalSession
  /// What the terminal shows all of.
  private let display: Int32
  private var status: Int32?

  fileprivate init(
    _ launch: Launch, isStopped: Bool, to terminal: TerminalSession, display: Int32
  ) throws {
    self.terminal = terminal
    self.display = display
    pair = try PseudoTerminalPair(columns: launch.columns, rows: launch.rows)
    end = open(pair.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = fcntl(pair.descriptor, F_SETFL, O_NONBLOCK)
    if isStopped { tcflow(end, TCOOFF) }
    let path = pair.path
    process = try Subprocess.start(launch.words, environment: terminal.environment, leads: true) {
      posix_spawn_file_actions_addopen(&$0, STDIN_FILENO, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&$0, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&$0, STDIN_FILENO, STDERR_FILENO)
    }
  }

  /// Ends the program, however it is.
  fileprivate func hangUp() {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(end)
    close(display)
  }

  /// Types text.
  func type(_ text: String) { _ = write(pair.descriptor, text, text.utf8.count) }

  /// Gives the program's window another size.
  func resize(_ columns: Int, _ rows: Int) { pair.resize(columns: columns, rows: rows) }

  /// Lets a line that was stopped take output again.
  func goOn() { tcflow(end, TCOON) }

  /// Whether nothing that was typed waits to be taken.
  var isInputTaken: Bool {
    var waiting: Int32 = 0
    return ioctl(end, UInt(FIONREAD), &waiting) == 0 && waiting == 0
  }

  /// Whether the program must wait to write more.
  var isFull: Bool {
    var descriptor = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
    return poll(&descriptor, 1, 0) == 0
  }

  /// Passes bytes on until `mark` has come among those that came since the last mark.
  func waitForBytes(_ mark: String, at place: SourceLocation = #_sourceLocation) async throws {
    try await wait(for: "the bytes of “\(mark)”", at: place, seen: { "\(RawOutput(unmarked))" }) {
      var descriptor = pollfd(fd: pair.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&descriptor, 1, 100) > 0 {
        pass()
        guard let found = unmarked.firstRange(of: Array(mark.utf8)) else { continue }
        return unmarked.removeSubrange(..<found.upperBound)
      }
      return Void?.none
    }
  }

  /// Lets the terminal have what there is of the next `limit` bytes.
  func pass(_ limit: Int = .max) {
    var bytes = [UInt8](repeating: 0, count: min(limit, 1 << 14))
    var rest = limit
    while rest > 0 {
      let came = read(pair.descriptor, &bytes, min(rest, bytes.count))
      guard came > 0 else { return }
      var shown = 0
      while shown < came {
        let written = bytes.withUnsafeBytes { bytes in
          write(display, bytes.baseAddress.map { $0 + shown }, came - shown)
        }
        guard written > 0 else { return }
        shown += written
      }
      unmarked += bytes.prefix(came)
      rest -= came
      count += came
    }
  }

  /// Passes bytes on, as many at each look as `pace` says, until the terminal shows what is awaited
  /// and nothing more comes.
  @discardableResult
  func waitFor(
    _ awaited: String, pace: Int = .max, at place: SourceLocation = #_sourceLocation,
    where condition: (ScreenText) -> Bool
  ) async throws -> ScreenText {
    var last: ScreenText?
    return try await wait(for: awaited, at: place, seen: { "\(try terminal.tmux.screen())" }) {
      let before = count
      // A slow line is not made slower by looking at each byte of it.
      for _ in 0..<100 { pass(pace) }
      let screen = try terminal.tmux.screen()
      defer { last = screen }
      return before == count && screen == last && condition(screen) ? screen : nil
    }
  }

  /// The modes of the terminal (termios(3)).
  var modes: [tcflag_t] {
    var modes = termios()
    tcgetattr(end, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Waits until the program ends, and returns its exit status; what it writes is passed on unless
  /// nothing is to pass.
  func waitForEnd(
    passing: Bool = true, at place: SourceLocation = #_sourceLocation
  ) async throws -> Int32 {
    try await wait(for: "the program's end", at: place, seen: { "process \(process)" }) {
      if passing { pass() }
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { return nil }
      self.status = status
      return Subprocess.exitStatus(status)
    }
  }
}

/// Runs `body` with `launch` at one end of a line and a terminal of its size at the other.
///
/// - Parameter isStopped: Whether the line takes nothing until it is told to go on.
func withLine<Result>(
  _ launch: Launch, isStopped: Bool = false, at place: SourceLocation = #_sourceLocation,
  _ body: (Line, TerminalSession) async throws -> Result
) async throws -> Result {
  let folder = try TemporaryFolder()
  let path = folder.path("line")
  try #require(mkfifo(path, 0o600) == 0)
  let display = Launch.script(#"stty raw -echo; exec cat "$FOLDER/line""#)
    .sized(launch.columns, launch.rows)
  return try await withTerminal(display, folder: folder) { terminal in
    // It can be opened once somebody reads.
    let descriptor = try await wait(for: "the terminal", at: place, seen: { path }) {
      let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      return descriptor >= 0 ? descriptor : nil
    }
    _ = fcntl(descriptor, F_SETFL, 0)
    let line = try Line(launch, isStopped: isStopped, to: terminal, display: descriptor)
    defer { line.hangUp() }
    return try await body(line, terminal)
  }
}
