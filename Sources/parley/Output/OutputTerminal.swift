import Glibc

/// What is known of the terminal on standard output.
enum OutputTerminal {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether the environment lets programs use colours (no-color.org).
  static var welcomesColor: Bool {
    variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// The terminal's width; `nil` where standard output is no terminal.
  static var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
