import EDTF
import Screen
import Timeline

/// The timeline: rails on the left, beside them the days, events and statements.
struct ListView: ~Copyable {
  let scene: Scene
  private let area: Rect
  private let rails: RailsView
  /// Where the texts begin.
  private let left: Int
  /// The columns in which speakers are aligned; 0 where there is no room for that.
  private let speakerColumns: Int

  init(_ scene: Scene) {
    self.scene = scene
    area = scene.state.layout.list
    rails = RailsView(scene, columns: area.columns)
    left = area.column + rails.columns
    speakerColumns = area.columns >= 56 ? 12 : 0
  }

  /// Draws the rows that are on the screen and returns where the cursor's is, or where it is told
  /// that there are none.
  ///
  /// - Parameters:
  ///   - picture: What the rows show now.
  ///   - previous: The frame before.
  func draw(
    in painter: inout Painter, as picture: ListPicture, reusing previous: Frame?
  ) -> Position? {
    guard !area.isEmpty else { return nil }
    let offset = previous.flatMap { picture.offset(since: $0.list) }
    guard !scene.state.rows.items.isEmpty else {
      drawEmpty(in: &painter)
      return Position(row: area.row, column: area.column)
    }
    var cursor: Position?
    for line in 0..<area.rows {
      let row = scene.state.top + line
      guard scene.state.rows.indices.contains(row) else { break }
      let screenRow = area.row + line
      if let previous, let offset, (0..<area.rows).contains(line + offset),
        !picture.hasCursor(on: row), !previous.list.hasCursor(on: row)
      {
        painter.buffer.copyRow(
          screenRow + offset, of: previous.buffer,
          columns: area.column..<area.column + area.columns,
          to: screenRow)
        continue
      }
      rails.draw(row: row, at: Position(row: screenRow, column: area.column), in: &painter)
      switch scene.state.rows[row] {
      case .heading(let day):
        drawHeading(day, row: screenRow, in: &painter)
      case .item(let position):
        drawItem(position, row: screenRow, in: &painter)
        if position == scene.state.cursor {
          select(screenRow, in: &painter)
          cursor = Position(row: screenRow, column: area.column)
        }
      }
    }
    return cursor
  }

  private var room: Int { area.column + area.columns - left }

  private func drawEmpty(in painter: inout Painter) {
    let text =
      scene.state.chronology.items.isEmpty
      ? "This timeline has no events and no statements."
      : "Nothing matches. &, Backspace, Enter clears the filter; 0 shows all tracks."
    for (row, line) in Typesetter.wrap([Span(text, .faint)], columns: area.columns - 2).enumerated()
    where row < area.rows {
      painter.draw(line, row: area.row + row, column: area.column + 1, limit: area.columns - 1)
    }
  }

  private func drawHeading(_ day: Int, row: Int, in painter: inout Painter) {
    let texts = scene.state.dayText(day)
    painter.drawRule(row: row, column: left, columns: room - 1)
    painter.draw(
      [Span(" "), Span(room >= 30 ? texts.long : texts.medium, .heading), Span(" ")],
      row: row, column: left + 1, limit: room - 2)
  }

  private func drawItem(_ position: Int, row: Int, in painter: inout Painter) {
    let item = scene.state.chronology.items[position]
    // A statement beneath no event keeps a column's distance from its branch.
    let depth = item.isEvent ? item.depth * 2 : max(1, item.depth * 2)
    let indent = String(repeating: " ", count: min(depth, room / 4))
    var line: Line = [Span(indent)]
    var trailing: [String]
    switch scene.state.chronology.line(of: item) {
    case .event(let name, let clock, let place):
      line += painter.typesetter.highlighted(name, .event)
      trailing = clock.map { [$0] } ?? []
      if let place { trailing += clock == nil ? [place] : [" ", place] }
    case .statement(let speaker, let text, let type, let source, let sourceCount):
      line += statementLine(speaker, text, type, painter.typesetter)
      trailing = sourceCount > 1 ? [source, " +\(sourceCount - 1)"] : [source]
    }
    let isAbsent = scene.state.isAbsent(position)
    if scene.state.rows.dimmed.contains(position) {
      // What a search finds is seen on a dimmed row, too, since it stops there.
      let keepsMatches = scene.state.search != nil && !isAbsent
      line = line.map { span in
        keepsMatches && span.role == .match
          ? span : Span(span.text, .faint, continuesField: span.continuesField)
      }
    }
    if isAbsent {
      line.insert(Span("\(painter.glyphs.absent) ", .key), at: 1)
      trailing = ["absent"]
    }
    // What stands on the right gives way where it would take more than a third, and a statement's
    // sources where its words are short of room.
    let trailingLine = trailing.map { Span(painter.typesetter.shown($0), .faint) }
    let trailingColumns = trailingLine.columns
    let showsTrailing =
      trailingColumns > 0 && trailingColumns * 3 <= room
      && (item.isEvent || room >= 64 || isAbsent)
    painter.draw(
      line, row: row, column: left, limit: room - (showsTrailing ? trailingColumns + 2 : 1))
    if showsTrailing {
      painter.drawTrailing(trailingLine, row: row, before: left + room - 1)
    }
  }

  private func statementLine(
    _ name: String, _ text: String, _ type: QuotationType, _ typesetter: Typesetter
  ) -> Line {
    var speaker = typesetter.highlighted(name, .speaker)
    if speakerColumns > 0 {
      speaker = typesetter.cut(speaker, to: speakerColumns)
      let padding = speakerColumns - speaker.columns
      if padding > 0 { speaker.append(Span(String(repeating: " ", count: padding))) }
    }
    let words = type.quotation(text, isUnicode: scene.state.capabilities.isUnicode)
    return speaker + [Span(" ")] + typesetter.highlighted(words, type.role)
  }

  private func select(_ row: Int, in painter: inout Painter) {
    let theme = painter.theme
    let bar = Rect(row: row, column: left, rows: 1, columns: room)
    if scene.state.focus == .list || !scene.state.layout.showsList {
      painter.buffer.restyle(bar) { theme.selected($0) }
    } else {
      painter.buffer.restyle(bar) { $0.adding(.underline) }
    }
  }
}
