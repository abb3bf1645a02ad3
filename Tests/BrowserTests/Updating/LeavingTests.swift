import Testing

@testable import Browser

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
