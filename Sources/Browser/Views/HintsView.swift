import Screen

/// The bottom row: the next useful keys, or the text that is being typed.
struct HintsView {
  let state: State

  init(_ state: State) { self.state = state }

  /// Draws the row and returns where the caret is, when something is being typed.
  func draw(in painter: inout Painter) -> Position? {
    let layout = state.layout
    switch state.layers.last {
    case .prompt(let prompt):
      // On a screen without a row for hints, what is typed is worth more than the status.
      let area = layout.hints.isEmpty ? lastRow : layout.hints
      return PromptView(prompt, area: area).draw(in: &painter)
    case .mark(let purpose):
      let text = purpose == .set ? "mark this item with a letter" : "go to the mark of a letter"
      let area = layout.hints
      painter.draw(
        [Span(" \(text)  "), Span("Esc", .key), Span(" cancels", .faint)],
        row: area.row, column: 0, limit: area.rows * area.columns)
    case .picker: draw(pickerHints, in: &painter)
    case nil: draw(hints(commands), in: &painter)
    }
    return nil
  }

  private var lastRow: Rect {
    Rect(row: max(0, state.size.rows - 1), column: 0, rows: 1, columns: state.size.columns)
  }

  /// What is worth a place in the hints, the most useful first.
  private static let list: [Command] = [
    .search, .speakers, .open, .goToDate, .quotes, .filter, .help, .close,
  ]
  private static let detail: [Command] = [
    .back, .nextRow, .nextOfSpeaker, .search, .copyQuotation, .openURL, .help, .quit,
  ]

  private var commands: [Command] {
    let commands = state.focus == .detail ? Self.detail : Self.list
    return state.search?.matches.isEmpty == false ? [.nextMatch] + commands : commands
  }

  private func hints(_ commands: [Command]) -> [(key: String, word: String)] {
    commands.compactMap { command in
      guard let binding = Keymap.binding(of: command), let key = binding.keys.first else {
        return nil
      }
      let name = state.capabilities.isUnicode ? key.description : key.asciiName
      return binding.hint.map { (name, $0) }
    }
  }

  private var pickerHints: [(key: String, word: String)] {
    let isUnicode = state.capabilities.isUnicode
    return [
      ("type", "to narrow"), (isUnicode ? "↑↓" : "Up Down", "choose"), ("Enter", "go"),
      ("Esc", "close"),
    ]
  }

  /// Draws as many hints as fit; help and quit, the last two, before the others.
  private func draw(_ hints: [(key: String, word: String)], in painter: inout Painter) {
    let area = state.layout.hints
    guard !area.isEmpty else { return }
    let entries = hints.map { [Span($0.key, .key), Span(" \($0.word)", .faint)] as Line }
    var room = area.columns - 2
    var isShown = [Bool](repeating: false, count: entries.count)
    for position in Array(entries.indices.suffix(2)) + Array(entries.indices.dropLast(2)) {
      let columns = entries[position].columns + 2
      guard columns <= room else { continue }
      isShown[position] = true
      room -= columns
    }
    var column = 1
    for (entry, isShown) in zip(entries, isShown) where isShown {
      column += painter.draw(entry, row: area.row, column: column, limit: area.columns) + 2
    }
  }
}
