import Screen
import Timeline

/// The bottom row: the next useful keys, or the text that is being typed.
struct HintsView: ~Copyable {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Draws the row and returns where the caret is, when something is being typed.
  func draw(in painter: inout Painter) -> Position? {
    let layout = scene.state.layout
    switch scene.state.layers.last {
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
    case .picker: draw(.picker, in: &painter)
    case .wordings: draw(.wordings, in: &painter)
    case .sources(let layer) where layer.isTyping:
      let area = layout.hints.isEmpty ? lastRow : layout.hints
      return FieldView(
        layer.field, label: "/", invitation: "a name, a word of the title, a date", area: area
      ).draw(in: &painter)
    case .sources: draw(.sources, in: &painter)
    case .matrix: draw(.matrix, in: &painter)
    case nil: draw(hints, in: &painter)
    }
    return nil
  }

  private var lastRow: Rect {
    Rect(
      row: max(0, scene.state.size.rows - 1), column: 0, rows: 1, columns: scene.state.size.columns)
  }

  private var hints: HintSituation {
    let item = ItemSituation(scene.state)
    return scene.state.focus == .list ? .list(item) : .detail(item)
  }

  /// Draws as many hints as fit; help and quit, the last two, before the others.
  private func draw(_ situation: HintSituation, in painter: inout Painter) {
    let area = scene.state.layout.hints
    guard !area.isEmpty else { return }
    let hints = Hints.of(situation, isUnicode: scene.state.capabilities.isUnicode)
    let count = hints.entries.count
    var room = area.columns - 2
    var isShown = [Bool](repeating: false, count: count)
    for turn in 0..<count {
      // The way out comes first, then help.
      let position = turn < 2 ? max(0, count - 1 - turn) : turn - 2
      guard !isShown[position] else { continue }
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
