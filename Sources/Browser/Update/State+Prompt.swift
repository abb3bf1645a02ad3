import Screen
import Timeline

// The line at the bottom: opening it, its keys, ending it.
extension State {
  mutating func beginPrompt(_ purpose: Prompt.Purpose) {
    let filter = wantedFilter
    let field = purpose == .filter ? TextField(filter.text, selected: true) : TextField()
    let origin = Prompt.Origin(
      cursor: cursor, top: top, focus: focus, detailTop: detailTop, search: search, filter: filter)
    layers.append(.prompt(Prompt(purpose: purpose, field: field, origin: origin)))
  }

  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"):
      cancel(prompt)
    case .backspace where prompt.field.isEmpty:
      cancel(prompt)
    case .enter:
      accept(prompt)
      return [.remember(memory)]
    case "&" where prompt.purpose == .filter && (prompt.field.isSelected || prompt.field.isEmpty):
      cancel(prompt)
      toggleFilterMode()
    case .up, .control("p"):
      recall(1, in: &prompt)
    case .down, .control("n"):
      recall(-1, in: &prompt)
    default:
      guard prompt.field.edit(key) else { return [] }
      prompt.recalled = 0
      changed(prompt)
    }
    return []
  }

  mutating func paste(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    switch layers.last {
    case .prompt(var prompt):
      prompt.field.insert(line)
      prompt.recalled = 0
      changed(prompt)
    case .picker(var picker):
      picker.field.insert(line)
      picker.narrow()
      replaceTop(with: picker)
    case .sources(let layer) where layer.isTyping: type(line, in: layer)
    case .mark, .wordings, .sources, .matrix, nil:
      notice = .error("pasted text is taken in a prompt only; / searches")
    }
  }

  /// Shows what the text, as far as it is typed, leads to.
  private mutating func changed(_ prompt: Prompt) {
    var prompt = prompt
    switch prompt.purpose {
    case .search: prompt.problem = searchWhileTyping(prompt.field.text, from: prompt.origin)
    case .filter: prompt.problem = filterWhileTyping(prompt.field.text, from: prompt.origin)
    case .date: prompt.problem = nil
    }
    layers[layers.count - 1] = .prompt(prompt)
  }

  private mutating func cancel(_ prompt: Prompt) {
    layers.removeLast()
    if prompt.purpose == .filter { reapply(prompt.origin.filter, from: prompt.origin.cursor) }
    returnTo(prompt.origin)
    restoreSearch(from: prompt.origin)
  }

  private mutating func accept(_ prompt: Prompt) {
    let text = prompt.field.text
    let isDone =
      switch prompt.purpose {
      case .search: acceptSearch(text, from: prompt.origin)
      case .filter: acceptFilter(text)
      case .date: goToDate(text)
      }
    if isDone { layers.removeLast() }
  }

  /// Puts an older query into the prompt, or a newer one where `count` is negative.
  private mutating func recall(_ count: Int, in prompt: inout Prompt) {
    guard prompt.purpose != .date else { return }
    if prompt.recalled == 0 { prompt.typed = prompt.field.text }
    let history = memory.history
    prompt.recalled = max(0, min(history.count, prompt.recalled + count))
    prompt.field = TextField(
      prompt.recalled == 0 ? prompt.typed : history[history.count - prompt.recalled])
    changed(prompt)
  }
}
