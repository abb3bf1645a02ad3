import Screen
import Testing

@testable import Browser

@Suite("The mouse")
struct MouseTests {
  @Test("selects what is clicked, without scrolling")
  func click() {
    var session = Session(rows: 16)
    session.go(to: "council")
    let before = session.state.top
    for row in 3..<13 {
      session.mouse(.click, row: row, column: 20)
      #expect(session.state.top == before, "a click on row \(row) must not scroll")
    }
    let row = session.screenRow(of: "council") ?? 0
    session.mouse(.click, row: row, column: 0)
    #expect(session.id == "council")
    #expect(session.state.focus == .list)
  }

  @Test("opens what is double-clicked")
  func doubleClick() {
    var session = Session()
    let row = session.screenRow(of: "note") ?? 0
    session.mouse(.click, row: row, column: 20)
    session.mouse(.doubleClick, row: row, column: 20)
    #expect(session.id == "note")
    #expect(session.state.focus == .detail)
  }

  @Test("does nothing on headings, blank rows and the rows around the list")
  func elsewhere() {
    var session = Session(rows: 50)
    session.go(to: "note")
    let list = session.state.layout.list
    let end = list.row + session.state.rows.count
    let heading = list.row
    for row in [0, 1, 2, 3, heading, end, end + 1, 47, 48, 49] {
      for action: MouseEvent.Action in [.click, .doubleClick] {
        session.mouse(action, row: row, column: 20)
        #expect(session.id == "note", "row \(row)")
        #expect(session.state.focus == .list)
      }
    }
  }

  @Test("outside the screen does no harm", arguments: [(-1, -1), (999, 0), (0, 999)])
  func outside(_ row: Int, _ column: Int) {
    var session = Session()
    for action: MouseEvent.Action in [.click, .doubleClick, .wheelUp, .wheelDown] {
      session.mouse(action, row: row, column: column)
    }
    #expect(session.state.focus == .list)
  }

  @Test("scrolls the list with its wheel, taking the cursor along only at the edge")
  func wheel() {
    var session = Session(rows: 16)
    session.go(to: "note")
    session.press("g")
    session.mouse(.wheelDown, row: 8, column: 5)
    #expect(session.state.top == 3)
    #expect(session.screenRow(of: session.id ?? "") != nil)
    session.mouse(.wheelUp, row: 8, column: 5)
    #expect(session.state.top == 0)
    session.go(to: "arrival")
    session.mouse(.wheelDown, row: 8, column: 5)
    #expect(session.id == "arrival", "it still is well inside the screen")
  }

  @Test(
    "leaves the cursor where there is nothing to scroll to",
    arguments: ["letters", "berg-we-will-write"])
  func wheelAtEnds(_ id: String) {
    for rows in [16, 60] {
      var session = Session(rows: rows)
      session.go(to: id)
      let action: MouseEvent.Action = id == "letters" ? .wheelUp : .wheelDown
      session.mouse(action, row: 8, column: 5)
      #expect(session.id == id)
    }
  }

  @Test("scrolls the detail where it is over the detail, wide or narrow")
  func wheelOverDetail() {
    var wide = Session(rows: 14, columns: 120)
    wide.go(to: "guarantees")
    wide.mouse(.wheelDown, row: 8, column: 100)
    #expect(wide.state.detailTop == 3)
    #expect(wide.id == "guarantees")
    var narrow = Session(rows: 14, columns: 60)
    narrow.go(to: "guarantees")
    narrow.press(.enter)
    for column in [0, 30, 59] {
      narrow.press("g")
      narrow.mouse(.wheelDown, row: 8, column: column)
      #expect(narrow.id == "guarantees", "the list is hidden, so nothing there may move")
      #expect(narrow.state.detailTop == 3)
    }
  }

  @Test("moves to the detail where it is clicked, and back to the list")
  func focus() {
    var session = Session(columns: 120)
    session.mouse(.click, row: 8, column: 100)
    #expect(session.state.focus == .detail)
    let row = session.screenRow(of: "note") ?? 0
    session.mouse(.click, row: row, column: 20)
    #expect(session.state.focus == .list)
    #expect(session.id == "note")
    var empty = Session(FixtureTimeline.empty, columns: 120)
    empty.mouse(.click, row: 8, column: 100)
    #expect(empty.state.focus == .list, "there is no detail of nothing")
  }

  @Test("does not reach what lies under a prompt")
  func prompt() {
    var session = Session()
    session.press("/iron")
    session.mouse(.click, row: 6, column: 20)
    #expect(session.prompt?.field.text == "iron")
    #expect(session.id == "guarantees")
  }
}

@Suite("The mouse in a list to choose from")
struct PickerMouseTests {
  /// The screen row on which an entry's title stands.
  private func row(of title: String, in session: Session) -> Int {
    guard let row = session.screenRows.firstIndex(where: { $0.contains(title) }) else {
      Issue.record("\(title) is not on the screen")
      return 0
    }
    return row
  }

  @Test("selects by a click and chooses by a double click")
  func choosing() {
    var session = Session()
    session.press("s")
    let row = row(of: "Duval", in: session)
    session.mouse(.click, row: row, column: 20)
    #expect(session.picker?.selection?.title == "Zoe\u{301} Duval")
    session.mouse(.doubleClick, row: row, column: 20)
    #expect(session.picker == nil)
    #expect(session.id == "duval-we-are-ready")
  }

  @Test("does not scroll by a click: what is clicked twice is what is chosen")
  func scrolled() {
    var session = Session()
    session.press("?", .end)
    for title in ["every command by name", "suspend; fg returns"] {
      let before = row(of: title, in: session)
      session.mouse(.click, row: before, column: 20)
      #expect(session.picker?.selection?.title == title)
      #expect(row(of: title, in: session) == before, "it must stay under the mouse")
    }
  }

  @Test("closes it by a click outside, and by none on its headings")
  func outside() {
    var session = Session()
    session.press("?")
    session.mouse(.click, row: row(of: "Move", in: session), column: 20)
    #expect(session.picker != nil)
    session.mouse(.click, row: 0, column: 0)
    #expect(session.picker == nil)
  }

  @Test("moves the selection with its wheel")
  func wheel() {
    var session = Session()
    session.press("?")
    session.mouse(.wheelDown, row: 10, column: 20)
    #expect(session.picker?.selected == 3)
    session.mouse(.wheelUp, row: 10, column: 20)
    session.mouse(.wheelUp, row: 10, column: 20)
    #expect(session.picker?.selected == 0)
  }
}
