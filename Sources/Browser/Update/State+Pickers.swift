import Screen
import Timeline

// Lists to choose from: their keys, and those made from the keymap.
extension State {
  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    let page = max(1, layout.picker.rows - 2)
    switch key {
    case .escape, .control("c"), .control("g"):
      layers.removeLast()
      return []
    case .character("q") where picker.field.isEmpty && picker.kind != .speakers:
      layers.removeLast()
      return []
    case .enter:
      guard let selection = picker.selection else { return [] }
      layers.removeLast()
      return choose(selection.action)
    case .down, .control("n"), .control("j"), .tab: picker.move(by: 1)
    case .up, .control("p"), .backTab: picker.move(by: -1)
    case .pageDown: picker.move(by: page)
    case .pageUp: picker.move(by: -page)
    case .home: picker.select(0)
    case .end: picker.select(picker.shown.count - 1)
    case .backspace where picker.field.isEmpty:
      layers.removeLast()
      return []
    default:
      guard picker.field.edit(key) else { return [] }
      picker.narrow()
    }
    replaceTop(with: picker)
    return []
  }

  /// Puts `picker` in place of the top layer, scrolled as little as shows its selection.
  mutating func replaceTop(with picker: Picker) {
    var picker = picker
    picker.top = PickerView.top(of: picker, rows: layout.picker.rows)
    layers[layers.count - 1] = .picker(picker)
  }

  /// Does what an entry stands for.
  mutating func choose(_ action: Picker.Action) -> [Effect] {
    switch action {
    case .go(let item):
      jump(to: item)
      return []
    case .run(let command):
      return perform(command)
    case .track(let track):
      showTrack(track)
      return []
    }
  }

  mutating func openHelp() {
    let entries = Keymap.bindings.map { binding in
      Picker.Entry(
        label: binding.keyNames(isUnicode: capabilities.isUnicode), title: binding.help,
        section: binding.section.rawValue, action: .run(binding.command))
    }
    layers.append(.picker(Picker(.help, title: "Keys", entries: entries)))
  }

  mutating func openPalette() {
    let entries = Keymap.bindings.map { binding in
      Picker.Entry(
        label: binding.command.rawValue, title: binding.help,
        detail: binding.keyNames(isUnicode: capabilities.isUnicode),
        action: .run(binding.command))
    }.sorted { $0.label < $1.label }
    layers.append(.picker(Picker(.commands, title: "Commands", entries: entries)))
  }

  mutating func openTracks() {
    let entries = chronology.tracks.enumerated().map { position, track in
      Picker.Entry(
        label: position < 9 ? "\(position + 1)" : "", title: track.name,
        detail: track.description ?? "", action: .track(position))
    }
    guard !entries.isEmpty else {
      notice = .error("this timeline has no tracks")
      return
    }
    layers.append(
      .picker(Picker(.tracks, title: "Tracks", entries: entries, selecting: filter.track ?? 0)))
  }
}
