import EDTF
import Screen
import Timeline

/// One rail a track, drawn like a commit graph: from a track's first item to its last, with a mark
/// at each event and a branch at each statement.
struct RailsView: ~Copyable {
  private let state: State
  /// The rails' tracks; the one past the last track is that of the items without one.
  private let tracks: [Int]
  /// From where to where each of `tracks` reaches.
  private let extents: [Rows.Extent?]
  /// The columns that the rails and the column of the marks take.
  let columns: Int

  init(_ state: State, columns available: Int) {
    self.state = state
    let untracked = state.chronology.tracks.count
    let shown = (0...untracked).filter { $0 < untracked || state.rows.extent(ofTrack: $0) != nil }
    // Rails may take a third of the list; what is left of them shares the last.
    tracks = Array(shown.prefix(max(0, (available / 3 - 1) / 2)))
    extents = tracks.map { state.rows.extent(ofTrack: $0) }
    columns = available >= 12 ? 1 + 2 * tracks.count : min(1, available / 4)
  }

  func draw(row: Int, at position: Position, in painter: inout Painter) {
    guard columns > 0 else { return }
    let item: Item? =
      if case .item(let item) = state.rows[row] { state.chronology.items[item] } else { nil }
    if let item, let letter = state.mark(on: item) {
      painter.draw(
        [Span(String(letter), .key)], row: position.row, column: position.column, limit: 1)
    } else if let item, item.isContradicted {
      painter.draw(
        [Span(painter.glyphs.contradiction, .error)], row: position.row, column: position.column,
        limit: 1)
    }
    guard columns > 1 else { return }
    let itemTrack = item.map { $0.track ?? state.chronology.tracks.count }
    let here = itemTrack.map { min($0, tracks.last ?? 0) }
    for (rail, track) in tracks.enumerated() {
      let column = position.column + 1 + 2 * rail
      if let item, here == track {
        drawMark(item, .track(track), row: position.row, column: column, in: &painter)
      } else if extents[rail]?.contains(row) ?? false {
        painter.draw(painter.glyphs.rail, .track(track), row: position.row, column: column)
      }
    }
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
