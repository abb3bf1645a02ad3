import Screen
import Timeline

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
    case .picker: draw(situations.picker, in: &painter)
    case .wordings: draw(situations.wordings, in: &painter)
    case .sources(let layer) where layer.isTyping:
      let area = layout.hints.isEmpty ? lastRow : layout.hints
      return FieldView(
        layer.field, label: "/", invitation: "a name, a word of the title, a date", area: area
      ).draw(in: &painter)
    case .sources: draw(situations.sources, in: &painter)
    case .matrix: draw(situations.matrix, in: &painter)
    case nil: draw(hints, in: &painter)
    }
    return nil
  }

  private var lastRow: Rect {
    Rect(row: max(0, state.size.rows - 1), column: 0, rows: 1, columns: state.size.columns)
  }

  /// The hints of one situation, the most useful first, with their widths.
  private struct Hints {
    let entries: [Line]
    let columns: [Int]

    init(_ words: [(key: String, word: String)]) {
      entries = words.map { [Span($0.key, .key), Span(" \($0.word)", .faint)] }
      columns = entries.map(\.columns)
    }

    /// The hints that the keymap has for `commands`.
    init(_ commands: [Command], isUnicode: Bool) {
      self.init(
        commands.compactMap { command in
          guard let binding = Keymap.binding(of: command), let key = binding.keys.first,
            let hint = binding.hint
          else { return nil }
          return (isUnicode ? key.description : key.asciiName, hint)
        })
    }
  }

  /// The hints of every situation, made once: they are drawn in each frame.
  private struct Situations {
    /// At 1 and 3 with matches, at 2 and 3 with several wordings to compare.
    let list: [Hints]
    let detail: [Hints]
    let picker: Hints
    let wordings: Hints
    let sources: Hints
    let matrix: Hints
    let according: Hints

    init(isUnicode: Bool) {
      let list: [Command] = [
        .search, .speakers, .open, .nextContradiction, .sources, .filter, .goToDate, .quotes, .help,
        .close,
      ]
      let detail: [Command] = [
        .back, .nextRow, .nextOfSpeaker, .search, .copyQuotation, .openURL, .help, .quit,
      ]
      let more: [[Command]] = [[], [.nextMatch], [.wordings], [.nextMatch, .wordings]]
      self.list = more.map { Hints($0 + list, isUnicode: isUnicode) }
      self.detail = more.map { Hints($0 + detail, isUnicode: isUnicode) }
      according = Hints([.allSources] + list, isUnicode: isUnicode)
      sources = Hints([
        ("Enter", "first item"), ("a", "according to it"), ("m", "who omits what"), (">", "sort"),
        ("o", "open URL"), ("/", "narrow"), ("q", "close"),
      ])
      matrix = Hints([
        ("Enter", "go there"), (isUnicode ? "←→" : "h l", "source"), ("o", "open URL"),
        ("a", "according to it"), ("q", "back"),
      ])
      picker = Hints([
        ("type", "to narrow"), (isUnicode ? "↑↓" : "Up Down", "choose"), ("Enter", "go"),
        ("Esc", "close"),
      ])
      wordings = Hints([
        ("h l", "choose"), ("r", "compare with it"), ("j k", "scroll"), ("] [", "next, previous"),
        ("y", "copy"), ("?", "keys"), ("Esc", "close"),
      ])
    }

    static let unicode = Situations(isUnicode: true)
    static let ascii = Situations(isUnicode: false)
  }

  private var situations: Situations { state.capabilities.isUnicode ? .unicode : .ascii }

  private var hints: Hints {
    let hasMatches = state.search?.matches.isEmpty == false
    let hasWordings =
      state.item.flatMap { state.chronology.statement(of: $0) }.map { $0.reports.count > 1 } == true
    let situation = (hasMatches ? 1 : 0) + (hasWordings ? 2 : 0)
    return switch state.focus {
    case .list where state.according != nil && !hasMatches: situations.according
    case .list: situations.list[situation]
    case .detail: situations.detail[situation]
    }
  }

  /// Draws as many hints as fit; help and quit, the last two, before the others.
  private func draw(_ hints: Hints, in painter: inout Painter) {
    let area = state.layout.hints
    guard !area.isEmpty else { return }
    let count = hints.entries.count
    var room = area.columns - 2
    var isShown = [Bool](repeating: false, count: count)
    for turn in 0..<count {
      let position = (turn + max(0, count - 2)) % count
      let columns = hints.columns[position] + 2
      guard columns <= room else { continue }
      isShown[position] = true
      room -= columns
    }
    var column = 1
    for position in 0..<count where isShown[position] {
      painter.draw(hints.entries[position], row: area.row, column: column, limit: area.columns)
      column += hints.columns[position] + 2
    }
  }
}
