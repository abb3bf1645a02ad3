import Testing
import Timeline

@testable import Browser

@Suite("Searching")
struct SearchTests {
  @Test("goes to the first match from here while one types, and counts")
  func incremental() {
    var session = Session()
    session.press("/i")
    session.press("ron")
    #expect(session.id == "guarantees")
    #expect(session.status.contains("1 of 3 matching iron"))
    session.press("clad")
    #expect(session.id == "guarantees")
    #expect(session.status.contains("1 of 1 matching ironclad"))
  }

  @Test("takes each letter from where it began, not from where the last one led")
  func fromTheOrigin() {
    var session = Session()
    session.go(to: "dialogue")
    session.press("/hot")
    #expect(session.id == "berg-the-iron-is")
    session.press(.backspace, .backspace)
    #expect(session.id == "dialogue", "shortened, it matches nearer to the origin")
  }

  @Test("begins with the item under the cursor")
  func includingHere() {
    var session = Session()
    session.go(to: "berg-the-iron-is")
    session.press("/iron")
    #expect(session.id == "berg-the-iron-is")
  }

  @Test("wraps at the end")
  func wrapping() {
    var session = Session()
    session.press("G/iron")
    #expect(session.id == "guarantees")
  }

  @Test(
    "ended by Esc, ^C, ^G or a Backspace too many leaves everything as it was",
    arguments: [
      [Typed.escape], [.control("c")], [.control("g")], [.control("u"), .backspace],
    ])
  func cancelled(_ keys: [Typed]) {
    var session = Session()
    session.go(to: "council")
    session.press("k")
    let before = session.screen
    session.press("/answer")
    #expect(session.id == "orlov-an-answer-came")
    session.press(keys)
    #expect(session.prompt == nil)
    #expect(session.state.search == nil)
    #expect(session.screen == before, "place and scrolling must be as they were")
  }

  @Test("ended by Esc leaves the detail scrolled as it was")
  func cancelledInDetail() {
    var session = Session(rows: 12)
    session.go(to: "guarantees")
    session.press(.enter, "jjj", "/answer", .escape)
    #expect(session.id == "guarantees")
    #expect(session.state.detailTop == 3)
    #expect(session.state.focus == .detail)
  }

  @Test("ended by Esc brings an earlier search back")
  func earlierSearch() {
    var session = Session()
    session.press("/iron", .enter, "/answer", .escape)
    #expect(session.status.contains("1 of 3 matching iron"))
  }

  @Test("ended by Enter stays at the match; n and N go on, wrapping with a notice")
  func accepted() {
    var session = Session()
    session.press("/iron", .enter)
    #expect(session.prompt == nil)
    #expect(session.id == "guarantees")
    session.press("n")
    #expect(session.id == "berg-the-iron-is")
    #expect(session.notice == nil)
    session.press("n")
    #expect(session.id == "hosts-please-take-your")
    #expect(session.status.contains("3 of 3"))
    session.press("n")
    #expect(session.id == "guarantees")
    #expect(session.notice == "wrapped to the first match")
    session.press("N")
    #expect(session.id == "hosts-please-take-your")
    #expect(session.notice == "wrapped to the last match")
    session.press("N")
    #expect(session.id == "berg-the-iron-is")
  }

  @Test("for what one item alone has, n stays and says so")
  func onlyMatch() {
    var session = Session()
    session.press("/ironclad", .enter, "n")
    #expect(session.id == "guarantees")
    #expect(session.notice == "this is the only match")
  }

  @Test("names the field that matched, which may not be on the row")
  func fields() {
    var session = Session()
    session.press("/bell")
    #expect(session.id == "hosts-please-take-your")
    #expect(session.status.contains("1 of 1 matching bell in summary"))
    session.press(.escape, "/kind:event")
    #expect(session.status.hasSuffix("matching kind:event"), "no field matches a kind")
  }

  @Test("for what nothing has stays and says so")
  func noMatch() {
    var session = Session()
    session.go(to: "council")
    session.press("/zebra")
    #expect(session.id == "council")
    #expect(session.status.contains("nothing matches zebra"))
    session.press(.enter)
    #expect(session.id == "council")
    #expect(session.notice == "nothing matches zebra")
    session.press("n")
    #expect(session.notice == "nothing matches zebra")
  }

  @Test(
    "for what is no query says what is wrong and keeps the prompt",
    arguments: [
      ("speeker:berg", "did you mean “speaker:”?"),
      ("kind:banquet", "“kind:banquet” does not exist"),
      ("re:/(/", "the regular expression is wrong at column"),
      ("\"iron", "unclosed quotation mark at column 1"),
    ])
  func invalid(_ query: String, _ problem: String) {
    var session = Session(columns: 140)
    session.go(to: "council")
    session.press("/", .text(query), .enter)
    #expect(session.prompt?.field.text == query)
    #expect(session.id == "council" || query == "\"iron")
    #expect(session.notice?.contains(problem) == true, "\(session.notice ?? "no notice")")
    session.press(.escape)
    #expect(session.id == "council")
  }

  @Test("says what is wrong while one types, where there is room for it", arguments: [60, 80, 120])
  func problemWhileTyping(_ columns: Int) {
    var session = Session(columns: columns)
    session.press("/speeker:berg")
    #expect(session.screen.contains("did you mean “speaker:”?"))
    session.press(.backspace)
    session.press(.control("u"))
    #expect(!session.screen.contains("did you mean"))
  }

  @Test("for nothing repeats the last search")
  func repeated() {
    var session = Session()
    session.press("/", .enter)
    #expect(session.notice == "nothing has been searched for; / searches")
    session.press("n")
    #expect(session.notice == "nothing has been searched for; / searches")
    session.press("/iron", .enter, "/", .enter)
    #expect(session.id == "berg-the-iron-is")
    session.press(.escape)
    #expect(session.state.search == nil, "Esc takes the highlighting away")
    session.press("/", .enter)
    #expect(session.id == "hosts-please-take-your")
    session.press(.escape, "n")
    #expect(session.id == "guarantees", "n goes on with it, too")
  }

  @Test(
    "of an earlier run that cannot be taken up says why",
    arguments: [
      ("\"iron", "\"iron: unclosed quotation mark at column 1"),
      ("re:/(a+)+$/", "re:/(a+)+$/: the regular expression at column 1 takes too long"),
    ], ["n", "N", "/\n"])
  func unusable(_ remembered: (query: String, notice: String), _ keys: String) {
    var timeline = FixtureTimeline.timeline
    timeline.events[0].summary = String(repeating: "a", count: 40) + "!"
    var session = Session(.init(timeline), memory: Memory(history: [remembered.query]))
    session.press(keys.map { $0 == "\n" ? .enter : .text(String($0)) })
    #expect(session.notice?.hasPrefix(remembered.notice) == true, "\(session.notice ?? "nothing")")
    #expect(session.prompt == nil)
  }

  @Test("for spaces is a search for nothing", arguments: [" ", "   "])
  func spaces(_ text: String) {
    var session = Session()
    session.press("/", .text(text), .enter)
    #expect(session.state.search == nil)
    #expect(session.notice == "nothing has been searched for; / searches")
    session.press("/iron", .enter, "/", .text(text), .enter)
    #expect(session.id == "berg-the-iron-is", "it repeats the last search")
    #expect(session.state.memory.history == ["iron"])
  }

  @Test("recalls earlier queries by ↑ and ↓, and what was being typed")
  func history() {
    var session = Session()
    session.press("/iron", .enter, "/answer", .enter, "g/lake")
    let typed = session.id
    session.press(.up)
    #expect(session.prompt?.field.text == "answer")
    #expect(session.id == "duval-we-are-ready", "what is recalled is searched for")
    session.press(.up)
    #expect(session.prompt?.field.text == "iron")
    session.press(.up)
    #expect(session.prompt?.field.text == "iron", "there is none before the first")
    session.press(.down, .down)
    #expect(session.prompt?.field.text == "lake")
    #expect(session.id == typed)
    session.press(.down)
    #expect(session.prompt?.field.text == "lake", "there is none after what was typed")
  }

  @Test("takes a recalled query as its own, however it is changed")
  func changedHistory() {
    var session = Session()
    session.press("/iron", .enter, "/", .up, "clad", .down)
    #expect(session.prompt?.field.text == "ironclad")
    session.press(.control("u"), .up)
    session.paste("y")
    session.press(.down)
    #expect(session.prompt?.field.text == "irony", "pasting changes it as typing does")
  }

  @Test("is among what is shown")
  func withinFilter() {
    var session = Session()
    session.press("1/iron", .enter)
    #expect(session.status.contains("1 of 2 matching iron"))
    session.press("0")
    #expect(session.status.contains("1 of 3 matching iron"), "the count follows the filter")
  }

  @Test("goes through what is dimmed, too")
  func withinDimmed() {
    var session = Session()
    session.press("&speaker:berg", .enter, "&&", "/iron", .enter)
    #expect(session.id == "guarantees")
    #expect(session.status.contains("1 of 3 matching iron"))
    session.press("n")
    #expect(session.id == "berg-the-iron-is")
  }

  @Test(
    "that finds nothing says among what it looked",
    arguments: [
      ("", "nothing matches zebra"),
      ("&iron\n", "nothing matches zebra among what & keeps"),
      ("&iron\n&&", "nothing matches zebra"),
      ("1", "nothing matches zebra in Lake"),
      ("&iron\n1", "nothing matches zebra among what & keeps in Lake"),
      ("S/wire\na", "nothing matches zebra according to Wire"),
    ])
  func scope(_ keys: String, _ notice: String) {
    var session = Session(columns: 120)
    session.press(keys.map { $0 == "\n" ? .enter : .text(String($0)) })
    session.press("/zebra")
    #expect(session.status.contains(notice))
    session.press(.enter)
    #expect(session.notice == notice)
    session.press("n")
    #expect(session.notice == notice)
  }
}
