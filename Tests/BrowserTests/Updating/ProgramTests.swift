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

@Suite("Leaving")
struct LeavingTests {
  private func expectLeft(_ effects: [Effect], at id: String?) {
    guard effects.count == 2, case .remember(let memory) = effects[0], effects[1] == .quit else {
      Issue.record("must remember, then quit: \(effects)")
      return
    }
    #expect(memory.place.last == id)
  }

  @Test("q closes the top layer, and leaves at the bottom")
  func close() {
    var session = Session()
    session.go(to: "council")
    session.press(.enter, "?")
    #expect(session.press("q").isEmpty)
    #expect(session.picker == nil)
    #expect(session.state.focus == .detail)
    #expect(session.press("q").isEmpty)
    #expect(session.state.focus == .list)
    expectLeft(session.press("q"), at: "council")
  }

  @Test("Q and ^C leave at once, from the detail too", arguments: [Typed.text("Q"), .control("c")])
  func quit(_ key: Typed) {
    for isDetail in [false, true] {
      var session = Session()
      session.go(to: "council")
      if isDetail { session.press(.enter) }
      expectLeft(session.press(key), at: "council")
    }
  }

  @Test("the last place is remembered where a filter leaves nothing")
  func filteredToNothing() {
    var session = Session()
    session.go(to: "council")
    session.press("&zebra", .enter)
    expectLeft(session.press("q"), at: "council")
  }

  @Test("nothing is remembered of an empty timeline")
  func empty() {
    var session = Session(FixtureTimeline.empty)
    expectLeft(session.press("q"), at: nil)
  }

  @Test(
    "^Z suspends and ^L draws anew, whatever lies on top",
    arguments: ["", "/iron", "?", "m", "&", "s"])
  func program(_ keys: String) {
    var session = Session()
    session.press(.text(keys))
    let layers = session.state.layers.count
    #expect(session.press(.control("z")) == [.suspend])
    #expect(session.press(.control("l")) == [.redraw])
    #expect(session.state.layers.count == layers, "the layer stays")
  }

  @Test("what an effect has to say is told until the next key")
  func notices() {
    var session = Session()
    session.send(.notice(.error("the browser is gone\u{1B}")))
    #expect(session.status.contains("the browser is gone␛"))
    session.press("j")
    #expect(session.notice == nil)
  }
}

@Suite("Memory")
struct MemoryTests {
  @Test("opens at the last place")
  func lastPlace() {
    let session = Session(memory: Memory(place: .init(last: "council")))
    #expect(session.id == "council")
    #expect(session.screenRow(of: "council") != nil, "it must be on the screen")
  }

  @Test("opens at the beginning where the last place is gone")
  func lostPlace() {
    #expect(Session(memory: Memory(place: .init(last: "gone"))).id == "letters")
  }

  @Test("keeps what was searched for and filtered by, the latest last and each once")
  func history() {
    var session = Session()
    let effects = session.press(
      "/iron", .enter, "&lake", .enter, "/answer", .enter, "/iron", .enter)
    #expect(session.state.memory.history == ["lake", "answer", "iron"])
    #expect(effects.last == .remember(session.state.memory))
    session.press("/", .enter, "&", .control("u"), .enter, "/zzz", .escape)
    #expect(session.state.memory.history == ["lake", "answer", "iron"], "nothing else is kept")
  }

  @Test("keeps so many queries and no more")
  func limit() {
    var memory = Memory()
    for number in 0..<Memory.historyLimit + 50 { memory.remember("query \(number)") }
    #expect(memory.history.count == Memory.historyLimit)
    #expect(memory.history.first == "query 50")
    #expect(memory.history.last == "query \(Memory.historyLimit + 49)")
  }

  @Test("of an earlier run can be recalled, and n goes on with it")
  func recalled() {
    var session = Session(memory: Memory(history: ["answer", "iron"]))
    session.press("/", .up)
    #expect(session.id == "guarantees")
    session.press(.escape, "n")
    #expect(session.id == "guarantees")
  }
}
