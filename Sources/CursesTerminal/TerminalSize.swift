import Glibc
import Screen

/// How large a terminal is.
enum TerminalSize {
  /// What the kernel knows comes first: it follows the window, which no variable does. Where it knows
  /// nothing, as on a serial line, LINES and COLUMNS count, then the terminal database, then 24 rows
  /// of 80 columns.
  ///
  /// - Parameters:
  ///   - rows: What the kernel says; 0 where it knows nothing.
  ///   - columns: Likewise.
  ///   - otherwise: What the terminal database says; 0 or less for nothing.
  static func size(rows: Int, columns: Int, otherwise: (rows: Int, columns: Int)) -> Size {
    Size(
      rows: first(rows, "LINES", otherwise.rows, 24),
      columns: first(columns, "COLUMNS", otherwise.columns, 80))
  }

  private static func first(_ known: Int, _ variable: String, _ usual: Int, _ last: Int) -> Int {
    if known > 0 { return known }
    // No terminal has more; a variable may say anything.
    if let text = getenv(variable), let number = Int(String(cString: text)), 1...1000 ~= number {
      return number
    }
    return usual > 0 ? usual : last
  }
}
