import Phrasing
import Screen
import Timeline

/// The row above the rails: each track's key, name and colour, and how many there is no room for.
struct LegendView: ~Copyable {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// A track as the legend has it.
  private struct Entry {
    let track: Int
    /// Its rail and its key.
    let sign: Line
    let name: Span
    let nameColumns: Int
  }

  /// The fewest columns to which names are cut so that all tracks have one, and so that one more has.
  private static let (leastForAll, leastForOneMore) = (6, 16)
  private static let gap = 2

  func draw(in painter: inout Painter) {
    let area = scene.state.layout.legend
    let count = scene.state.chronology.tracks.count
    guard !area.isEmpty, count > 0 else { return }
    let line = line(columns: area.columns - 1, painter.typesetter)
    painter.draw(line, row: area.row, column: 1, limit: max(0, area.columns - 1))
  }

  /// As many tracks as there is room for, at least one.
  private func line(columns: Int, _ typesetter: Typesetter) -> Line {
    let count = scene.state.chronology.tracks.count
    let plan = RailPlan(scene.state, columns: scene.state.layout.list.columns)
    let most = min(count, max(1, columns / 4))
    var entries = (0..<most).map { entry(of: $0, plan, typesetter) }
    if let track = scene.state.filter.track, track >= most {
      entries.append(entry(of: track, plan, typesetter))
    }
    for shown in stride(from: most, through: 1, by: -1) {
      let chosen = chosen(shown, of: entries)
      let rest = rest(count - shown, plan, typesetter.glyphs)
      let room = columns - rest.columns - (rest.isEmpty ? 0 : Self.gap)
      let least = shown == 1 ? 1 : shown == count ? Self.leastForAll : Self.leastForOneMore
      guard let limit = limit(of: chosen, in: room, atLeast: least) else { continue }
      let names = chosen.map { $0.sign + typesetter.cut([$0.name], to: limit) }
      return (names + (rest.isEmpty ? [] : [rest])).listed(by: "  ")
    }
    return chosen(1, of: entries).flatMap { $0.sign + [$0.name] }
  }

  /// The first tracks, and in place of the last of them the one that is shown alone.
  private func chosen(_ count: Int, of entries: [Entry]) -> [Entry] {
    let first = entries.prefix(count)
    guard let track = scene.state.filter.track, !first.contains(where: { $0.track == track }) else {
      return Array(first)
    }
    return first.dropLast() + entries.filter { $0.track == track }
  }

  private func entry(of track: Int, _ plan: RailPlan, _ typesetter: Typesetter) -> Entry {
    let glyphs = typesetter.glyphs
    let isShown = scene.state.filter.track == nil || scene.state.filter.track == track
    let hasRail = plan.own.contains(track)
    let rail =
      hasRail ? Span("\(glyphs.rail)", .track(track)) : Span("\(glyphs.sharedRail)", .faint)
    let key = track < 9 ? [Span("\(track + 1) ", isShown ? .key : .faint)] : []
    let name = Span(
      typesetter.shown(scene.state.chronology.tracks[track].name),
      isShown ? (hasRail ? .track(track) : .text) : .faint)
    return Entry(track: track, sign: [rail] + key, name: name, nameColumns: name.columns)
  }

  /// What stands after the tracks: how many are not named, and how to see all, or whose the last
  /// rail is.
  private func rest(_ count: Int, _ plan: RailPlan, _ glyphs: Glyphs) -> Line {
    var pieces: [Line] = []
    if count > 0 { pieces.append([Span("+\(count.grouped)", .faint)]) }
    if scene.state.filter.track != nil {
      pieces.append([Span("0", .key), Span(" all", .faint)])
    } else if plan.isShared {
      pieces.append([Span("\(glyphs.sharedRail)others", .faint)])
    }
    return pieces.listed(by: "  ")
  }

  /// To how many columns names must be cut so that `entries` take no more than `room`; `nil` where
  /// that is fewer than `least`.
  private func limit(of entries: [Entry], in room: Int, atLeast least: Int) -> Int? {
    let signs = entries.reduce(Self.gap * (entries.count - 1)) { $0 + $1.sign.columns }
    let widest = entries.reduce(0) { max($0, $1.nameColumns) }
    var limit = min(widest, room)
    while limit >= min(least, widest) {
      if entries.reduce(signs, { $0 + min($1.nameColumns, limit) }) <= room { return limit }
      limit -= 1
    }
    return nil
  }
}
