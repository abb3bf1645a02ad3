import Screen
import Timeline

/// Changes `state` by `message` and returns what is to be done outside: the one way in which the
/// browser changes.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  let generation = state.generation
  let effects = effects(of: message, on: &state)
  state.resumeSeeking()
  return state.generation == generation
    ? effects : effects + [.search(generation: state.generation)]
}

private func effects(of message: Message, on state: inout State) -> [Effect] {
  switch message {
  case .found(let progress, let generation):
    state.take(progress, generation: generation)
    return []
  case .notice(let notice):
    state.notice = notice
    return []
  case .loaded(let progress):
    let isWaiting = state.search.flatMap(\.start).map { $0 == state.cursor } ?? false
    state.take(progress)
    if isWaiting { state.search?.start = state.cursor }
    return []
  case .reloaded(let chronology, let progress):
    state.reload(chronology, progress: progress)
    return []
  case .input(.resize(let size)):
    state.resize(to: size)
    return []
  case .input(.key(let key)):
    state.notice = nil
    let effects = state.press(key)
    state.showNews()
    return effects
  case .input(.paste(let text)):
    state.paste(text)
    return []
  case .input(.mouse(let event)):
    state.notice = nil
    return state.handle(event)
  }
}

extension State {
  /// Hands `key` to the top layer, and to the keymap where no layer takes it.
  mutating func press(_ key: Key) -> [Effect] {
    // What concerns the terminal and not the text is taken by no layer.
    if let command = Keymap.command(for: key), command == .suspend || command == .redraw {
      return perform(command)
    }
    return switch layers.last {
    case .prompt(let prompt): press(key, in: prompt)
    case .picker(let picker): press(key, in: picker)
    case .mark(let purpose): pressMark(key, for: purpose)
    case .wordings(let wordings): press(key, in: wordings)
    case .sources(let layer): press(key, in: layer)
    case .matrix(let layer): press(key, in: layer)
    case nil: Keymap.command(for: key).map { perform($0, by: key) } ?? unknown(key)
    }
  }

  private mutating func unknown(_ key: Key) -> [Effect] {
    notice = .error("\(key) does nothing here; ? lists the keys")
    return []
  }

  /// Runs `command`; `key` tells which track `only-track` means.
  mutating func perform(_ command: Command, by key: Key? = nil) -> [Effect] {
    if cursor == nil, command.needsItem {
      notice = .error(lackOfItems)
      return []
    }
    switch command {
    case .nextRow: moveRows(by: 1)
    case .previousRow: moveRows(by: -1)
    case .nextPage: movePages(by: 1)
    case .previousPage: movePages(by: -1)
    case .nextHalfPage: movePages(by: 0.5)
    case .previousHalfPage: movePages(by: -0.5)
    case .firstRow: moveToEnd(first: true)
    case .lastRow: moveToEnd(first: false)
    case .nextEvent: moveToEvent(forward: true)
    case .previousEvent: moveToEvent(forward: false)
    case .open: open()
    case .back: back()
    case .switchPane: focus = focus == .list ? .detail : .list
    case .wordings: openWordings()
    case .close: return close()
    case .quit:
      // The first ^C ends what is still coming, as everywhere.
      if key == .control("c"), isLoading { return [.stopLoading] }
      return leave()
    case .reload: return reload()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .search: beginPrompt(.search)
    case .nextMatch: moveToMatch(forward: true)
    case .previousMatch: moveToMatch(forward: false)
    case .filter: beginPrompt(.filter)
    case .onlyTrack: showTrack(chosenBy: key)
    case .allTracks: showTrack(nil)
    case .speakers: openSpeakers()
    case .quotes: openQuotes()
    case .nextOfSpeaker: moveToSameSpeaker(forward: true)
    case .previousOfSpeaker: moveToSameSpeaker(forward: false)
    case .goToDate: beginPrompt(.date)
    case .nextContradiction: moveToContradiction(forward: true)
    case .previousContradiction: moveToContradiction(forward: false)
    case .setMark: layers.append(.mark(.set))
    case .goToMark: layers.append(.mark(.goTo))
    case .jumpBack: jumpBack()
    case .sources: openSources()
    case .allSources: endAccording()
    case .copyQuotation: return copyQuotation()
    case .copyCommandLine: return copyCommandLine()
    case .openURL: return openURL()
    case .help: openHelp()
    case .palette: openPalette()
    }
    return []
  }

  /// Why there is no item under the cursor.
  private var lackOfItems: String {
    guard chronology.items.isEmpty else { return "nothing is shown; & and 0 show everything" }
    return isLoading ? "nothing has come yet" : "this timeline is empty"
  }

  /// Closes what lies on top: the detail, else the program.
  private mutating func close() -> [Effect] {
    guard focus == .detail else { return leave() }
    focus = .list
    return []
  }

  func leave() -> [Effect] { [leaving, .quit] }

  /// What is to be kept when the program ends here and now.
  public var leaving: Effect {
    var memory = memory
    if let item { memory.place.last = chronology.id(of: item) }
    return .remember(memory)
  }
}
