import Screen

/// The line in which something is being typed.
struct PromptView {
  let prompt: Prompt
  let area: Rect

  init(_ prompt: Prompt, area: Rect) {
    self.prompt = prompt
    self.area = area
  }

  private var label: String {
    switch prompt.purpose {
    case .search: "/"
    case .filter: "&"
    case .date: "go to: "
    }
  }

  /// What the line is for, while nothing is typed.
  private var invitation: String {
    switch prompt.purpose {
    case .search: "a word, \"a phrase\", speaker:lavrov, -not this"
    case .filter: "keep what matches; Enter on nothing shows all"
    case .date: "12 jan, monday, 2022-01-10, 10 jan..12 jan"
    }
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
    var shown = typesetter.shown(prompt.field.text)
    var caret = DisplayWidth.columns(of: typesetter.shown(prompt.field.beforeCaret))
    while caret > room, let first = shown.first {
      caret -= DisplayWidth.columns(of: first)
      shown.removeFirst()
    }
    if shown.isEmpty {
      painter.draw([Span(invitation, .faint)], row: area.row, column: column + 1, limit: room)
    }
    let end = painter.draw([Span(shown)], row: area.row, column: column, limit: room)
    if prompt.field.isSelected {
      let rect = Rect(row: area.row, column: column, rows: 1, columns: end)
      painter.buffer.restyle(rect) { $0.adding(.reverse) }
    }
    return Position(row: area.row, column: min(column + caret, max(0, area.columns - 1)))
  }
}
