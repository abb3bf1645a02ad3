import Testing

@testable import Browser

@Suite("Contradictions")
struct ContradictionTests {
  @Test("c goes to the next one and C to the one before, and says on what sources differ")
  func nextAndPrevious() {
    var session = Session()
    session.press("gc")
    #expect(session.id == "chen-各方应保持冷静-and-restraint", "the first thing that Chen Wei says")
    #expect(session.notice == "contradiction 1 of 2: sources differ on office")
    session.press("c")
    #expect(session.id == "council")
    #expect(session.notice == "contradiction 2 of 2: sources differ on duration")
    session.press("c")
    #expect(session.id == "council", "at the last one c stays")
    #expect(session.notice == "no contradiction after this")
    session.press("C")
    #expect(session.id == "chen-各方应保持冷静-and-restraint")
    session.press("C")
    #expect(session.notice == "no contradiction before this")
    session.press(.control("o"))
    #expect(session.id == "council", "going to a contradiction is a jump")
  }

  @Test("are marked in the list, where nobody has set a mark")
  func marked() {
    var session = Session()
    session.go(to: "council")
    let row = session.screenRow(of: "council") ?? 0
    #expect(session.screenRows[row].hasPrefix("≠"))
    session.press("ma")
    #expect(session.screenRows[row].hasPrefix("a"))
  }

  @Test("that are filtered out are passed over")
  func filtered() {
    var session = Session()
    session.press("&frozen", .enter, "c")
    #expect(session.notice == "no contradiction in what is shown")
    var empty = Session(FixtureTimeline.empty)
    empty.press("c")
    #expect(empty.state.layers.isEmpty)
  }

  @Test("of a speaker are told with everything that the speaker says")
  func speaker() {
    var session = Session()
    session.go(to: "chen-wishes-mutual-respect")
    session.press(.enter)
    let screen = session.screenRows.joined(separator: "\n")
    #expect(screen.contains("✓ deputy minister (preferred)"))
    #expect(screen.contains("✗ minister (deprecated)"))
    #expect(screen.contains("why: took the deputy for his chief"))
  }

  @Test("are not looked for where one source alone is shown, or nothing")
  func accordingToOne() {
    var session = Session()
    session.press("S/gaz", .enter, "a", "c")
    #expect(
      session.notice == "Eva Lind alone is shown; a shows all sources, and where they differ")
    session.go(to: "guarantees")
    session.press("v")
    #expect(session.notice == "Eva Lind alone is shown; a shows all 3 wordings")
  }
}
