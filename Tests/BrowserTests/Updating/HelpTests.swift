import Testing

@testable import Browser

@Suite("Help and commands")
struct HelpTests {
  @Test("? shows every key, narrowed by what one types")
  func help() {
    var session = Session()
    session.press("?")
    #expect(session.picker?.entries.count == Keymap.bindings.count)
    session.press("mark")
    #expect(session.choices == ["set a mark (then a letter)", "go to a mark (then its letter)"])
  }

  @Test(": finds every command by its name")
  func palette() {
    var session = Session()
    session.press(":")
    #expect(
      Set(session.picker?.entries.map(\.label) ?? []) == Set(Command.allCases.map(\.rawValue)))
    #expect(session.picker?.entries.map(\.label) == session.picker?.entries.map(\.label).sorted())
  }

  @Test("a command is run by choosing it", arguments: ["?", ":"])
  func running(_ key: String) {
    var session = Session()
    session.press(.text(key), "to the end", .enter)
    #expect(session.id == "berg-we-will-write")
    #expect(session.picker == nil)
    session.press(.text(key), "help", .enter)
    #expect(session.picker?.kind == .help)
  }

  @Test(
    "a command can open another layer",
    arguments: [
      "search as you type", "keep only what matches", "speakers", "go to a date", "set a mark",
    ])
  func layers(_ title: String) {
    var session = Session()
    session.press("?", .text(title), .enter)
    #expect(session.state.layers.count == 1)
    if case .picker(let picker) = session.state.layers.last { #expect(picker.kind == .speakers) }
  }

  @Test("only-track without a digit lets one choose a track")
  func tracks() {
    var session = Session()
    session.press(":only-track", .enter)
    #expect(session.choices == ["Lake", "Hill", "Harbour", "Capitals"])
    session.press("hill", .enter)
    #expect(session.ids.first == "council")
    session.press(":only-track", .enter)
    #expect(session.picker?.selection?.title == "Hill", "the one shown is selected")
    session.press("q")
    var empty = Session(FixtureTimeline.empty)
    empty.press(":only-track", .enter)
    #expect(empty.notice == "this timeline has no tracks")
  }

  @Test(
    "every command can be run by name, on a timeline and on an empty one",
    arguments: Command.allCases)
  func everyCommand(_ command: Command) {
    for chronology in [FixtureTimeline.chronology, FixtureTimeline.empty] {
      var session = Session(chronology)
      session.press(":", .text(command.rawValue), .enter)
      session.press(.escape, .escape)
    }
  }

  @Test("what a key does that does nothing is told")
  func unknownKey() {
    var session = Session()
    session.press("x")
    #expect(session.notice == "x does nothing here; ? lists the keys")
  }
}
