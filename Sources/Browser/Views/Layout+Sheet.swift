import Screen

extension Layout {
  /// What a view has that lies over list and detail: all between the title and the status.
  var sheet: Rect {
    Rect(
      row: title.rows, column: 0, rows: status.row - title.rows, columns: status.columns)
  }
}

extension Scene {
  /// Draws what lies over list and detail and returns where the hardware cursor is on it; `nil`
  /// where nothing does.
  func drawSheet(in painter: inout Painter) -> Position? {
    switch state.layers.last {
    case .sources(let layer): SourcesView(layer, scene: self).draw(in: &painter)
    case .matrix(let layer): MatrixView(layer, scene: self).draw(in: &painter)
    default: nil
    }
  }
}

extension State {
  /// Scrolls what lies over list and detail so that the screen's new size shows its cursor.
  mutating func fitSheet() {
    switch layers.last {
    case .sources(let layer): show(layer)
    case .matrix(let layer): show(layer)
    default: break
    }
  }
}
