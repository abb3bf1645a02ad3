import Screen

/// Which part of the screen is whose, at any size: what helps least gives way first.
struct Layout: Hashable, Sendable {
  /// The name of the timeline.
  let title: Rect
  /// The bars of the days, with their dates beneath where there is room.
  let density: Rect
  /// The names of the tracks.
  let legend: Rect
  let list: Rect
  /// The item, whole: beside the list on a wide screen, in its place on a narrow one.
  let detail: Rect
  let status: Rect
  /// The hints, or what is being typed.
  let hints: Rect
  /// The inside of a list to choose from.
  let picker: Rect
  /// Whether the list is on the screen.
  let showsList: Bool
  /// Whether the detail is on the screen.
  let showsDetail: Bool

  /// The columns from which on the detail is beside the list.
  static let wideColumns = 100

  init(_ size: Size, focus: State.Focus) {
    let rows = size.rows
    let hasTitle = rows >= 8
    let densityRows = rows >= 20 ? 2 : rows >= 14 ? 1 : 0
    let hasLegend = rows >= 10
    let hasHints = rows >= 4
    let hasStatus = rows >= 2
    let top = (hasTitle ? 1 : 0) + densityRows + (hasLegend ? 1 : 0)
    let bottom = (hasHints ? 1 : 0) + (hasStatus ? 1 : 0)

    func strip(_ row: Int, _ rows: Int) -> Rect {
      Rect(row: row, column: 0, rows: rows, columns: size.columns)
    }
    title = strip(0, hasTitle ? 1 : 0)
    density = strip(title.rows, densityRows)
    legend = strip(title.rows + densityRows, hasLegend ? 1 : 0)
    status = strip(rows - bottom, hasStatus ? 1 : 0)
    hints = strip(rows - 1, hasHints ? 1 : 0)

    let body = Rect(size).inset(top: top, bottom: bottom)
    if size.columns >= Self.wideColumns {
      let columns = max(58, size.columns * 54 / 100)
      list = Rect(row: body.row, column: 0, rows: body.rows, columns: columns)
      detail = Rect(
        row: body.row, column: columns + 2, rows: body.rows, columns: size.columns - columns - 3)
      (showsList, showsDetail) = (true, true)
    } else {
      let margin = size.columns > 20 ? 1 : 0
      list = body
      detail = body.inset(left: margin, right: margin)
      (showsList, showsDetail) = (focus == .list, focus == .detail)
    }

    let columns = max(0, min(size.columns - (size.columns > 30 ? 6 : 0), 92))
    let frame = size.columns > 12 && size.rows > 6 ? 1 : 0
    let margin = size.rows > 14 ? 2 : 0
    picker = Rect(
      row: margin + frame, column: (size.columns - columns) / 2 + frame,
      rows: size.rows - 2 * (margin + frame), columns: columns - 2 * frame)
  }
}

extension State {
  /// Where everything is at the present size.
  var layout: Layout { Layout(size, focus: focus) }
}
