import Phrasing
import Screen
import Timeline
import TimelineSearch

/// The row that says what is shown: where the cursor is, what was found, what is filtered.
struct StatusView: ~Copyable {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(in painter: inout Painter) {
    let area = scene.state.layout.status
    guard !area.isEmpty else { return }
    let typesetter = painter.typesetter
    let separator = Span(" \(painter.glyphs.separator) ", .faint)
    var left: Line = [Span(" "), Span(place, .status)]
    if let according = scene.state.according, scene.state.layout.title.isEmpty {
      // There is nothing else that could say so.
      left = [Span(" "), Span(typesetter.shown(according.source.label), .key), Span(":")] + left
    }
    let message = message
    if let message {
      left += [separator]
      let role = message.isError ? Role.error : .status
      left += message.parts.map { Span(typesetter.shown($0), role) }
    } else if isOnSheet {
      // What is selected stands on the sheet.
    } else if let search = scene.state.search {
      left += [separator] + found(search, typesetter)
    } else if let item = scene.state.item {
      left += [separator, Span(scene.state.dayText(item.day).medium, .status)]
    }
    let right = typesetter.cut(filterLine(typesetter), to: max(0, area.columns / 2))
    let room = area.columns - right.columns - 3
    // A message takes the room of the filter, the filter that of what was found.
    let showsRight =
      !right.isEmpty && (left.columns <= room || message == nil && area.columns > 30)
    painter.draw(left, row: area.row, column: 0, limit: showsRight ? room : area.columns)
    if showsRight { painter.drawTrailing(right, row: area.row, before: area.columns - 1) }
  }

  /// What is wrong with the text that is being typed, else what the last key led to.
  private var message: Notice? {
    if case .prompt(let prompt) = scene.state.layers.last, let problem = prompt.problem {
      return .error(problem)
    }
    return scene.state.notice
  }

  /// Whether a list of its own lies over the timeline.
  private var isOnSheet: Bool {
    switch scene.state.layers.last {
    case .sources, .matrix: true
    default: false
    }
  }

  private var place: String {
    switch scene.state.layers.last {
    case .sources(let layer):
      let all = layer.entries.count == layer.shown.count ? "" : " (\(layer.entries.count) in all)"
      let number = layer.shown.isEmpty ? 0 : layer.selected + 1
      return "\(number) of \(layer.shown.count) sources\(all), by \(layer.order.rawValue)"
    case .matrix(let layer):
      return "statement \(layer.row + 1) of \(layer.statements.count), "
        + "source \(layer.column + 1) of \(layer.columns.count)"
    default: return placeInList
    }
  }

  private var placeInList: String {
    guard let cursor = scene.state.cursor else {
      return "0 of \(scene.state.chronology.items.count)"
    }
    let shown = scene.state.rows.items.count
    let place = "\((scene.state.rows.rank(of: cursor) + 1).grouped) of \(shown.grouped)"
    let all = scene.state.chronology.items.count
    return shown == all ? place : "\(place) (\(all.grouped) in all)"
  }

  private func found(_ search: Search, _ typesetter: Typesetter) -> Line {
    let text = typesetter.shown(search.text)
    guard !search.matches.isEmpty else {
      return search.isComplete
        ? scene.state.nothingMatches(search.text).map { Span(typesetter.shown($0), .error) }
        : [Span("looking for \(text)", .status)]
    }
    let ordinal = scene.state.cursor.flatMap { search.ordinal(of: $0) }
    let count = search.matches.count.grouped
    let counted = ordinal.map { "\($0.grouped) of \(count)" } ?? count
    let soFar = search.isComplete ? "" : " so far"
    var line: Line = [Span("\(counted)\(soFar) matching ", .status), Span(text, .match)]
    if ordinal != nil, let cursor = scene.state.cursor {
      let fields = fields(search, of: cursor)
      if !fields.isEmpty { line.append(Span(" in \(fields)", .faint)) }
    }
    return line
  }

  /// Which parts of the item match: what matched may not be on the row.
  private func fields(_ search: Search, of item: Int) -> String {
    let matches = scene.state.index?.matchDetails(search.query, item: item) ?? []
    var fields: [String] = []
    for match in matches where !fields.contains(match.field.rawValue) {
      fields.append(match.field.rawValue)
    }
    return fields.joined(separator: ", ")
  }

  private func filterLine(_ typesetter: Typesetter) -> Line {
    let filter = scene.state.filter
    var line: Line = []
    if let according = scene.state.according {
      line += [
        Span("according to ", .faint), Span(typesetter.shown(according.source.label), .status),
      ]
    }
    if let track = filter.track {
      let name = typesetter.shown(scene.state.chronology.tracks[track].name)
      if !line.isEmpty { line.append(Span("  ")) }
      line += [Span("only ", .faint), Span(name, .track(track))]
    }
    if filter.query != nil {
      if !line.isEmpty { line.append(Span("  ")) }
      line += [Span("& ", .key), Span(typesetter.shown(filter.text), .status)]
      if filter.mode == .dim { line.append(Span(" (rest dimmed)", .faint)) }
    }
    return line
  }
}
