import Screen

/// The keys of something that lies over the timeline, one a row: most do there what they do elsewhere.
struct KeyListView {
  /// Some keys, and what they do.
  typealias Entry = (keys: String, does: String)

  let entries: [Entry]
  let area: Rect

  func draw(in painter: inout Painter) {
    let widest = entries.reduce(0) { max($0, $1.keys.count) }
    for (row, entry) in entries.prefix(area.rows).enumerated() {
      let padding = String(repeating: " ", count: widest + 2 - entry.keys.count)
      painter.draw(
        [Span(" \(entry.keys)\(padding)", .key), Span(entry.does)], row: area.row + row,
        column: area.column, limit: area.columns)
    }
  }
}

extension KeyListView {
  /// The keys of the wordings.
  static let ofWordings: [Entry] = [
    ("j k", "scroll; Space b, ^D ^U, g G as in the list"),
    ("h l", "choose the wording before, after"),
    ("r Enter", "compare the others with the chosen one"),
    ("Tab", "compare with the next one"),
    ("p", "compare paraphrases, too"),
    ("] [", "next, previous statement with several wordings"),
    ("y", "copy the chosen wording"),
    ("v q Esc", "close"),
  ]

  /// The keys of the list of sources.
  static let ofSources: [Entry] = [
    ("j k", "choose; Space b, ^D ^U, g G as in the list"),
    ("Enter", "go to the first item that the source tells of"),
    ("a", "the timeline according to the source alone; again: to all"),
    ("m Tab", "who carries what and who omits what: statements by sources"),
    ("> <", "sort by date, reports, contradictions"),
    ("/", "narrow the list by name, title, author, date, type"),
    ("o", "open the source's URL"),
    ("q Esc S", "close; Esc first widens the list"),
    ("Q", "leave"),
  ]

  /// The keys of the statements by sources.
  static let ofMatrix: [Entry] = [
    ("j k", "statement; Space b, ^D ^U, g G as in the list"),
    ("h l", "source; < > by as many as are on the screen, ^ $ to the ends"),
    ("Enter", "go to the statement"),
    ("a", "the timeline according to the source alone"),
    ("o", "open the source's URL"),
    ("q Esc m", "back to the list of sources"),
    ("Q", "leave"),
  ]
}
