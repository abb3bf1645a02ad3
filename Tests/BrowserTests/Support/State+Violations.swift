import Screen

@testable import Browser

extension State {
  /// What must hold at all times and does not; each says what is wrong.
  var violations: [String] {
    var violations: [String] = []
    if let cursor {
      if rows.row(of: cursor) == nil {
        violations.append("the cursor is on item \(cursor), which no row shows")
      }
    } else if !rows.items.isEmpty {
      violations.append("there is no cursor though \(rows.items.count) items are shown")
    }
    if cursor == nil, focus == .detail {
      violations.append("the detail has the focus though there is no item")
    }
    let height = layout.list.rows
    if !(0...max(0, rows.rows.count - min(1, height))).contains(top) {
      violations.append("the top, \(top), is none of the \(rows.rows.count) rows")
    }
    if let row = cursor.flatMap({ rows.row(of: $0) }), height > 0,
      !(top..<top + height).contains(row)
    {
      violations.append("the cursor's row, \(row), is off the screen: \(top), \(height) rows")
    }
    if top > 0, top + height > rows.rows.count {
      violations.append("the list is scrolled past its end: \(top) of \(rows.rows.count)")
    }
    if detailTop < 0 || detailTop > 0 && detailTop >= detailLineCount {
      violations.append("the detail is scrolled to \(detailTop) of \(detailLineCount) lines")
    }
    if layers.count > 1 { violations.append("\(layers.count) layers lie over one another") }
    return violations
  }
}
