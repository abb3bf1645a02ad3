import Screen

/// The item under the cursor, whole.
struct DetailView {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Draws it and returns where the hardware cursor stands while it is read.
  func draw(in painter: inout Painter) -> Position {
    let area = scene.state.layout.detail
    let origin = Position(row: area.row, column: area.column)
    guard !area.isEmpty else { return origin }
    if scene.state.layout.showsList { drawEdge(area, in: &painter) }
    let lines = scene.state.detailLines
    let rows = scene.state.detailRows(of: lines.count)
    for (row, line) in lines.dropFirst(scene.state.detailTop).prefix(rows).enumerated() {
      painter.draw(line, row: area.row + row, column: area.column, limit: area.columns)
    }
    if rows < area.rows {
      let below = lines.count - scene.state.detailTop - rows
      let text = below > 0 ? "\(below) more \(below == 1 ? "line" : "lines")" : "end"
      let rule = String(repeating: String(painter.glyphs.horizontal), count: 2)
      painter.draw(
        [Span("\(rule) \(text) \(rule)", .faint)], row: area.row + rows, column: area.column,
        limit: area.columns)
    }
    return origin
  }

  private func drawEdge(_ area: Rect, in painter: inout Painter) {
    let role: Role = scene.state.focus == .detail ? .key : .rule
    let edge = Rect(row: area.row, column: area.column - 2, rows: area.rows, columns: 1)
    painter.buffer.fill(edge, with: painter.glyphs.vertical, style: painter.theme.style(role))
  }
}

extension State {
  /// The lines of the detail at the present width.
  var detailLines: [Line] {
    guard let item else { return [] }
    let typesetter = Typesetter(isUnicode: capabilities.isUnicode, query: highlightedQuery)
    return DetailDocument(
      chronology: chronology, item: item, typesetter: typesetter, columns: layout.detail.columns,
      according: according
    ).lines
  }

  /// How many lines the detail has.
  var detailLineCount: Int { detailLines.count }

  /// How many rows of the screen show lines of the detail, when it has `lines`.
  ///
  /// Where not all fit, the last row tells how many are below, unless there are too few rows.
  func detailRows(of lines: Int) -> Int {
    let rows = layout.detail.rows
    return lines > rows && rows > 2 ? rows - 1 : rows
  }
}
