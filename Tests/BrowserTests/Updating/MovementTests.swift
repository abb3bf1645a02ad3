import Screen
import Testing

@testable import Browser

/// From an item, by keys, to an item.
struct Walk: CustomTestStringConvertible, Sendable {
  let what: String
  let start: String
  let keys: [Typed]
  let end: String

  init(_ what: String, from start: String, _ keys: Typed..., to end: String) {
    self.what = what
    self.start = start
    self.keys = keys
    self.end = end
  }

  var testDescription: String { what }
}

@Suite("Moving")
struct MovementTests {
  @Test(
    "goes where the keys say and never past an end",
    arguments: [
      Walk("j to the next row", from: "letters", "j", to: "berg-we-have-read"),
      Walk("↓ as j", from: "letters", .down, to: "berg-we-have-read"),
      Walk("j over a heading", from: "berg-we-have-read", "j", to: "note"),
      Walk("k over a heading", from: "note", "k", to: "berg-we-have-read"),
      Walk("↑ as k", from: "note", .up, to: "berg-we-have-read"),
      Walk("k at the beginning", from: "letters", "kkk", to: "letters"),
      Walk("j at the end", from: "berg-we-will-write", "jj", to: "berg-we-will-write"),
      Walk("g to the beginning", from: "council", "g", to: "letters"),
      Walk("Home as g", from: "council", .home, to: "letters"),
      Walk("G to the end", from: "council", "G", to: "berg-we-will-write"),
      Walk("End as G", from: "council", .end, to: "berg-we-will-write"),
      Walk("Space a page down", from: "letters", " ", to: "berg-calls-it-frank"),
      Walk("PgDn as Space", from: "letters", .pageDown, to: "berg-calls-it-frank"),
      Walk("pages down to the end", from: "letters", "    ", to: "berg-we-will-write"),
      Walk("b a page up", from: "dialogue-press", "b", to: "letters"),
      Walk("PgUp as b", from: "dialogue-press", .pageUp, to: "letters"),
      Walk("pages up to the beginning", from: "berg-we-will-write", "bbbb", to: "letters"),
      Walk("^D half a page down", from: "letters", .control("d"), to: "chen-各方应保持冷静-and-restraint"),
      Walk("^U half a page up", from: "council", .control("u"), to: "orlov-not-a-step"),
      Walk("there and back by pages", from: "council", " b", to: "council"),
      Walk("} to the next event", from: "letters", "}", to: "note"),
      Walk("} out of statements", from: "guarantees", "}", to: "dialogue-press"),
      Walk("{ to the event above", from: "orlov-not-a-step", "{", to: "dialogue-press"),
      Walk("{ from an event", from: "dialogue-press", "{", to: "dialogue"),
      Walk("} at the last event", from: "beijing", "}", to: "beijing"),
      Walk("{ at the first event", from: "letters", "{", to: "letters"),
    ])
  func walk(_ walk: Walk) {
    var session = Session()
    session.go(to: walk.start)
    session.press(walk.keys)
    #expect(session.id == walk.end)
  }

  @Test("by event says when there is no other")
  func lastEvent() {
    var session = Session()
    session.press("{")
    #expect(session.notice == "no event before this")
    session.press("G}")
    #expect(session.notice == "no event after this")
    session.press("k")
    #expect(session.notice == nil, "a notice goes with the next key")
  }

  @Test("does nothing where there is nothing", arguments: ["j", "k", " ", "b", "g", "G", "}", "{"])
  func nothing(_ key: String) {
    var session = Session(FixtureTimeline.empty)
    session.press(.text(key))
    #expect(session.id == nil)
    #expect(session.screen.contains("This timeline has no events and no statements."))
  }

  @Test("by pages and halves gets on however low the screen", arguments: 1...8)
  func lowScreens(_ rows: Int) {
    for key: Typed in [" ", .control("d")] {
      var session = Session(rows: rows)
      for _ in 0..<40 { session.press(key) }
      #expect(session.id == "berg-we-will-write", "\(key) must reach the end")
    }
    for key: Typed in ["b", .control("u")] {
      var session = Session(rows: rows)
      session.press("G")
      for _ in 0..<40 { session.press(key) }
      #expect(session.id == "letters", "\(key) must reach the beginning")
    }
  }

  @Test("by rows keeps the cursor on the screen, with its neighbours and the heading above it")
  func scrolling() {
    for rows in 1...30 {
      var session = Session(rows: rows)
      for key in String(repeating: "j", count: 36) + String(repeating: "k", count: 36) {
        session.press(.text(String(key)))
        expectSurroundings(session)
      }
    }
  }

  private func expectSurroundings(_ session: Session) {
    let state = session.state
    let height = state.layout.list.rows
    guard let row = state.cursor.flatMap({ state.rows.row(of: $0) }) else { return }
    let line = row - state.top
    if case .heading = state.rows[row - 1], height > 1 {
      #expect(line > 0, "the heading above \(session.id ?? "") must be on the screen")
    }
    if height >= 5 {
      #expect(line >= 2 || state.top == 0, "two rows must be seen above the cursor")
      #expect(
        line < height - 2 || state.top + height == state.rows.count,
        "two rows must be seen below the cursor")
    }
  }

  @Test("a long way puts the cursor where its neighbours can be seen")
  func longJump() {
    var session = Session(rows: 16)
    session.press("d12 jan", .enter)
    let line = session.screenRow(of: "rumour") ?? 0
    #expect(session.id == "rumour")
    #expect((5...8).contains(line), "row \(line) is at the edge of the screen")
  }
}

@Suite("List and detail")
struct DetailFocusTests {
  @Test(
    "Enter, l and → open the item; Esc, h, ← and q go back",
    arguments: [
      ([Typed.enter], [Typed.escape]), (["l"], ["h"]), ([.right], [.left]), (["l"], ["q"]),
      ([.tab], [.tab]),
    ])
  func openAndBack(_ open: [Typed], _ back: [Typed]) {
    var session = Session()
    session.go(to: "guarantees")
    session.press(open)
    #expect(session.state.focus == .detail)
    #expect(session.screen.contains("ironclad and in writing"))
    let effects = session.press(back)
    #expect(session.state.focus == .list)
    #expect(session.id == "guarantees")
    #expect(effects.isEmpty, "going back from the detail must not leave the program")
  }

  @Test("the detail scrolls by rows, pages and to its ends, and no further")
  func scrolling() {
    var session = Session(rows: 12)
    session.go(to: "guarantees")
    session.press(.enter)
    #expect(session.screen.contains("more lines"))
    session.press("j")
    #expect(session.state.detailTop == 1)
    session.press("kkk")
    #expect(session.state.detailTop == 0)
    session.press("G")
    #expect(session.screen.contains("── end ──"))
    #expect(session.screen.contains("Topics"), "the last line must be on the screen")
    let end = session.state.detailTop
    session.press(" j")
    #expect(session.state.detailTop == end)
    session.press("bbb")
    #expect(session.state.detailTop == 0)
    #expect(session.id == "guarantees", "scrolling the detail must not move the cursor")
  }

  @Test("the detail can be read to its end however low the screen", arguments: 1...9)
  func lowScreens(_ rows: Int) {
    var session = Session(rows: rows, columns: 60)
    session.go(to: "guarantees")
    session.press(.enter)
    var seen = session.screen
    for _ in 0..<60 {
      session.press("j")
      seen += "\n" + session.screen
    }
    for words in ["Viktor", "ironclad", "in writing", "guarantees", "Topics"] {
      #expect(seen.contains(words), "no screen showed \(words)")
    }
    session.press("g")
    for _ in 0..<60 { session.press(.control("d")) }
    #expect(session.screen.contains("guarantees"), "^D must reach the last line")
  }

  @Test("another item is read from its beginning")
  func anotherItem() {
    var session = Session(rows: 12)
    session.go(to: "guarantees")
    session.press(.enter, "jjj", "]")
    #expect(session.state.detailTop == 0)
    #expect(session.state.focus == .detail)
  }

  @Test("there is no detail of nothing", arguments: [Typed.enter, .tab, "l"])
  func nothing(_ key: Typed) {
    for columns in [80, 120] {
      var session = Session(FixtureTimeline.empty, columns: columns)
      session.press(key)
      #expect(session.state.focus == .list)
    }
  }
}
