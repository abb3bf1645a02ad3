import EDTF
import Screen
import Timeline

/// The timeline: rails on the left, beside them the days, events and statements.
struct ListView {
  let state: State
  private let area: Rect
  private let rails: RailsView
  /// Where the texts begin.
  private let left: Int
  /// The columns in which speakers are aligned; 0 where there is no room for that.
  private let speakerColumns: Int

  init(_ state: State) {
    self.state = state
    area = state.layout.list
    rails = RailsView(state, columns: area.columns)
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
    guard !state.rows.rows.isEmpty else {
      drawEmpty(in: &painter)
      return Position(row: area.row, column: area.column)
    }
    var cursor: Position?
    for line in 0..<area.rows {
      let row = state.top + line
      guard state.rows.rows.indices.contains(row) else { break }
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
      switch state.rows.rows[row] {
      case .heading(let day):
        drawHeading(day, row: screenRow, in: &painter)
      case .item(let position):
        drawItem(position, row: screenRow, in: &painter)
        if position == state.cursor {
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
      state.chronology.items.isEmpty
      ? "This timeline has no events and no statements."
      : "Nothing matches. &, Backspace, Enter clears the filter; 0 shows all tracks."
    for (row, line) in Typesetter.wrap([Span(text, .faint)], columns: area.columns - 2).enumerated()
    where row < area.rows {
      painter.draw(line, row: area.row + row, column: area.column + 1, limit: area.columns - 1)
    }
  }

  private func drawHeading(_ day: Int, row: Int, in painter: inout Painter) {
    let texts = state.dayTexts[day]
    painter.drawRule(row: row, column: left, columns: room - 1)
    painter.draw(
      [Span(" "), Span(room >= 30 ? texts.long : texts.medium, .heading), Span(" ")],
      row: row, column: left + 1, limit: room - 2)
  }

  private func drawItem(_ position: Int, row: Int, in painter: inout Painter) {
    let item = state.chronology.items[position]
    // A statement beneath no event keeps a column's distance from its branch.
    let depth = item.isEvent ? item.depth * 2 : max(1, item.depth * 2)
    let indent = String(repeating: " ", count: min(depth, room / 4))
    let trailing = trailing(item, painter.typesetter)
    var line: Line = [Span(indent)]
    switch item.content {
    case .event(let event):
      line += painter.typesetter.highlighted(state.chronology.timeline.events[event].name, .event)
    case .statement(let statement):
      line += statementLine(state.chronology.timeline.statements[statement], painter.typesetter)
    }
    if state.rows.dimmed.contains(position) {
      line = line.map { Span($0.text, .faint) }
    }
    // What stands on the right gives way where it would take more than a third, and a statement's
    // sources where its words are short of room.
    let trailingColumns = trailing.columns
    let showsTrailing =
      trailingColumns > 0 && trailingColumns * 3 <= room && (item.isEvent || room >= 64)
    painter.draw(
      line, row: row, column: left, limit: room - (showsTrailing ? trailingColumns + 2 : 1))
    if showsTrailing {
      painter.drawTrailing(trailing, row: row, before: left + room - 1)
    }
  }

  private func statementLine(_ statement: Statement, _ typesetter: Typesetter) -> Line {
    guard let report = statement.leadingReport else { return [] }
    let person = state.chronology.person(statement.speaker)
    var speaker = typesetter.highlighted(person?.shortName ?? "", .speaker)
    if speakerColumns > 0 {
      speaker = typesetter.cut(speaker, to: speakerColumns)
      let padding = speakerColumns - speaker.columns
      if padding > 0 { speaker.append(Span(String(repeating: " ", count: padding))) }
    }
    let role: Role = report.quotationType == .indirect ? .paraphrase : .quotation
    return speaker + [Span(" ")]
      + typesetter.highlighted(report.quotation(isUnicode: state.capabilities.isUnicode), role)
  }

  /// What stands on the right: an event's time and place, a statement's sources.
  private func trailing(_ item: Item, _ typesetter: Typesetter) -> Line {
    let chronology = state.chronology
    let text: String
    if item.isEvent {
      text = [chronology.start(of: item)?.clockText, chronology.place(of: item)?.name]
        .compactMap { $0 }.joined(separator: " ")
    } else {
      let sources = chronology.sources(of: item)
      let first = sources.first.flatMap { chronology.source($0) }?.label ?? ""
      text = sources.count > 1 ? "\(first) +\(sources.count - 1)" : first
    }
    return text.isEmpty ? [] : [Span(typesetter.shown(text), .faint)]
  }

  private func select(_ row: Int, in painter: inout Painter) {
    let theme = painter.theme
    let bar = Rect(row: row, column: left, rows: 1, columns: room)
    if state.focus == .list || !state.layout.showsList {
      painter.buffer.restyle(bar) { theme.selected($0) }
    } else {
      painter.buffer.restyle(bar) { $0.adding(.underline) }
    }
  }
}
