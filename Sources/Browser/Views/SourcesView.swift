import EDTF
import Phrasing
import Screen
import Timeline

/// All sources, one a row, above what is known of the selected one.
struct SourcesView: ~Copyable {
  let layer: SourcesLayer
  let scene: Scene
  private let areas: Areas

  /// Which part of the sheet is whose.
  struct Areas {
    /// The names of the columns.
    let head: Rect
    let list: Rect
    /// The selected source, beneath a rule.
    let pane: Rect

    init(_ sheet: Rect) {
      let paneRows = sheet.rows >= 24 ? 8 : sheet.rows >= 16 ? 6 : sheet.rows >= 9 ? 3 : 0
      let headRows = sheet.rows >= 4 ? 1 : 0
      head = Rect(row: sheet.row, column: 0, rows: headRows, columns: sheet.columns)
      list = sheet.inset(top: headRows, bottom: paneRows)
      pane = Rect(
        row: list.row + list.rows, column: 0, rows: paneRows, columns: sheet.columns)
    }
  }

  init(_ layer: SourcesLayer, scene: Scene) {
    self.layer = layer
    self.scene = scene
    areas = Areas(scene.state.layout.sheet)
  }

  func draw(in painter: inout Painter) -> Position {
    guard !layer.showsKeys else {
      let sheet = scene.state.layout.sheet
      KeyListView(entries: KeyListView.ofSources, area: sheet).draw(in: &painter)
      return Position(row: sheet.row, column: 0)
    }
    let columns = Column.fitting(areas.list.columns)
    drawHead(columns, in: &painter)
    var cursor = Position(row: areas.list.row, column: 0)
    for line in 0..<areas.list.rows {
      let position = layer.top + line
      guard layer.shown.indices.contains(position) else { break }
      let row = areas.list.row + line
      draw(layer.entries[layer.shown[position]], columns, row: row, in: &painter)
      if position == layer.selected {
        let theme = painter.theme
        painter.buffer.restyle(
          Rect(row: row, column: 0, rows: 1, columns: areas.list.columns)
        ) { theme.selected($0) }
        cursor = Position(row: row, column: 0)
      }
    }
    if layer.shown.isEmpty {
      painter.draw(
        [
          Span(
            layer.isTyping
              ? "no source matches; Backspace widens, Esc shows all"
              : "no source matches; Esc shows all", .faint)
        ],
        row: areas.list.row, column: min(1, areas.list.columns), limit: areas.list.columns - 1)
    }
    if !areas.pane.isEmpty { drawPane(in: &painter) }
    return cursor
  }

  // MARK: - Columns

  /// A column to the right of the names.
  private struct Column {
    enum Content {
      case type, issued, language, reports, contradictions
    }

    let content: Content
    let name: String
    let columns: Int
    var isNumber: Bool { content == .reports || content == .contradictions }

    /// The columns for which there is room, in their order: what helps least gives way first.
    static func fitting(_ room: Int) -> [Column] {
      let isWide = room >= 120
      let all: [(Column, needed: Int)] = [
        (Column(content: .type, name: "type", columns: isWide ? 12 : 9), 76),
        (Column(content: .issued, name: "issued", columns: 10), 40),
        (Column(content: .language, name: "language", columns: isWide ? 14 : 8), 64),
        (Column(content: .reports, name: "reports", columns: 7), 24),
        (
          Column(
            content: .contradictions, name: isWide ? "contradictions" : "contr.",
            columns: isWide ? 14 : 6), 52
        ),
      ]
      return all.filter { room >= $0.needed }.map(\.0)
    }
  }

  /// Where the columns begin, and the room before the first of them.
  private func starts(_ columns: [Column]) -> (names: Int, starts: [Int]) {
    var start = areas.list.columns - 1
    var starts: [Int] = []
    for column in columns.reversed() {
      start -= column.columns
      starts.insert(start, at: 0)
      start -= 2
    }
    return (max(0, (columns.isEmpty ? areas.list.columns : start) - 1), starts)
  }

  private func drawHead(_ columns: [Column], in painter: inout Painter) {
    guard !areas.head.isEmpty else { return }
    let (names, starts) = starts(columns)
    painter.draw([Span("source", .faint)], row: areas.head.row, column: 1, limit: names)
    for (column, start) in zip(columns, starts) {
      let isOrder =
        switch column.content {
        case .issued: layer.order == .date
        case .reports: layer.order == .reports
        case .contradictions: layer.order == .contradictions
        case .type, .language: false
        }
      let name: Line = [Span(column.name, isOrder ? .key : .faint)]
      painter.draw(
        name, row: areas.head.row,
        column: start + (column.isNumber ? column.columns - name.columns : 0),
        limit: column.columns)
    }
  }

  private func draw(
    _ entry: SourcesLayer.Entry, _ columns: [Column], row: Int, in painter: inout Painter
  ) {
    let source = entry.source
    let (names, starts) = starts(columns)
    let typesetter = painter.typesetter
    // The source according to which alone the timeline is read has a mark.
    let isAccording = scene.state.according?.source.id == source.id
    if areas.list.columns > 4 {
      painter.draw([Span(isAccording ? "*" : " ", .key)], row: row, column: 0, limit: 1)
    }
    var name: Line = [Span(typesetter.shown(source.label), .event)]
    if entry.hasNamesake {
      name += [Span("  "), Span(typesetter.shown(source.id.text), .key)]
    }
    if source.label != source.title {
      name += [Span("  "), Span(typesetter.shown(source.title), .faint)]
    }
    let left = areas.list.columns > 4 ? 1 : 0
    painter.draw(name, row: row, column: left, limit: names)
    for (column, start) in zip(columns, starts) {
      let text = text(of: column, entry).map {
        Span(typesetter.shown($0), column.isNumber ? .text : .faint)
      }
      let indent = column.isNumber ? max(0, column.columns - text.columns) : 0
      painter.draw(text, row: row, column: start + indent, limit: column.columns)
    }
  }

  /// What stands in a column, each part a field of its own.
  private func text(of column: Column, _ entry: SourcesLayer.Entry) -> [String] {
    let source = entry.source
    switch column.content {
    case .type: return [source.shortType ?? ""]
    case .issued: return [source.issued?.text ?? ""]
    case .language:
      let isTranslated = source.isTranslated == true
      let word = column.columns > 8 ? "translated" : "tr."
      guard let language = source.language else { return isTranslated ? [word] : [] }
      return isTranslated ? [language, column.columns > 8 ? ", " : " ", word] : [language]
    case .reports: return [entry.reports == 0 ? "-" : "\(entry.reports)"]
    case .contradictions: return [entry.contradictions == 0 ? "-" : "\(entry.contradictions)"]
    }
  }

  // MARK: - The selected source

  private func drawPane(in painter: inout Painter) {
    let area = areas.pane.inset(left: min(1, areas.pane.columns), right: 1)
    painter.drawRule(row: area.row, column: 0, columns: areas.pane.columns)
    guard let entry = layer.selection else { return }
    var lines: [Line] = []
    for line in Self.lines(of: entry, typesetter: painter.typesetter) {
      lines += Typesetter.wrap(line, columns: area.columns)
    }
    for (row, line) in lines.prefix(area.rows - 1).enumerated() {
      let isLast = row == area.rows - 2 && lines.count > area.rows - 1
      painter.draw(
        isLast ? line + [Span(" \(painter.glyphs.ellipsis)", .faint)] : line,
        row: area.row + 1 + row, column: area.column, limit: area.columns)
    }
  }

  /// What the columns tell, for a screen that has no room for all of them.
  private static func kind(of entry: SourcesLayer.Entry) -> [String] {
    let source = entry.source
    return [source.shortType, source.language].compactMap { $0 } + [
      entry.reports.counted("report"), entry.contradictions.counted("contradiction"),
    ]
  }

  /// What is known of a source: title; authors, publisher, date; URL; note.
  private static func lines(of entry: SourcesLayer.Entry, typesetter: Typesetter) -> [Line] {
    let source = entry.source
    // Nothing is looked for in this list.
    let typesetter = Typesetter(isUnicode: typesetter.isUnicode, query: nil)
    var details = source.authors.map(\.name)
    for name in [source.containerTitle, source.publisher].compactMap({ $0 })
    where !details.contains(name) {
      details.append(name)
    }
    if let issued = source.issued {
      details.append(issued.formatted(.medium, ascii: !typesetter.isUnicode))
    }
    if source.isTranslated == true { details.append("translated") }
    var lines: [Line] = [[Span(typesetter.shown(source.title), .title)]]
    if !details.isEmpty { lines.append(typesetter.listed(details)) }
    lines.append(typesetter.listed(kind(of: entry), .faint))
    if let url = source.url { lines.append([Span(typesetter.shown(url), .faint)]) }
    if let note = source.note { lines.append([Span(typesetter.shown(note))]) }
    return lines
  }
}

extension Source {
  /// The CSL type without what every article has: "newspaper" for "article-newspaper".
  fileprivate var shortType: String? {
    type.map { $0.hasPrefix("article-") ? String($0.dropFirst("article-".count)) : $0 }
  }
}
