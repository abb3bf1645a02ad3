/// A screen's worth of cells, drawn into by views and shown by a terminal.
///
/// Text drawn into it passes `VisibleText`, so no cell can hold a control character; it is cut at
/// the right edge, and a wide character is never cut in half.
public struct Buffer: Hashable, Sendable {
  /// Its extent.
  public let size: Size
  private var cells: [Cell]

  /// Creates a blank screen.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at `row` and `column`, both within `size`.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
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
    var column = position.column
    for character in VisibleText.of(text) {
      let width = DisplayWidth.columns(of: character)
      guard width > 0 else { continue }
      guard column + width <= end else { break }
      set(Cell(trusted: String(character), style: style), row: position.row, column: column)
      if width == 2 {
        set(.continuation(style), row: position.row, column: column + 1)
      }
      column += width
    }
    return column - position.column
  }

  /// Fills `rect` with spaces in `style`.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    for row in max(0, rect.row)..<max(0, min(size.rows, rect.row + rect.rows)) {
      for column in max(0, rect.column)..<max(0, min(size.columns, rect.column + rect.columns)) {
        set(Cell(space: style), row: row, column: column)
      }
    }
  }

  /// Changes the style of the cells in `rect`, leaving their text.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in max(0, rect.row)..<max(0, min(size.rows, rect.row + rect.rows)) {
      for column in max(0, rect.column)..<max(0, min(size.columns, rect.column + rect.columns)) {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Sets a cell; what remains of a wide character that it cuts becomes a space.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.columns + column
    if cells[index].isContinuation, !cell.isContinuation, column > 0 {
      cells[index - 1] = Cell(space: cells[index - 1].style)
    }
    if !cells[index].isContinuation, column + 1 < size.columns, cells[index + 1].isContinuation {
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
