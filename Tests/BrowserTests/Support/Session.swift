import Oracles
import Screen
import Testing
import Timeline

@testable import Browser

/// A browser at work: takes what is typed, and tells what a person would see.
///
/// What must hold at all times is checked after every message.
struct Session {
  private(set) var state: State
  /// What the browser wanted done outside, since the beginning.
  private(set) var effects: [Effect] = []

  init(
    _ chronology: Chronology = FixtureTimeline.chronology, rows: Int = 24, columns: Int = 80,
    files: [String] = [], colors: Capabilities.Colors = .many, isUnicode: Bool = true,
    memory: Memory = Memory(), progress: LoadProgress? = nil, sticksToEnd: Bool = false
  ) {
    state = State(
      chronology, files: files, capabilities: Capabilities(colors: colors, isUnicode: isUnicode),
      size: Size(rows: rows, columns: columns), memory: memory, progress: progress,
      sticksToEnd: sticksToEnd)
  }

  /// Types, and returns what the browser wants done outside because of it.
  @discardableResult
  mutating func press(_ typed: Typed...) -> [Effect] { press(typed) }

  @discardableResult
  mutating func press(_ typed: [Typed]) -> [Effect] {
    typed.flatMap(\.keys).flatMap { send(.input(.key($0))) }
  }

  @discardableResult
  mutating func paste(_ text: String) -> [Effect] { send(.input(.paste(text))) }

  @discardableResult
  mutating func mouse(_ action: MouseEvent.Action, row: Int, column: Int) -> [Effect] {
    send(.input(.mouse(MouseEvent(action, at: Position(row: row, column: column)))))
  }

  mutating func resize(rows: Int, columns: Int) {
    send(.input(.resize(Size(rows: rows, columns: columns))))
  }

  @discardableResult
  mutating func send(_ message: Message) -> [Effect] {
    let new = update(&state, message)
    effects += new
    for violation in state.violations {
      Issue.record("after \(message): \(violation)")
    }
    return new
  }
}

// MARK: - What there is to see

extension Session {
  /// The id of the item under the cursor.
  var id: String? { state.item.map { state.chronology.id(of: $0) } }

  /// The ids of the items shown.
  var ids: [String] { state.rows.items.map { state.chronology.id(of: state.chronology.items[$0]) } }

  /// What the status line says until the next key.
  var notice: String? { state.notice?.text }

  /// The text of the screen.
  var screen: String { state.draw().buffer.description }

  /// The rows of the screen, without trailing spaces.
  var screenRows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row that says what is shown.
  var status: String { screenRows[state.layout.status.row] }

  /// The bottom row.
  var hints: String { screenRows[state.layout.hints.row] }

  /// The row of the screen on which `id` stands.
  func screenRow(of id: String) -> Int? {
    guard let position = state.chronology.position(ofID: id),
      let row = state.rows.row(of: position)
    else { return nil }
    let line = row - state.top
    return (0..<state.layout.list.rows).contains(line) ? state.layout.list.row + line : nil
  }

  var prompt: Prompt? {
    if case .prompt(let prompt) = state.layers.last { prompt } else { nil }
  }

  var picker: Picker? {
    if case .picker(let picker) = state.layers.last { picker } else { nil }
  }

  var wordings: Wordings? {
    if case .wordings(let wordings) = state.layers.last { wordings } else { nil }
  }

  var sources: SourcesLayer? {
    if case .sources(let layer) = state.layers.last { layer } else { nil }
  }

  var matrix: MatrixLayer? {
    if case .matrix(let layer) = state.layers.last { layer } else { nil }
  }

  /// The titles of the entries that a picker shows.
  var choices: [String] {
    picker.map { picker in picker.shown.map { picker.entries[$0].title } } ?? []
  }

  /// Puts the cursor on `id`, which must be shown.
  mutating func go(to id: String) {
    guard let position = state.chronology.position(ofID: id), state.rows.row(of: position) != nil
    else {
      Issue.record("mend the test: \(id) is not shown")
      return
    }
    state.place(on: position)
  }
}
