import Screen

/// A line in which text is typed.
struct FieldView {
  let field: TextField
  /// What stands before it where there is room.
  let label: String
  /// What the line is for, while nothing is typed.
  let invitation: String
  let area: Rect

  init(_ field: TextField, label: String, invitation: String = "", area: Rect) {
    self.field = field
    self.label = label
    self.invitation = invitation
    self.area = area
  }

  /// Draws the line and returns where the caret is.
  func draw(in painter: inout Painter) -> Position {
    painter.buffer.fill(area)
    let typesetter = painter.typesetter
    var column = 0
    if area.columns > label.count + 4 {
      column = painter.draw([Span(label, .key)], row: area.row, column: 0, limit: area.columns)
    }
    // A text longer than the row shows the part before the caret.
    let room = max(0, area.columns - column - 1)
    var shown = typesetter.shown(field.text)
    var caret = DisplayWidth.columns(of: typesetter.shown(field.beforeCaret))
    while caret > room, let first = shown.first {
      caret -= DisplayWidth.columns(of: first)
      shown.removeFirst()
    }
    if shown.isEmpty {
      painter.draw([Span(invitation, .faint)], row: area.row, column: column + 1, limit: room)
    }
    let end = painter.draw([Span(shown)], row: area.row, column: column, limit: room)
    if field.isSelected {
      let rect = Rect(row: area.row, column: column, rows: 1, columns: end)
      painter.buffer.restyle(rect) { $0.adding(.reverse) }
    }
    return Position(row: area.row, column: min(column + caret, max(0, area.columns - 1)))
  }
}
