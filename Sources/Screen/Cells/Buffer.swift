internal import SafeText

/// A screen's worth of cells, drawn into by views and shown by a terminal.
///
/// Text drawn into it passes `VisibleText`, so no cell can hold a control character, and what runs
/// from right to left stays in the cell where it is drawn (see `RightToLeft`). It is cut at the right
/// edge, and a wide character is never cut in half.
public struct Buffer: Hashable, Sendable {
  /// Its extent.
  public let size: Size
  @usableFromInline var cells: [Cell]

  /// Creates a blank screen.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at `row` and `column`, both within `size`.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Calls `body` with all cells, row by row, in place.
  @inlinable
  public func withCells<Result>(_ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
    cells.withUnsafeBufferPointer(body)
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws `text` from `position` on and returns the columns that it took.
  ///
  /// - Parameters:
  ///   - text: Any text; see `VisibleText`.
  ///   - position: Where it begins. Outside the screen nothing is drawn.
  ///   - style: How it looks.
  ///   - limit: The most columns that it may take.
  /// - Complexity: O(*n*) in the text.
  @discardableResult
  public mutating func draw(
    _ text: String, at position: Position, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard position.row >= 0, position.row < size.rows, position.column >= 0 else { return 0 }
    let end = min(size.columns, position.column + min(limit, size.columns))
    var text = text
    let plain = text.withUTF8 { drawPlain($0, at: position, until: end, style: style) }
    var column = plain.column
    guard plain.bytes < text.utf8.count, column < end else { return column - position.column }
    let rest = text[text.utf8.index(text.startIndex, offsetBy: plain.bytes)...]
    for character in VisibleText(String(rest)).text {
      let width = DisplayWidth.columns(of: character)
      guard column + width <= end else { break }
      if width <= 2 {
        put(character, width, row: position.row, column: column, style)
      } else {
        var start = column
        for part in DisplayWidth.parts(of: character) {
          let width = DisplayWidth.columns(of: part)
          put(part, width, row: position.row, column: start, style)
          start += width
        }
      }
      column += width
    }
    return column - position.column
  }

  /// Sets the cells of a character of at most two columns.
  private mutating func put(
    _ character: Character, _ width: Int, row: Int, column: Int, _ style: Style
  ) {
    guard width > 0 else { return }
    set(Cell(visible: character, style: style), row: row, column: column)
    if width == 2 { set(.continuation(style), row: row, column: column + 1) }
  }

  /// Draws the plain beginning of a text; returns the bytes that it has and where it ends.
  ///
  /// The last plain scalar before one that is not is left to the caller: the two may be one
  /// character, which may be too wide for the room that one of them has.
  private mutating func drawPlain(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Position, until end: Int, style: Style
  ) -> (bytes: Int, column: Int) {
    var offset = 0
    var column = position.column
    let start = position.row * size.columns
    let columns = size.columns
    cells.withUnsafeMutableBufferPointer { cells in
      var length = utf8.isEmpty ? 0 : PlainText.length(utf8, at: 0)
      while length > 0, column < end {
        let next = offset + length
        let nextLength = next < utf8.count ? PlainText.length(utf8, at: next) : 0
        guard nextLength > 0 || next == utf8.count else { return }
        let scalar = PlainText.scalar(utf8, at: offset, length: length)
        Self.set(Cell(plain: scalar, style: style), in: cells, start + column, column, of: columns)
        (offset, length) = (next, nextLength)
        column += 1
      }
    }
    return (offset, column)
  }

  /// Fills `rect` with spaces in `style`.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    for row in rows(of: rect) {
      for column in columns(of: rect) {
        set(Cell(space: style), row: row, column: column)
      }
    }
  }

  /// Fills `rect` with `scalar`, a line or block of one column, in `style`.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar, style: Style) {
    let cell = Cell(visible: VisibleText(String(scalar)).text.first ?? " ", style: style)
    for row in rows(of: rect) {
      for column in columns(of: rect) { set(cell, row: row, column: column) }
    }
  }

  /// Copies a part of a row of another screen of the same size.
  public mutating func copyRow(_ row: Int, of other: Buffer, columns: Range<Int>, to target: Int) {
    let source = row * size.columns + columns.lowerBound
    let start = target * size.columns + columns.lowerBound
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        _ = cells[start..<start + columns.count].update(
          fromContentsOf: others[source..<source + columns.count])
      }
    }
  }

  /// Moves the rows of `rows` up by `lines`, or down where that is negative; rows that none moves to
  /// become blank.
  public mutating func scroll(_ rows: Range<Int>, by lines: Int) {
    let before = self
    for row in rows {
      if rows.contains(row + lines) {
        copyRow(row + lines, of: before, columns: 0..<size.columns, to: row)
      } else {
        fill(Rect(row: row, column: 0, rows: 1, columns: size.columns))
      }
    }
  }

  /// Changes the style of the cells in `rect`, leaving their text.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in rows(of: rect) {
      for column in columns(of: rect) {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// The rows of `rect` that the screen has.
  private func rows(of rect: Rect) -> Range<Int> {
    (rect.row..<rect.row + rect.rows).clamped(to: 0..<size.rows)
  }

  /// The columns of `rect` that the screen has.
  private func columns(of rect: Rect) -> Range<Int> {
    (rect.column..<rect.column + rect.columns).clamped(to: 0..<size.columns)
  }

  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let columns = size.columns
    cells.withUnsafeMutableBufferPointer {
      Self.set(cell, in: $0, row * columns + column, column, of: columns)
    }
  }

  /// Sets a cell; what remains of a wide character that it cuts becomes a space.
  @inline(__always)
  private static func set(
    _ cell: Cell, in cells: UnsafeMutableBufferPointer<Cell>, _ index: Int, _ column: Int,
    of columns: Int
  ) {
    if cells[index].isContinuation, !cell.isContinuation, column > 0 {
      cells[index - 1] = Cell(space: cells[index - 1].style)
    }
    if column + 1 < columns, cells[index + 1].isContinuation, !cells[index].isContinuation {
      cells[index + 1] = Cell(space: cells[index + 1].style)
    }
    cells[index] = cell
  }
}

extension Buffer: CustomStringConvertible {
  /// The text of the screen, row by row, without styles and without trailing spaces.
  public var description: String {
    (0..<size.rows).map { row in
      let text = self.row(row).map(\.text).joined()
      let last = text.lastIndex { $0 != " " }
      return last.map { String(text[...$0]) } ?? ""
    }.joined(separator: "\n")
  }
}
