import Screen
import Timeline

@testable package import Browser

extension State {
  /// What is wrong with a frame that was drawn of it.
  package func violations(on frame: Frame) -> [String] {
    let wrong = violationsOfCells(in: frame.buffer)
    return wrong + violationsOfCursor(at: frame.cursor)
  }

  /// What is wrong with where the hardware cursor is.
  private func violationsOfCursor(at place: Position) -> [String] {
    var wrong: [String] = []
    if !Rect(size).contains(place) { wrong.append("the cursor is outside, at \(place)") }
    if let row = expectedCursorRow, place.row != row {
      wrong.append("the cursor is on row \(place.row) and not on \(row)")
    }
    return wrong
  }

  /// What is wrong with the cells: each row must take as many columns as the screen has, no half of
  /// a wide character may be left, and something must be seen.
  private func violationsOfCells(in buffer: Buffer) -> [String] {
    guard buffer.size == size else { return ["it is drawn at \(buffer.size), not at \(size)"] }
    var wrong: [String] = []
    var isBlank = true
    for row in 0..<size.rows {
      var columns = 0
      var wasWide = false
      for cell in buffer.row(row) {
        // Nearly all cells are one ASCII character.
        let width = 0x20..<0x7F ~= cell.onlyScalar ? 1 : DisplayWidth.columns(of: cell.text)
        if cell.isContinuation != wasWide { wrong.append("half a character in row \(row)") }
        wasWide = width == 2
        columns += width
        isBlank = isBlank && cell.isBlank
      }
      if wasWide { wrong.append("half a character at the end of row \(row)") }
      if columns != size.columns { wrong.append("row \(row) takes \(columns) columns") }
    }
    // On a few cells there may be no more than the caret, or an empty line.
    if isBlank, size.columns > 8, size.rows > 2 { wrong.append("the screen is blank") }
    return wrong
  }

  /// The row on which the hardware cursor must stand; `nil` where any will do.
  private var expectedCursorRow: Int? {
    switch layers.last {
    case .prompt: size.rows - 1
    case .picker(let picker):
      PickerView.visibleEntries(of: picker, rows: layout.picker.rows)
        .first { $0.entry == picker.selected }.map { layout.picker.row + $0.row }
    case .wordings: nil
    case .sources(let layer) where layer.showsKeys: nil
    case .sources(let layer):
      layer.isTyping
        ? size.rows - 1
        : SourcesView.Areas(layout.sheet).list.row
          + (layer.shown.isEmpty ? 0 : layer.selected - layer.top)
    case .matrix(let layer) where layer.showsKeys: nil
    case .matrix(let layer):
      MatrixView.Areas(layout.sheet, layer).cells.row + layer.row - layer.top
    case .mark, nil: focus == .list ? expectedListRow : layout.detail.row
    }
  }

  private var expectedListRow: Int? {
    guard let row = cursor.flatMap({ rows.row(of: $0) }) else { return nil }
    return (0..<layout.list.rows).contains(row - top) ? layout.list.row + row - top : nil
  }
}
