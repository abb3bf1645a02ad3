import Screen
import TimelineSearch

/// Draws lines of roles into a buffer of styles.
struct Painter {
  var buffer: Buffer
  let theme: Theme
  let typesetter: Typesetter

  init(_ size: Size, capabilities: Capabilities, query: Query?) {
    buffer = Buffer(size)
    theme = Theme(capabilities.colors)
    typesetter = Typesetter(isUnicode: capabilities.isUnicode, query: query)
  }

  var glyphs: Glyphs { typesetter.glyphs }

  /// Draws `line` from `column` on, cut with an ellipsis where it is longer than `limit`.
  @discardableResult
  mutating func draw(_ line: Line, row: Int, column: Int, limit: Int) -> Int {
    let fitted = typesetter.cut(line, to: limit).inVisualOrder
    var end = column
    for span in fitted {
      end += buffer.draw(
        span.text, at: Position(row: row, column: end), style: theme.style(span.role),
        limit: column + limit - end)
    }
    return end - column
  }

  /// Draws one of the program's own signs.
  mutating func draw(_ sign: Unicode.Scalar, _ role: Role, row: Int, column: Int) {
    buffer.fill(
      Rect(row: row, column: column, rows: 1, columns: 1), with: sign, style: theme.style(role))
  }

  /// Draws a horizontal line of `columns` columns.
  mutating func drawRule(row: Int, column: Int, columns: Int) {
    buffer.fill(
      Rect(row: row, column: column, rows: 1, columns: columns), with: glyphs.horizontal,
      style: theme.style(.rule))
  }

  /// Draws `line` so that it ends before `column`.
  mutating func drawTrailing(_ line: Line, row: Int, before column: Int) {
    draw(line, row: row, column: column - line.columns, limit: line.columns)
  }
}
