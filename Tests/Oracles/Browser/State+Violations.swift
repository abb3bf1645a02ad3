import Screen
import Timeline

@testable package import Browser

extension State {
  /// What must hold at all times and does not; each says what is wrong.
  package var violations: [String] {
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
    if !(0...max(0, rows.count - min(1, height))).contains(top) {
      violations.append("the top, \(top), is none of the \(rows.count) rows")
    }
    if let row = cursor.flatMap({ rows.row(of: $0) }), height > 0,
      !(top..<top + height).contains(row)
    {
      violations.append("the cursor's row, \(row), is off the screen: \(top), \(height) rows")
    }
    if top > 0, top + height > rows.count {
      violations.append("the list is scrolled past its end: \(top) of \(rows.count)")
    }
    if detailTop < 0 || detailTop > 0 && detailTop >= detailLineCount {
      violations.append("the detail is scrolled to \(detailTop) of \(detailLineCount) lines")
    }
    if layers.count > 1 { violations.append("\(layers.count) layers lie over one another") }
    if case .wordings(let wordings) = layers.last { violations += wrong(with: wordings) }
    return violations
  }

  private func wrong(with wordings: Wordings) -> [String] {
    var wrong: [String] = []
    let layout = wordings.layout
    if layout.area != wordingsArea { wrong.append("the wordings are laid out for \(layout.area)") }
    if !(0...layout.lastTop).contains(wordings.top) {
      wrong.append("the wordings are scrolled to \(wordings.top) of \(layout.lineCount) lines")
    }
    if !wordings.entries.indices.contains(wordings.selected) {
      wrong.append("no wording is selected: \(wordings.selected)")
    }
    if wordings.item != cursor {
      wrong.append("the wordings are of another item than the cursor's")
    }
    for block in layout.blocks where block.lines.count != block.offsets.count {
      wrong.append("\(block.lines.count) lines have \(block.offsets.count) offsets")
    }
    return wrong
  }
}
