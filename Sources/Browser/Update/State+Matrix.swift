import Screen
import Timeline

// Who carries what and who omits what: `m` in the list of sources.
extension State {
  mutating func openMatrix(from origin: SourcesLayer) {
    let statements = rows.items.compactMap { position -> Int? in
      guard case .statement(let row) = chronology.items[position].content else { return nil }
      return row
    }
    guard !statements.isEmpty else {
      notice = .error("there are no statements in what is shown")
      return
    }
    var here: Int?
    if case .statement(let row) = item?.content { here = row }
    show(
      MatrixLayer(
        whole, statements: statements, origin: origin, row: here,
        source: origin.selection?.source.id))
  }

  /// Puts `layer` on top, scrolled as little as shows its cell.
  mutating func show(_ layer: MatrixLayer) {
    var layer = layer
    let areas = MatrixView.Areas(layout.sheet, layer)
    layer.top = Window.top(
      layer.top, showing: layer.row, of: layer.statements.count, rows: areas.cells.rows)
    layer.left = Window.top(
      layer.left, showing: layer.column, of: layer.columns.count, rows: areas.columnCount)
    layers = [.matrix(layer)]
  }

  mutating func press(_ key: Key, in layer: MatrixLayer) -> [Effect] {
    var layer = layer
    let areas = MatrixView.Areas(layout.sheet, layer)
    if layer.showsKeys {
      layer.showsKeys = false
      show(layer)
      if Self.keysOfTheKeyList.contains(key) { return [] }
    }
    switch key {
    case .escape, .control("c"), .control("g"), "q", "m", "S", .tab: close(layer)
    case "Q": return leave()
    case .enter: goToStatement(of: layer)
    case "a":
      guard let source = layer.source else { return [] }
      layers.removeLast()
      toggleAccording(to: source.id)
    case "o":
      let url = layer.source.flatMap { whole.source($0.id)?.url }
      return open(url.map { [$0] } ?? [], orSay: "this source has no URL")
    case "?", ":":
      layer.showsKeys = true
      show(layer)
    case .right, "l": select(layer.row, layer.column + 1, in: &layer)
    case .left, "h": select(layer.row, layer.column - 1, in: &layer)
    case ">": select(layer.row, layer.column + areas.columnCount, in: &layer)
    case "<": select(layer.row, layer.column - areas.columnCount, in: &layer)
    case .home, "^": select(layer.row, 0, in: &layer)
    case .end, "$": select(layer.row, layer.columns.count - 1, in: &layer)
    default:
      guard let movement = RowMovement(key, page: areas.cells.rows) else {
        notice = .error("\(key) does nothing in the matrix; ? lists the keys, q closes it")
        return []
      }
      let row = movement.target(from: layer.row, count: layer.statements.count)
      select(row, layer.column, in: &layer)
    }
    return []
  }

  private mutating func select(_ row: Int, _ column: Int, in layer: inout MatrixLayer) {
    layer.select(row: row, column: column)
    show(layer)
  }

  /// Returns to the list of sources, with the column's source selected.
  private mutating func close(_ layer: MatrixLayer) {
    guard var origin = layer.origin else {
      layers.removeLast()
      return
    }
    if let source = layer.source { origin.select(source.id) }
    show(origin)
  }

  private mutating func goToStatement(of layer: MatrixLayer) {
    guard let statement = layer.statement else { return }
    layers.removeLast()
    focus = .list
    jump(to: chronology.position(of: .statement(statement)))
  }

  mutating func handle(_ event: MouseEvent, in layer: MatrixLayer) -> [Effect] {
    var layer = layer
    let areas = MatrixView.Areas(layout.sheet, layer)
    switch event.action {
    case .wheelUp: select(layer.row - 3, layer.column, in: &layer)
    case .wheelDown: select(layer.row + 3, layer.column, in: &layer)
    case .click, .doubleClick:
      guard !layer.showsKeys else { return [] }
      let row = layer.top + event.position.row - areas.cells.row
      let isOnHead = areas.rowHeads.contains(event.position)
      guard isOnHead || areas.cells.contains(event.position),
        layer.statements.indices.contains(row)
      else { return [] }
      let column =
        isOnHead
        ? layer.column
        : layer.left + (event.position.column - areas.cells.column) / areas.cellColumns
      select(row, column, in: &layer)
      if event.action == .doubleClick { goToStatement(of: layer) }
    }
    return []
  }
}
