import Screen
import Timeline

// Moving the cursor and keeping it on the screen.
extension State {
  /// The rows that the list keeps visible above and below the cursor.
  private var margin: Int { min(2, max(0, (layout.list.rows - 1) / 2)) }

  /// Puts the cursor on `item`, which must be shown.
  mutating func place(on item: Int) {
    if cursor != item { detailTop = 0 }
    cursor = item
    scrollToCursor()
  }

  /// Goes to `item`, so that `jumpBack` returns.
  mutating func jump(to item: Int) {
    if let cursor, cursor != item { recordJump(from: cursor) }
    place(on: item)
  }

  /// Remembers that a jump began at `item`.
  mutating func recordJump(from item: Int) {
    if jumps.last != item { jumps.append(item) }
    if jumps.count > 100 { jumps.removeFirst() }
  }

  mutating func jumpBack() {
    while let origin = jumps.popLast() {
      guard origin != cursor, rows.row(of: origin) != nil else { continue }
      place(on: origin)
      return
    }
    notice = .error("there is no jump to go back from")
  }

  /// Moves by `count` items in the list, or lines in the detail.
  mutating func moveRows(by count: Int) {
    if focus == .detail {
      scrollDetail(by: count)
    } else if let cursor {
      let rank = rows.rank(of: cursor) + count
      place(on: rows.items[max(0, min(rows.items.count - 1, rank))])
    }
  }

  /// Moves by `pages` screens of the list or the detail.
  mutating func movePages(by pages: Double) {
    let height = focus == .detail ? layout.detail.rows : layout.list.rows
    let whole = Int(Double(max(1, height - 1)) * pages)
    // Half of one row is a row: a low screen must be no dead end.
    let distance = whole == 0 ? (pages > 0 ? 1 : -1) : whole
    if focus == .detail {
      scrollDetail(by: distance)
      return
    }
    guard let cursor, let row = rows.row(of: cursor) else { return }
    top += distance
    place(on: nearestItem(toRow: row + distance, forward: distance > 0) ?? cursor)
  }

  mutating func moveToEnd(first: Bool) {
    if focus == .detail {
      scrollDetail(by: first ? -detailTop : detailLineCount)
    } else if let item = first ? rows.items.first : rows.items.last {
      jump(to: item)
    }
  }

  mutating func moveToEvent(forward: Bool) {
    guard let cursor else { return }
    let rank = rows.rank(of: cursor)
    let isEvent = { (position: Int) in position != cursor && self.chronology.items[position].isEvent
    }
    if let event = forward
      ? rows.items[rank...].first(where: isEvent) : rows.items[..<rank].last(where: isEvent)
    {
      place(on: event)
    } else {
      notice = .error(forward ? "no event after this" : "no event before this")
    }
  }

  mutating func open() {
    guard cursor != nil else { return }
    focus = .detail
  }

  mutating func back() {
    if focus == .detail {
      focus = .list
    } else if search != nil {
      search = nil
    } else if according != nil {
      endAccording()
    }
  }

  mutating func resize(to size: Size) {
    self.size = size
    scrollToCursor()
    scrollDetail(by: 0)
    resizeWordings()
    fitSheet()
  }

  /// Scrolls the list as little as shows the cursor, with the heading above where it is the first
  /// of its day.
  mutating func scrollToCursor() {
    guard let cursor, let row = rows.row(of: cursor) else {
      top = 0
      return
    }
    let height = layout.list.rows
    guard height > 0 else {
      top = row
      return
    }
    if row < top - height / 2 || row >= top + height + height / 2 {
      // A long way is no scrolling: the row comes to stand where its neighbours can be seen.
      top = row - height / 3
    }
    var above = row - margin
    if height > 1, row > 0, case .heading = rows[row - 1] { above = min(above, row - 1) }
    top = min(top, max(0, above))
    top = max(top, row + margin - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  /// Scrolls the list by `count` rows, taking the cursor along when it would leave the screen.
  mutating func scrollList(by count: Int) {
    guard let cursor, let row = rows.row(of: cursor) else { return }
    let height = layout.list.rows
    top = max(0, min(top + count, rows.count - height))
    // At an end of the list nothing more can come into sight, so that no margin is needed.
    let first = top == 0 ? 0 : top + margin
    let last = top + height >= rows.count ? rows.count - 1 : top + height - 1 - margin
    let wanted = max(first, min(row, last))
    if wanted != row, let item = nearestItem(toRow: wanted, forward: wanted > row) {
      place(on: item)
    }
  }

  mutating func scrollDetail(by count: Int) {
    let lines = detailLineCount
    detailTop = max(0, min(detailTop + count, lines - detailRows(of: lines)))
  }

  /// The item at `row` or the next one in that direction that is no heading.
  private func nearestItem(toRow row: Int, forward: Bool) -> Int? {
    var row = max(0, min(rows.count - 1, row))
    while rows.indices.contains(row) {
      if case .item(let item) = rows[row] { return item }
      row += forward ? 1 : -1
    }
    return forward ? rows.items.last : rows.items.first
  }
}
