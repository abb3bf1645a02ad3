package import Screen
import TestSupport
import Timeline

@testable package import Browser

/// A browser to which anything happens, and what must hold of it at all times.
package struct BrowserModel {
  package private(set) var state: State
  private let world: BrowserWorld
  private var frame: Frame?
  private var memory = Memory()
  private var version = 0
  private var grown = 0
  private var steps = 0

  /// Opens a world.
  package init(
    _ world: BrowserWorld, size: Size = Size(rows: 24, columns: 80),
    capabilities: Capabilities = Capabilities(colors: .many, isUnicode: true)
  ) {
    self.world = world
    state = Self.open(world, size, capabilities, Memory())
  }

  /// Opens one of some worlds: the same one, in a window of the same size, for the same seed.
  package init(oneOf worlds: [BrowserWorld], seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.init(
      worlds[Int.random(in: worlds.indices, using: &generator)],
      size: BrowserStep.size(using: &generator),
      capabilities: Capabilities(
        colors: [.none, .eight, .many, .many].randomElement(using: &generator) ?? .many,
        isUnicode: Int.random(in: 0..<4, using: &generator) > 0))
  }

  private static func open(
    _ world: BrowserWorld, _ size: Size, _ capabilities: Capabilities, _ memory: Memory
  ) -> State {
    let progress = world.growth.first
    return State(
      progress?.chronology ?? world.versions[0], files: ["talks.json"], capabilities: capabilities,
      size: size, memory: memory, progress: progress, sticksToEnd: progress != nil)
  }

  /// Lets something happen; what does not hold afterwards is returned.
  package mutating func take(_ step: BrowserStep) -> [String] {
    var problems: [String] = []
    for message in messages(of: step) {
      for effect in update(&state, message) { problems += perform(effect) }
      problems += state.violations
    }
    let next = state.draw(reusing: frame)
    problems += state.violations(on: next)
    frame = next
    steps += 1
    if steps.isMultiple(of: 4), state.draw().buffer != next.buffer {
      problems.append("a row taken over from the frame before is not what would be drawn")
    }
    if steps.isMultiple(of: 16) { problems += problemsOfLeaving }
    return problems
  }

  private mutating func messages(of step: BrowserStep) -> [Message] {
    switch step {
    case .input(let event): return [.input(event)]
    case .typed(let text, let enters):
      let keys = text.prefix(40).map { Message.input(.key(.character($0))) }
      return keys + (enters ? [.input(.key(.enter))] : [])
    case .failedReload:
      return [.notice(.error("talks.json:1:1: error: not JSON: there is no JSON value"))]
    case .reload:
      guard world.growth.isEmpty else {
        grown = 0
        return [.reloaded(world.growth[0].chronology, progress: world.growth[0])]
      }
      version = (version + 1) % world.versions.count
      return [.reloaded(world.versions[version], progress: nil)]
    case .growth:
      guard grown + 1 < world.growth.count else { return [] }
      grown += 1
      return [.loaded(world.growth[grown])]
    }
  }

  private mutating func perform(_ effect: Effect) -> [String] {
    switch effect {
    case .remember(let memory): self.memory = memory
    case .quit:
      // And begin again, where it was left.
      state = Self.open(world, state.size, state.capabilities, memory)
      (version, grown, frame) = (0, 0, nil)
    case .open(let url):
      guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
        return ["\(url) would be opened"]
      }
    case .copy, .suspend, .search, .stopLoading, .reload, .redraw: break
    }
    return []
  }

  /// Escape leads back to the list, and from there `q` out.
  private var problemsOfLeaving: [String] {
    var state = state
    var presses = 0
    while !(state.layers.isEmpty && state.focus == .list) {
      guard presses < 8 else { return ["Esc does not lead back: \(state.layers)"] }
      _ = update(&state, .input(.key(.escape)))
      presses += 1
    }
    return update(&state, .input(.key("q"))).contains(.quit) ? [] : ["q does not lead out"]
  }
}
