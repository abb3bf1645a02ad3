import Screen

/// The wordings of a statement, over all of the screen but its status and hints.
struct WordingsView {
  let wordings: Wordings
  private let layout: WordingsLayout

  init(_ wordings: Wordings) {
    self.wordings = wordings
    layout = wordings.layout
  }

  /// How many of `rows` rows are for what is said of all wordings.
  static func headRows(of rows: Int) -> Int { rows >= 14 ? 3 : rows >= 6 ? 2 : rows >= 3 ? 1 : 0 }

  /// Draws them and returns where the hardware cursor stands: at the selected one.
  func draw(in painter: inout Painter) -> Position {
    drawHead(in: &painter)
    let area = layout.area
    guard !area.isEmpty else { return Position(row: 0, column: 0) }
    guard !wordings.showsKeys else {
      KeyListView(entries: KeyListView.ofWordings, area: area).draw(in: &painter)
      return Position(row: area.row, column: area.column)
    }
    var cursor = Position(row: area.row, column: layout.column(of: wordings.selected))
    for entry in layout.blocks.indices {
      let first = layout.firstLine(of: entry, top: wordings.top)
      let column = layout.column(of: entry)
      let start = max(0, -first)
      let end = min(layout.rows, layout.blocks[entry].lines.count - first)
      guard start < end else { continue }
      let isContinued = first > 0 && end > 2 && layout.rows > 4
      for row in start..<end {
        // The name stays in sight; a page has the line that it covers at the end of the one before.
        let line =
          row == 0 && isContinued
          ? layout.blocks[entry].lines[0] + [Span(" (continued)", .faint)]
          : layout.blocks[entry].lines[first + row]
        painter.draw(line, row: area.row + row, column: column, limit: layout.columns)
      }
      guard entry == wordings.selected else { continue }
      cursor.row = area.row + start
      if first <= 0 || isContinued {
        let theme = painter.theme
        painter.buffer.restyle(
          Rect(row: area.row + start, column: column, rows: 1, columns: layout.columns)
        ) { theme.selected($0) }
      }
    }
    drawGaps(in: &painter)
    drawRest(in: &painter)
    return cursor
  }

  // MARK: - Head

  private func drawHead(in painter: inout Painter) {
    let rows = layout.area.row
    guard rows > 0 else { return }
    let columns = layout.area.columns
    let separator = Span(" \(painter.glyphs.separator) ", .faint)
    let vertical = Span("\(painter.glyphs.vertical) ", .rule)
    let name: Line = columns >= 50 ? [Span(" Wordings ", .title), vertical] : [Span(" ")]
    painter.draw(
      name + [Span(wordings.summary, .title), separator] + wordings.heading,
      row: 0, column: 0, limit: columns)
    guard rows > 1 else { return }
    let signs: Line = [
      Span(" "), Span("[-only there-]", .deleted), Span(" "), Span("{+only here+}", .inserted),
      Span(" "), Span("<~moved~>", .moved),
    ]
    let reference: Line = [
      Span("  compared with ", .faint), Span(wordings.entries[0].label, .text),
    ]
    let fits = columns >= signs.columns + 30
    painter.draw(fits ? signs + reference : signs, row: 1, column: 0, limit: columns)
    if rows > 2 { painter.drawRule(row: 2, column: 0, columns: columns) }
  }

  // MARK: - Around the wordings

  /// Draws a line between columns.
  private func drawGaps(in painter: inout Painter) {
    let area = layout.area
    for slot in 1..<max(1, layout.slotCount) {
      let left = layout.column(of: 0) + slot * (layout.columns + WordingsLayout.gap)
      painter.buffer.fill(
        Rect(row: area.row, column: left - 2, rows: layout.rows, columns: 1),
        with: painter.glyphs.vertical, style: painter.theme.style(.rule))
    }
  }

  private func drawRest(in painter: inout Painter) {
    let area = layout.area
    guard layout.rows < area.rows else { return }
    let below = layout.lineCount - wordings.top - layout.rows
    let text = below > 0 ? "\(below) more \(below == 1 ? "line" : "lines")" : "end"
    let rule = String(repeating: String(painter.glyphs.horizontal), count: 2)
    painter.draw(
      [Span("\(rule) \(text) \(rule)", .faint)], row: area.row + layout.rows,
      column: layout.column(of: 0), limit: area.columns)
  }
}
