package import Screen
import TerminalOutput

extension Emulator {
  /// In what it differs from `buffer`, if it does.
  package func difference(
    from buffer: Buffer, on kind: Kind, cursor wanted: Position
  ) -> String? {
    if let surprise = surprises.first { return "there was a surprise: \(surprise)" }
    guard scrollsByWrapping == 0 else { return "the whole screen scrolled" }
    guard cursor == wanted else { return "the cursor is at \(cursor) in place of \(wanted)" }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = buffer[row, column]
        let place = cells[row][column]
        if isSpared(buffer, row, column, kind) { continue }
        let style = kind.shows(cell.style)
        let isHidden = cell.text == " " && style.hidesSpaces && place.style.hidesSpaces
        // The right half of a wide character looks as the left one does.
        let isRight = place.style == style || isHidden || cell.isContinuation
        guard place.text == cell.text, isRight else {
          return "row \(row), column \(column) shows \(place) in place of \(cell.text), \(style)"
        }
      }
    }
    return nil
  }

  /// Whether a cell may look otherwise: where the terminal has its own idea of a width, and where
  /// nothing can be written without scrolling.
  private func isSpared(_ buffer: Buffer, _ row: Int, _ column: Int, _ kind: Kind) -> Bool {
    let left = buffer[row, column].isContinuation ? column - 1 : column
    let text = buffer[row, left].text
    let isWide = left + 1 < size.columns && buffer[row, left + 1].isContinuation
    if widths != .clusters, isWide || text.unicodeScalars.count > 1 || text == "☎" { return true }
    let isAtEnd = row == size.rows - 1 && left + (isWide ? 2 : 1) == size.columns
    if isAtEnd, !kind.strings.delaysWrapping, kind.strings.wrapping.off.isEmpty { return true }
    // At the margin the first part of a sequence stands for the whole, where it might wrap.
    return kind.strings.wrapping.off.isEmpty && text.unicodeScalars.count > 1
      && left + 2 * text.unicodeScalars.count > size.columns
  }
}
