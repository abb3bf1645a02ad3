/// What stands on a terminal's screen at one moment.
struct ScreenText: Hashable {
  /// Every row, without the spaces at its end.
  let lines: [String]
  /// Where the hardware cursor is.
  let cursor: Cell
  let showsCursor: Bool
  /// Whether a program has the alternate screen, so that the shell's is hidden.
  let isAlternate: Bool
  /// Whether a program asks for the mouse.
  let wantsMouse: Bool
  /// The exit status of the program, or 128 plus a signal, once it has ended.
  let end: Int32?

  struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  /// The "n of m" of the status line.
  struct Place: Hashable {
    let number: Int
    let count: Int
  }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The row on which the hardware cursor is.
  var cursorLine: String { lines.indices.contains(cursor.row) ? lines[cursor.row] : "" }

  /// The last row: hints, or what is being typed.
  var bottom: String { lines.last ?? "" }

  /// The row that says what is shown.
  var status: String { lines.dropLast().last ?? "" }

  var place: Place? {
    guard let match = status.prefixMatch(of: /\ (\d+)\ of\ (\d+)/), let number = Int(match.1),
      let count = Int(match.2)
    else { return nil }
    return Place(number: number, count: count)
  }

  /// The first row that holds `text`, by its number.
  func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }
}

extension ScreenText: CustomStringConvertible {
  /// The screen in a frame.
  var description: String {
    let width = max(20, lines.map(\.count).max() ?? 0)
    let edge = "+" + String(repeating: "-", count: width) + "+"
    let rows = lines.map { "|" + $0 + String(repeating: " ", count: width - $0.count) + "|" }
    let end = end.map { ", ended with \($0)" } ?? ""
    let screen = isAlternate ? "alternate screen" : "shell's screen"
    return ([edge] + rows + [edge]).joined(separator: "\n")
      + "\ncursor at row \(cursor.row), column \(cursor.column), "
      + "\(showsCursor ? "visible" : "hidden"), \(screen)\(end)"
  }
}
