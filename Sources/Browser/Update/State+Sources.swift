import Screen
import Timeline

// The list of sources: `S`.
extension State {
  mutating func openSources() {
    guard !whole.sources.isEmpty else {
      notice = .error("this timeline has no sources")
      return
    }
    let here = item.flatMap { chronology.sources(of: $0).first }
    show(SourcesLayer(whole, selecting: according?.source.id ?? here))
  }

  /// Puts `layer` on top, scrolled as little as shows its selection.
  mutating func show(_ layer: SourcesLayer) {
    var layer = layer
    layer.top = Window.top(
      layer.top, showing: layer.selected, of: layer.shown.count,
      rows: SourcesView.Areas(layout.sheet).list.rows)
    layers = [.sources(layer)]
  }

  mutating func press(_ key: Key, in layer: SourcesLayer) -> [Effect] {
    var layer = layer
    if layer.isTyping {
      press(key, whileTypingIn: layer)
      return []
    }
    if layer.showsKeys {
      layer.showsKeys = false
      show(layer)
      if Self.keysOfTheKeyList.contains(key) { return [] }
    }
    switch key {
    case .escape where !layer.field.isEmpty:
      layer.field = TextField()
      layer.narrow()
    case .escape, .control("c"), .control("g"), "q", "S":
      layers.removeLast()
      return []
    case "Q": return leave()
    case .enter where layer.shown.isEmpty, "a" where layer.shown.isEmpty:
      notice = .error("no source matches; Esc shows all")
      return []
    case "/": layer.isTyping = true
    case .enter:
      goToFirstItem(of: layer)
      return []
    case "a":
      guard let entry = layer.selection else { return [] }
      layers.removeLast()
      toggleAccording(to: entry.source.id)
      return []
    case "m", .tab:
      openMatrix(from: layer)
      return []
    case "o":
      let urls = layer.selection?.source.url.map { [$0] } ?? []
      return open(urls, orSay: "this source has no URL")
    case "?", ":": layer.showsKeys = true
    case ">": layer.reorder(forward: true)
    case "<": layer.reorder(forward: false)
    default:
      guard let movement = RowMovement(key, page: SourcesView.Areas(layout.sheet).list.rows) else {
        notice = .error("\(key) does nothing in the list of sources; ? lists the keys, q closes it")
        return []
      }
      layer.select(movement.target(from: layer.selected, count: layer.shown.count))
    }
    show(layer)
    return []
  }

  private mutating func press(_ key: Key, whileTypingIn layer: SourcesLayer) {
    var layer = layer
    switch key {
    case .enter: layer.isTyping = false
    case .escape, .control("c"), .control("g"):
      layer.field = TextField()
      layer.isTyping = false
      layer.narrow()
    case .backspace where layer.field.isEmpty: layer.isTyping = false
    case .down, .control("n"), .tab: layer.select(layer.selected + 1)
    case .up, .control("p"), .backTab: layer.select(layer.selected - 1)
    case .pageDown, .pageUp:
      let page = max(1, SourcesView.Areas(layout.sheet).list.rows - 1)
      layer.select(layer.selected + (key == .pageDown ? page : -page))
    default:
      guard layer.field.edit(key) else { return }
      layer.narrow()
    }
    show(layer)
  }

  /// Types what was pasted.
  mutating func type(_ text: String, in layer: SourcesLayer) {
    var layer = layer
    layer.field.insert(text)
    layer.narrow()
    show(layer)
  }

  /// Goes to the first of the items shown that the selected source tells of.
  private mutating func goToFirstItem(of layer: SourcesLayer) {
    guard let source = layer.selection?.source else { return }
    let coverage = Coverage(of: source.id, in: whole)
    if let first = rows.items.first(where: { coverage.contains(chronology.items[$0].content) }) {
      layers.removeLast()
      focus = .list
      jump(to: first)
    } else if coverage.count > 0 {
      notice = .error("what ", source.label, " tells of is filtered out; & and 0 show everything")
    } else {
      notice = .error(source.label, " tells of no event and no statement")
    }
  }

  mutating func handle(_ event: MouseEvent, in layer: SourcesLayer) -> [Effect] {
    var layer = layer
    let list = SourcesView.Areas(layout.sheet).list
    switch event.action {
    case .wheelUp: layer.select(layer.selected - 3)
    case .wheelDown: layer.select(layer.selected + 3)
    case .click, .doubleClick:
      guard !layer.showsKeys else { return [] }
      let row = layer.top + event.position.row - list.row
      guard list.contains(event.position), layer.shown.indices.contains(row) else { return [] }
      layer.select(row)
      if event.action == .doubleClick {
        goToFirstItem(of: layer)
        return []
      }
    }
    show(layer)
    return []
  }
}
