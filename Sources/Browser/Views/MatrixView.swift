import EDTF
import Screen
import Timeline

/// Statements by sources, with what the cell under the cursor is beneath.
///
/// Only what is drawn is looked up: the statements on the screen.
struct MatrixView: ~Copyable {
  let layer: MatrixLayer
  let scene: Scene
  private let areas: Areas

  /// Which part of the sheet is whose.
  struct Areas {
    /// The columns' heads: their numbers, or their names from top to bottom.
    let columnHeads: Rect
    /// The rows' heads: who says what.
    let rowHeads: Rect
    let cells: Rect
    /// What the cell under the cursor is, beneath a rule.
    let pane: Rect
    /// The screen's columns that a source takes.
    let cellColumns: Int

    /// How many sources are on the screen, at least one.
    var columnCount: Int { max(1, cells.columns / cellColumns) }

    init(_ sheet: Rect, _ layer: MatrixLayer) {
      let paneRows = sheet.rows >= 16 ? 6 : sheet.rows >= 9 ? 3 : sheet.rows >= 3 ? 1 : 0
      // Names from top to bottom, with a count beneath, take more rows than numbers do.
      let mostRows = sheet.rows >= 45 ? 18 : sheet.rows >= 30 ? 12 : 0
      let headRows =
        mostRows > 0 ? min(mostRows, layer.longestLabel + 1) : sheet.rows >= 5 ? 1 : 0
      let headColumns =
        sheet.columns >= 100
        ? min(80, sheet.columns * 2 / 5)
        : sheet.columns >= 16 ? sheet.columns * 9 / 20 : sheet.columns >= 6 ? sheet.columns / 2 : 0
      let rows = sheet.rows - headRows - paneRows
      let widest = max(layer.columns.count, layer.columns.first?.count ?? 0)
      cellColumns = "\(widest)".utf8.count + 1
      columnHeads = Rect(
        row: sheet.row, column: headColumns, rows: headRows, columns: sheet.columns - headColumns)
      rowHeads = Rect(row: sheet.row + headRows, column: 0, rows: rows, columns: headColumns)
      cells = Rect(
        row: sheet.row + headRows, column: headColumns, rows: rows,
        columns: sheet.columns - headColumns)
      pane = Rect(
        row: cells.row + cells.rows, column: 0, rows: paneRows, columns: sheet.columns)
    }
  }

  init(_ layer: MatrixLayer, scene: Scene) {
    self.layer = layer
    self.scene = scene
    areas = Areas(scene.state.layout.sheet, layer)
  }

  /// The columns on the screen.
  private var columns: Range<Int> {
    layer.left..<min(layer.columns.count, layer.left + areas.columnCount)
  }

  private func screenColumn(of column: Int) -> Int {
    areas.cells.column + (column - layer.left) * areas.cellColumns
  }

  func draw(in painter: inout Painter) -> Position {
    guard !layer.showsKeys else {
      let sheet = scene.state.layout.sheet
      KeyListView(entries: KeyListView.ofMatrix, area: sheet).draw(in: &painter)
      return Position(row: sheet.row, column: 0)
    }
    drawLegend(in: &painter)
    drawColumnHeads(in: &painter)
    for line in 0..<areas.cells.rows {
      let position = layer.top + line
      guard layer.statements.indices.contains(position) else { break }
      draw(position, row: areas.cells.row + line, in: &painter)
    }
    let cursor = Position(
      row: areas.cells.row + layer.row - layer.top,
      column: min(screenColumn(of: layer.column), max(0, scene.state.size.columns - 1)))
    let theme = painter.theme
    painter.buffer.restyle(
      Rect(row: cursor.row, column: cursor.column, rows: 1, columns: areas.cellColumns - 1)
    ) { theme.selected($0) }
    if !areas.pane.isEmpty { drawPane(in: &painter) }
    return cursor
  }

  // MARK: - Heads

  /// What the signs of the cells mean, in the corner: on one row, or one a row.
  private func drawLegend(in painter: inout Painter) {
    let rows = areas.columnHeads.rows
    let room = areas.rowHeads.columns - 2
    let glyphs = painter.glyphs
    let entries: [Line] = [
      (QuotationType?.some(.direct), "verbatim"), (.some(.mixed), "partly"),
      (.some(.indirect), "paraphrased"), (nil, "omits"),
    ].map { type, word in [Span(glyphs.cell(type)), Span(" \(word)", .faint)] }
    if rows > entries.count {
      for (line, entry) in entries.enumerated() {
        let row = areas.columnHeads.row + rows - 1 - entries.count + line
        painter.draw(entry, row: row, column: 0, limit: room)
      }
    } else if rows > 0 {
      let line = entries.reduce(Line()) { $0 + ($0.isEmpty ? [] : [Span(" ")]) + $1 }
      guard line.columns <= room else { return }
      painter.draw(line, row: areas.columnHeads.row, column: 0, limit: room)
    }
  }

  private func drawColumnHeads(in painter: inout Painter) {
    let area = areas.columnHeads
    guard !area.isEmpty else { return }
    for column in columns {
      let role: Role = column == layer.column ? .key : .faint
      let start = screenColumn(of: column)
      guard area.rows > 1 else {
        painter.draw(
          [Span("\(column + 1)", role)], row: area.row, column: start, limit: areas.cellColumns)
        continue
      }
      // From top to bottom, and beneath it how many statements it carries.
      let name = letters(of: layer.columns[column].label, rows: area.rows - 1, painter.typesetter)
      let top = area.row + area.rows - 1 - name.count
      for (line, letter) in name.enumerated() {
        painter.draw([Span(letter, role)], row: top + line, column: start, limit: 2)
      }
      painter.draw(
        [Span("\(layer.columns[column].count)", role)], row: area.row + area.rows - 1,
        column: start, limit: areas.cellColumns)
    }
  }

  /// The letters of a name, one a row; a longer name ends in a dot.
  private func letters(of name: String, rows: Int, _ typesetter: Typesetter) -> [String] {
    let letters = typesetter.shown(name).filter { DisplayWidth.columns(of: $0) > 0 }.map(
      String.init)
    guard letters.count > rows else { return letters }
    return letters.prefix(rows - 1) + [typesetter.isUnicode ? typesetter.glyphs.ellipsis : "."]
  }

  private func draw(_ position: Int, row: Int, in painter: inout Painter) {
    let statement = scene.state.whole.statements[layer.statements[position]]
    let types = layer.types(in: statement)
    drawRowHead(statement, carriers: types.count, position, row: row, in: &painter)
    for column in columns {
      let type = types.first { $0.column == column }?.type
      painter.draw(
        [Span(painter.glyphs.cell(type), type == nil ? .faint : .text)], row: row,
        column: screenColumn(of: column), limit: 1)
    }
  }

  private func drawRowHead(
    _ statement: Statement, carriers: Int, _ position: Int, row: Int, in painter: inout Painter
  ) {
    let area = areas.rowHeads
    guard area.columns > 0 else { return }
    let typesetter = painter.typesetter
    let count: Line = [
      Span(area.columns >= 40 ? "\(carriers) of \(layer.columns.count)" : "\(carriers)", .faint)
    ]
    let showsCount = area.columns >= 20
    let room = area.columns - 1 - (showsCount ? count.columns + 2 : 0)
    var line = typesetter.cut(speaker(of: statement, typesetter), to: min(12, room))
    if area.columns >= 28 {
      line.append(Span(String(repeating: " ", count: max(0, 12 - line.columns))))
    }
    line.append(Span(" "))
    let text = statement.text(isUnicode: typesetter.isUnicode)
    line.append(Span(typesetter.shown(text), position == layer.row ? .event : .text))
    painter.draw(line, row: row, column: 0, limit: room)
    if showsCount { painter.drawTrailing(count, row: row, before: area.columns - 2) }
  }

  private func speaker(of statement: Statement, _ typesetter: Typesetter) -> Line {
    let name = scene.state.whole.person(statement.speaker)?.shortName ?? ""
    return [Span(typesetter.shown(name), .speaker)]
  }

  // MARK: - The cell under the cursor

  private func drawPane(in painter: inout Painter) {
    guard let row = layer.statement, let source = layer.source else { return }
    var area = areas.pane
    let statement = scene.state.whole.statements[row]
    let typesetter = painter.typesetter
    let carriers = layer.types(in: statement).count
    let own = statement.reports.filter { $0.source == source.id }
    let label: Line = [
      Span("\(layer.column + 1) ", .faint), Span(typesetter.shown(source.label), .event),
    ]
    var words: [Line] = own.map { report in
      [Span(typesetter.shown(report.quotation(isUnicode: typesetter.isUnicode)), report.role)]
    }
    if words.isEmpty { words = [[Span("omits it", .error)]] }
    guard area.rows > 1 else {
      painter.draw(
        label + [Span(": ", .faint)] + words[0], row: area.row, column: 0, limit: area.columns)
      return
    }
    painter.drawRule(row: area.row, column: 0, columns: area.columns)
    area = area.inset(top: 1, left: 1, right: 1)
    let date = statement.when.date.formatted(.short, ascii: !typesetter.isUnicode)
    let what =
      speaker(of: statement, typesetter)
      + [
        Span(", \(date): ", .faint),
        Span(typesetter.shown(statement.text(isUnicode: typesetter.isUnicode))),
      ]
    draw(
      what, counting: "\(carriers) of \(layer.columns.count) sources", row: area.row, in: area,
      &painter)
    let share = "\(source.count) of \(layer.statements.count) statements"
    guard area.rows > 2 else {
      draw(
        label + [Span(": ", .faint)] + words[0], counting: "", row: area.row + 1, in: area, &painter
      )
      return
    }
    draw(label, counting: share, row: area.row + 1, in: area, &painter)
    let wrapped = words.flatMap { Typesetter.wrap($0, columns: area.columns - 2) }
    let rows = area.rows - 2
    for (line, text) in wrapped.prefix(rows).enumerated() {
      let isLast = line == rows - 1 && wrapped.count > rows
      painter.draw(
        isLast ? text + [Span(" \(painter.glyphs.ellipsis)", .faint)] : text,
        row: area.row + 2 + line, column: area.column + 2, limit: area.columns - 2)
    }
  }

  /// Draws a line of the pane with a count on its right, which gives way where there is no room.
  private func draw(
    _ line: Line, counting count: String, row: Int, in area: Rect, _ painter: inout Painter
  ) {
    let showsCount = !count.isEmpty && count.utf8.count * 3 <= area.columns
    painter.draw(
      line, row: row, column: area.column,
      limit: area.columns - (showsCount ? count.utf8.count + 2 : 0))
    if showsCount {
      painter.drawTrailing([Span(count, .faint)], row: row, before: area.column + area.columns)
    }
  }
}

extension Statement {
  /// What a row has room for: our summary, else the leading wording.
  fileprivate func text(isUnicode: Bool) -> String {
    summary ?? leadingReport?.quotation(isUnicode: isUnicode) ?? ""
  }
}

extension Glyphs {
  /// The sign of how a source carries a statement, `nil` for not at all.
  func cell(_ type: QuotationType?) -> String {
    switch type {
    case .direct: directCell
    case .mixed: mixedCell
    case .indirect: indirectCell
    case nil: omittedCell
    }
  }
}
