import Screen

/// The line in which something is being typed.
struct PromptView {
  let prompt: Prompt
  let area: Rect

  init(_ prompt: Prompt, area: Rect) {
    self.prompt = prompt
    self.area = area
  }

  private var label: String {
    switch prompt.purpose {
    case .search: "/"
    case .filter: "&"
    case .date: "go to: "
    }
  }

  /// What the line is for, while nothing is typed.
  private var invitation: String {
    switch prompt.purpose {
    case .search: "a word, \"a phrase\", speaker:lavrov, -not this"
    case .filter: "keep what matches; Enter on nothing shows all"
    case .date: "12 jan, monday, 2022-01-10, 10 jan..12 jan"
    }
  }

  /// Draws the line and returns where the caret is.
  func draw(in painter: inout Painter) -> Position {
    FieldView(prompt.field, label: label, invitation: invitation, area: area).draw(in: &painter)
  }
}
