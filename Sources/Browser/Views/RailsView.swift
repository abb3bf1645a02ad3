import EDTF
import Screen
import Timeline

/// One rail a track, drawn like a commit graph: from a track's first item to its last, with a mark
/// at each event and a branch at each statement.
struct RailsView: ~Copyable {
  private let scene: Scene
  private let plan: RailPlan
  /// From where to where each of the tracks with a rail of their own reaches.
  private let extents: [Rows.Extent?]
  /// The columns that the rails and the column of the marks take.
  let columns: Int

  init(_ scene: Scene, columns available: Int) {
    self.scene = scene
    plan = RailPlan(scene.state, columns: available)
    extents = plan.own.map { scene.state.rows.extent(ofTrack: $0) }
    let count = plan.own.count + (plan.isShared ? 1 : 0)
    columns = available >= 12 ? 1 + 2 * count : min(1, available / 4)
  }

  func draw(row: Int, at position: Position, in painter: inout Painter) {
    guard columns > 0 else { return }
    let item: Item? =
      if case .item(let item) = scene.state.rows[row] { scene.state.chronology.items[item] } else {
        nil
      }
    if let item, let letter = scene.state.mark(on: item) {
      painter.draw(
        [Span(String(letter), .key)], row: position.row, column: position.column, limit: 1)
    } else if let item, item.isContradicted {
      painter.draw(
        [Span(painter.glyphs.contradiction, .error)], row: position.row, column: position.column,
        limit: 1)
    }
    guard columns > 1 else { return }
    let here = item.flatMap { plan.rail(ofTrack: $0.track ?? scene.state.chronology.tracks.count) }
    for (rail, track) in plan.own.enumerated() where rail != here {
      guard extents[rail]?.contains(row) ?? false else { continue }
      painter.draw(
        painter.glyphs.rail, .track(track), row: position.row,
        column: position.column + 1 + 2 * rail)
    }
    // The shared rail has no beginning and no end, since it is nobody's.
    if plan.isShared, here != plan.own.count, scene.state.filter.track == nil {
      painter.draw(
        painter.glyphs.sharedRail, .faint, row: position.row,
        column: position.column + 1 + 2 * plan.own.count)
    }
    guard let item, let here else { return }
    let role = here < plan.own.count ? Role.track(plan.own[here]) : .text
    drawMark(
      item, role, row: position.row, column: position.column + 1 + 2 * here, in: &painter)
  }

  private func drawMark(
    _ item: Item, _ role: Role, row: Int, column: Int, in painter: inout Painter
  ) {
    let glyphs = painter.glyphs
    if item.isEvent {
      let isExact = item.isExact
      painter.draw(isExact ? glyphs.event : glyphs.uncertainEvent, role, row: row, column: column)
    } else {
      painter.draw(glyphs.branch, role, row: row, column: column)
      painter.draw(glyphs.statement, role, row: row, column: column + 1)
    }
  }
}
