import Screen

/// A list to choose from, framed, over the rest of the screen.
struct PickerView {
  let picker: Picker
  let area: Rect

  init(_ picker: Picker, area: Rect) {
    self.picker = picker
    self.area = area
  }

  /// One line of the list on the screen: an entry, or the heading of a section.
  struct VisibleEntry {
    let row: Int
    let entry: Int
  }

  /// A row of the list before scrolling.
  private enum Row {
    case section(String)
    case entry(Int)

    var isSection: Bool {
      if case .section = self { true } else { false }
    }
  }

  /// The entries on the screen and their rows, counted from the top of the picker's inside.
  static func visibleEntries(of picker: Picker, rows: Int) -> [VisibleEntry] {
    visibleRows(of: picker, rows: rows).enumerated().compactMap { row, content in
      if case .entry(let entry) = content { VisibleEntry(row: row + 1, entry: entry) } else { nil }
    }
  }

  /// The first row of the list on the screen, moved as little as shows the selection.
  static func top(of picker: Picker, rows: Int) -> Int {
    let (all, selectedRow) = allRows(of: picker)
    let height = max(0, rows - 1)
    let top = min(picker.top, max(0, all.count - height))
    // The section's heading stays in sight above its first entry.
    let isFirst = selectedRow > 0 && all[selectedRow - 1].isSection
    let highest = isFirst && height > 1 ? selectedRow - 1 : selectedRow
    return max(min(top, highest), selectedRow - height + 1, 0)
  }

  private static func visibleRows(of picker: Picker, rows: Int) -> ArraySlice<Row> {
    let all = allRows(of: picker).rows
    let top = min(top(of: picker, rows: rows), all.count)
    return all[top..<min(all.count, top + max(0, rows - 1))]
  }

  /// All rows, and which of them is selected.
  private static func allRows(of picker: Picker) -> (rows: [Row], selected: Int) {
    var all: [Row] = []
    var selectedRow = 0
    var section: String?
    for (position, entry) in picker.shown.enumerated() {
      if let next = picker.entries[entry].section, next != section {
        section = next
        all.append(.section(next))
      }
      if position == picker.selected { selectedRow = all.count }
      all.append(.entry(position))
    }
    return (all, selectedRow)
  }

  /// Draws the picker and returns where the hardware cursor is: on the selected entry.
  func draw(in painter: inout Painter) -> Position {
    drawFrame(in: &painter)
    guard !area.isEmpty else { return Position(row: 0, column: 0) }
    let typesetter = painter.typesetter
    let count = "\(picker.shown.count) of \(picker.entries.count)"
    let field: Line = [Span(" > ", .key), Span(typesetter.shown(picker.field.text))]
    painter.draw(field, row: area.row, column: area.column, limit: area.columns)
    if field.columns + count.count + 3 < area.columns {
      painter.drawTrailing(
        [Span(count, .faint)], row: area.row, before: area.column + area.columns - 1)
    }
    var cursor = Position(row: area.row, column: area.column + min(field.columns, area.columns - 1))
    let areNumbers = picker.entries.allSatisfy { $0.label.allSatisfy(\.isNumber) }
    let labels = picker.entries.map { typesetter.shown($0.label) }
    let widest = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let labelColumns = min(widest, area.columns / 3)
    for (line, row) in Self.visibleRows(of: picker, rows: area.rows).enumerated() {
      let screenRow = area.row + 1 + line
      switch row {
      case .section(let name):
        painter.draw(
          [Span(" "), Span(name, .heading)], row: screenRow, column: area.column,
          limit: area.columns)
      case .entry(let position):
        draw(
          picker.entries[picker.shown[position]], labelColumns, alignsRight: areNumbers,
          row: screenRow, in: &painter)
        if position == picker.selected {
          let theme = painter.theme
          painter.buffer.restyle(
            Rect(row: screenRow, column: area.column, rows: 1, columns: area.columns)
          ) { theme.selected($0) }
          cursor = Position(row: screenRow, column: area.column)
        }
      }
    }
    if picker.shown.isEmpty, area.rows > 1 {
      painter.draw(
        [Span(" nothing matches; Backspace widens", .faint)], row: area.row + 1,
        column: area.column, limit: area.columns)
    }
    return cursor
  }

  private func draw(
    _ entry: Picker.Entry, _ labelColumns: Int, alignsRight: Bool, row: Int,
    in painter: inout Painter
  ) {
    let typesetter = painter.typesetter
    let label = typesetter.cut([Span(typesetter.shown(entry.label), .key)], to: labelColumns)
    var column = area.column + 1
    let end = area.column + area.columns - 1
    if labelColumns > 0 {
      let indent = alignsRight ? labelColumns - label.columns : 0
      painter.draw(label, row: row, column: column + indent, limit: labelColumns)
      column += labelColumns + 2
    }
    let title: Line = [Span(typesetter.shown(entry.title))]
    let detail = typesetter.cut(
      [Span(typesetter.shown(entry.detail), .faint)], to: max(0, (end - column) * 2 / 5))
    let showsDetail = !entry.detail.isEmpty && end - column > 24
    painter.draw(
      title, row: row, column: column,
      limit: end - column - (showsDetail ? detail.columns + 2 : 0))
    if showsDetail { painter.drawTrailing(detail, row: row, before: end) }
  }

  private func drawFrame(in painter: inout Painter) {
    let glyphs = painter.glyphs
    let frame = Rect(
      row: area.row - 1, column: area.column - 1, rows: area.rows + 2, columns: area.columns + 2)
    guard frame.row >= 0, frame.column >= 0 else {
      painter.buffer.fill(Rect(painter.buffer.size))
      return
    }
    painter.buffer.fill(frame)
    let edge = String(repeating: String(glyphs.horizontal), count: max(0, frame.columns - 2))
    let bottom = frame.row + frame.rows - 1
    painter.draw(
      [Span(glyphs.cornerTopLeft + edge + glyphs.cornerTopRight, .rule)],
      row: frame.row, column: frame.column, limit: frame.columns)
    painter.draw(
      [Span(glyphs.cornerBottomLeft + edge + glyphs.cornerBottomRight, .rule)],
      row: bottom, column: frame.column, limit: frame.columns)
    for row in frame.row + 1..<max(frame.row + 1, bottom) {
      painter.draw(glyphs.vertical, .rule, row: row, column: frame.column)
      painter.draw(glyphs.vertical, .rule, row: row, column: frame.column + frame.columns - 1)
    }
    painter.draw(
      [Span(" "), Span(painter.typesetter.shown(picker.title), .title), Span(" ")],
      row: frame.row, column: frame.column + 2, limit: frame.columns - 4)
  }
}
