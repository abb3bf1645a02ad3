import Testing
import Timeline
import TimelineSearch

@testable import Browser

@Suite("Filtering")
struct FilterTests {
  private static let iron = ["guarantees", "berg-the-iron-is", "hosts-please-take-your"]

  @Test("leaves what matches, while one types")
  func live() {
    var session = Session()
    session.press("&iron")
    #expect(session.ids == Self.iron)
    #expect(session.status.contains("of 3 (37 in all)"))
    session.press("clad")
    #expect(session.ids == ["guarantees"])
    session.press(.backspace, .backspace, .backspace, .backspace)
    #expect(session.ids == Self.iron)
    session.press(.enter)
    #expect(session.prompt == nil)
    #expect(session.ids == Self.iron)
    #expect(session.status.hasSuffix("& iron"))
  }

  @Test(
    "keeps the cursor on its item, else on the next that is left, else on the last",
    arguments: [
      ("berg-the-iron-is", "berg-the-iron-is"),
      ("letters", "guarantees"),
      ("dialogue-press", "berg-the-iron-is"),
      ("berg-we-will-write", "hosts-please-take-your"),
    ])
  func cursor(_ start: String, _ end: String) {
    var session = Session()
    session.go(to: start)
    session.press("&iron", .enter)
    #expect(session.id == end)
  }

  @Test("ended by Esc leaves everything as it was", arguments: ["iron", "zebra", "speeker:berg"])
  func cancelled(_ query: String) {
    var session = Session()
    session.go(to: "council")
    session.press("k")
    let before = session.screen
    session.press("&", .text(query), .escape)
    #expect(session.screen == before)
    #expect(session.state.filter.isEmpty)
  }

  @Test("ended by Esc leaves the detail as it was", arguments: ["iron", "zebra"])
  func cancelledInDetail(_ query: String) {
    var session = Session(rows: 12)
    session.go(to: "guarantees")
    session.press(.enter, "jjj")
    let before = session.screen
    session.press("&", .text(query), .escape)
    #expect(session.state.focus == .detail)
    #expect(session.screen == before)
  }

  @Test("ended by Esc leaves the filter that there was, and another is typed in its place")
  func replaced() {
    var session = Session()
    session.press("&iron", .enter)
    session.press("&")
    #expect(session.prompt?.field.text == "iron", "the filter is there to be changed")
    session.press("zebra", .escape)
    #expect(session.ids == Self.iron)
    session.press("&ironclad", .enter)
    #expect(session.ids == ["guarantees"])
  }

  @Test("with & again dims what does not match, and once more hides it")
  func dimming() {
    var session = Session()
    session.press("&iron", .enter, "&&")
    #expect(session.prompt == nil)
    #expect(session.ids.count == 37)
    #expect(session.state.rows.dimmed.count == 34)
    #expect(session.notice == "what does not match is dimmed")
    session.press("j")
    #expect(session.status.hasSuffix("& iron (rest dimmed)"))
    session.press("&&")
    #expect(session.ids == Self.iron)
    #expect(session.notice == "what does not match is hidden")
  }

  @Test("with & again where there is no filter says so")
  func dimmingNothing() {
    var session = Session()
    session.press("&&")
    #expect(session.prompt == nil)
    #expect(session.ids.count == 37)
    #expect(session.notice == "there is no filter to dim by; & sets one")
  }

  @Test(
    "by nothing shows everything",
    arguments: [
      [Typed.backspace, .enter], [.control("u"), .enter], [.delete, .enter],
    ])
  func cleared(_ keys: [Typed]) {
    var session = Session()
    session.press("&iron", .enter, "&&", "&")
    session.press(keys)
    #expect(session.ids.count == 37)
    #expect(session.state.filter.isEmpty)
    #expect(session.state.rows.dimmed.isEmpty)
  }

  @Test("by what nothing has says so, and how to get out")
  func nothingLeft() {
    var session = Session()
    session.go(to: "council")
    session.press("&zebra", .enter)
    #expect(session.ids.isEmpty)
    #expect(session.id == nil)
    #expect(session.notice == "nothing matches zebra; &, Backspace, Enter clears")
    session.press("j")
    #expect(session.screen.contains("Nothing matches. &, Backspace, Enter clears the filter"))
    #expect(session.status.contains("0 of 37"))
    session.press("&", .backspace, .enter)
    #expect(session.ids.count == 37)
    #expect(session.id == "council", "the cursor comes back to where it was")
  }

  @Test("by what is no query says what is wrong and keeps the prompt")
  func invalid() {
    var session = Session()
    session.press("&\"iron", .enter)
    #expect(session.prompt?.field.text == "\"iron")
    #expect(session.notice == "unclosed quotation mark at column 1")
    session.press("\"", .enter)
    #expect(session.prompt == nil)
    #expect(session.ids == Self.iron)
  }

  @Test("by an expression that costs too much says so and loses nothing")
  func costly() {
    var timeline = FixtureTimeline.timeline
    timeline.events[0].summary = String(repeating: "a", count: 40) + "!"
    timeline.events[1].summary = "zq"
    var session = Session(.init(timeline))
    session.press("&re:/zq")
    #expect(session.id == "note")
    session.paste("|(a+)+(a+)+(a+)+$/")
    #expect(session.status.contains("takes too long"))
    session.press(.escape)
    #expect(session.id == "letters")
  }

  @Test("joins a track; each is taken away by itself")
  func withTrack() {
    var session = Session()
    session.press("&iron", .enter, "1")
    #expect(session.ids == ["guarantees", "berg-the-iron-is"])
    #expect(session.status.hasSuffix("only Lake  & iron"))
    session.press("0")
    #expect(session.ids == Self.iron)
    session.press("2&", .backspace, .enter)
    #expect(session.ids.allSatisfy { !Self.iron.prefix(2).contains($0) })
    #expect(session.ids.count == 11)
  }

  @Test("highlights what it looks for, where no search does")
  func highlighting() {
    var session = Session()
    session.press("&iron", .enter)
    #expect(session.state.highlightedQuery?.text == "iron")
    session.press("/answer", .escape, "/write", .enter)
    #expect(session.state.highlightedQuery?.text == "write")
  }
}

@Suite("Tracks")
struct TrackTests {
  @Test("1…9 show one alone, 0 all")
  func digits() {
    var session = Session()
    session.press("3")
    #expect(
      session.ids == [
        "session", "hosts-the-floor-is", "chen-wishes-mutual-respect", "duval-the-table-is",
      ])
    #expect(session.status.contains("of 4 (37 in all)"))
    session.press("4")
    #expect(session.ids.first == "letters")
    session.press("0")
    #expect(session.ids.count == 37)
  }

  @Test("include the parts of their events, and the statements there")
  func inherited() {
    var session = Session()
    session.press("1")
    #expect(session.ids.contains("dialogue-press"))
    #expect(session.ids.contains("berg-calls-it-frank"))
    #expect(!session.ids.contains("rumour"))
  }

  @Test("that there are not, say how many there are", arguments: ["5", "9"])
  func unknown(_ digit: String) {
    var session = Session()
    session.press(.text(digit))
    #expect(session.notice == "there is no track \(digit): there are 4")
    #expect(session.ids.count == 37)
  }

  @Test("of a timeline without any")
  func none() {
    var session = Session(FixtureTimeline.empty)
    session.press("1")
    #expect(session.notice == "this timeline has no tracks")
  }

  @Test("keep the cursor on its item or the next")
  func cursor() {
    var session = Session()
    session.go(to: "council")
    session.press("2")
    #expect(session.id == "council")
    session.press("3")
    #expect(session.id == "session")
    session.press("1")
    #expect(session.id == "berg-the-iron-is", "the last, where nothing comes after")
  }
}
