import Screen
import TerminalOutput
import TestSupport
import Testing

@Suite("A terminal that is sent what changed shows the whole screen")
struct ScreenEncoderTests {
  private static let sizes = [(1, 1), (1, 2), (2, 1), (1, 9), (4, 13), (9, 30), (20, 12)]

  @Test("whatever it can do, and whatever was there", arguments: Kind.all)
  func shows(_ kind: Kind) {
    for (seed, size) in Self.sizes.enumerated() {
      run(kind, Size(rows: size.0, columns: size.1), seed: UInt64(seed + 1), .clusters)
    }
  }

  /// Terminals differ on how wide emoji are. What is next to them must not suffer.
  @Test(
    "but for characters of which it has another idea", arguments: Kind.all,
    [Emulator.Widths.scalars, .narrow])
  func keepsNeighbours(_ kind: Kind, _ widths: Emulator.Widths) {
    // A scroll takes with it what a terminal has made of such characters.
    for (seed, size) in Self.sizes.enumerated() {
      run(kind, Size(rows: size.0, columns: size.1), seed: UInt64(seed + 20), widths)
    }
  }

  private func run(_ kind: Kind, _ size: Size, seed: UInt64, _ widths: Emulator.Widths) {
    var screen = RandomScreen(size, SeededGenerator(seed: seed))
    var encoder = ScreenEncoder(kind.strings)
    var terminal = Emulator(size, widths: widths, delaysWrapping: kind.strings.delaysWrapping)
    for frame in 0..<150 {
      screen.change()
      let cursor = screen.place()
      if frame % 50 == 49 { encoder.forget() }
      let bytes = encoder.bytes(for: screen.buffer, cursor: cursor)
      terminal.take(bytes)
      if let difference = terminal.difference(from: screen.buffer, on: kind, cursor: cursor) {
        Issue.record(
          """
          \(size.columns)x\(size.rows), seed \(seed), frame \(frame): \(difference) after \
          \(String(decoding: bytes, as: UTF8.self).debugDescription)
          """)
        return
      }
    }
  }
}

extension Emulator {
  /// In what it differs from `buffer`, if it does.
  fileprivate func difference(
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
