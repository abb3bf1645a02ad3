import Screen
import Timeline

/// The row above the rails: each track's key, name and colour.
struct LegendView: ~Copyable {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in painter: inout Painter) {
    let area = state.layout.legend
    guard !area.isEmpty else { return }
    var column = 1
    for (position, track) in state.chronology.tracks.enumerated() {
      let isShown = state.filter.track == nil || state.filter.track == position
      let key = position < 9 ? "\(position + 1) " : ""
      let entry: Line = [
        Span(String(painter.glyphs.rail), .track(position)),
        Span(key, isShown ? .key : .faint),
        Span(painter.typesetter.shown(track.name), isShown ? .track(position) : .faint),
        Span("  "),
      ]
      guard column + entry.columns <= area.columns else { break }
      column += painter.draw(entry, row: area.row, column: column, limit: area.columns - column)
    }
    guard state.filter.track != nil else { return }
    let all: Line = [Span("0", .key), Span(" all", .faint)]
    if column + all.columns < area.columns {
      painter.draw(all, row: area.row, column: column, limit: area.columns - column)
    }
  }
}
