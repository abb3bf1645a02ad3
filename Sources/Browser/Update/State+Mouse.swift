import Screen

// The mouse: click selects, double click opens, the wheel scrolls what it is over.
extension State {
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    if case .picker(let picker) = layers.last { return handle(event, in: picker) }
    if case .wordings(let wordings) = layers.last { return handle(event, in: wordings) }
    if case .sources(let layer) = layers.last { return handle(event, in: layer) }
    if case .matrix(let layer) = layers.last { return handle(event, in: layer) }
    guard layers.isEmpty else { return [] }
    let layout = layout
    let isOverDetail = layout.showsDetail && layout.detail.contains(event.position)
    switch event.action {
    case .wheelUp, .wheelDown:
      let count = event.action == .wheelDown ? 3 : -3
      if isOverDetail || !layout.showsList {
        scrollDetail(by: count)
      } else {
        scrollList(by: count)
      }
    case .click, .doubleClick:
      if isOverDetail {
        if cursor != nil { focus = .detail }
      } else if layout.showsList, layout.list.contains(event.position) {
        let row = top + event.position.row - layout.list.row
        guard rows.indices.contains(row), case .item(let item) = rows[row] else { break }
        focus = .list
        select(item)
        if event.action == .doubleClick { open() }
      }
    }
    return []
  }

  /// Puts the cursor on a row that is on the screen, leaving the list where it is.
  private mutating func select(_ item: Int) {
    let top = top
    place(on: item)
    self.top = top
  }

  private mutating func handle(_ event: MouseEvent, in picker: Picker) -> [Effect] {
    var picker = picker
    let list = layout.picker
    switch event.action {
    case .wheelUp: picker.move(by: -3)
    case .wheelDown: picker.move(by: 3)
    case .click, .doubleClick:
      guard list.contains(event.position) else {
        layers.removeLast()
        return []
      }
      let visible = PickerView.visibleEntries(of: picker, rows: list.rows)
      guard let line = visible.first(where: { $0.row == event.position.row - list.row }) else {
        return []
      }
      picker.select(line.entry)
      if event.action == .doubleClick {
        layers.removeLast()
        return picker.selection.map { choose($0.action) } ?? []
      }
    }
    replaceTop(with: picker)
    return []
  }
}
