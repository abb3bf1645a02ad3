/// Why a terminal cannot be driven.
public enum TerminalError: Error, Hashable, Sendable {
  /// There is no terminal to read keys from or to draw on.
  case noTerminal
  /// `TERM` is unset or empty.
  case termUnset
  /// The terminal database has no such entry.
  case termUnknown(String)
  /// The terminal has no way to place the cursor.
  case termTooPlain(String)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, on one line.
  public var description: String {
    switch self {
    case .noTerminal:
      "there is no terminal to draw on; “parley list” prints the timeline without one"
    case .termUnset:
      "TERM is not set; set it to your terminal's name (TERM=xterm-256color), "
        + "or use “parley list”, which needs no terminal"
    case .termUnknown(let name):
      "the terminal database does not know TERM=\(name); try TERM=xterm-256color, "
        + "or use “parley list”, which needs no terminal"
    case .termTooPlain(let name):
      "a terminal of TERM=\(name) cannot be drawn on; try TERM=xterm-256color, "
        + "or use “parley list”, which needs no terminal"
    }
  }
}
