import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The timeline according to one source")
struct AccordingTests {
  private static let wire: [Typed] = ["S/wire", .enter, "a"]

  private static func session(rows: Int = 24, columns: Int = 80) -> Session {
    Session(FixtureTimeline.disputed, rows: rows, columns: columns)
  }

  /// Those of the ids shown that are not absent.
  private static func told(_ session: Session) -> [String] {
    session.state.rows.items.filter { !session.state.isAbsent($0) }
      .map { session.state.chronology.id(of: session.state.chronology.items[$0]) }
  }

  @Test("says all the time whose it is, and how much it tells", arguments: [2, 3, 6, 10, 24, 60])
  func title(_ rows: Int) {
    var session = Self.session(rows: rows)
    session.press(Self.wire)
    #expect(Self.saysWhose(session))
    session.press("j")
    #expect(session.notice == nil)
    #expect(Self.saysWhose(session), "beside no message")
    session.press("/or")
    #expect(rows < 4 || Self.saysWhose(session), "while something is typed")
    session.press(.escape, "z")
    #expect(Self.saysWhose(session), "beside a message")
  }

  private static func saysWhose(_ session: Session) -> Bool {
    session.screen.contains("according to Wire") || session.screen.contains(" Wire: ")
  }

  @Test("keeps every item, and those that the source does not tell of are marked")
  func absent() throws {
    var session = Self.session()
    let all = Set(session.ids)
    session.press(Self.wire)
    #expect(Set(session.ids) == all)
    #expect(
      Set(Self.told(session)) == [
        "dialogue", "guarantees", "orlov-he-sees-no", "dialogue-press", "berg-calls-it-frank",
        "dialogue-call", "orlov-he-will-wait", "council", "duval-she-asks-for", "council-east",
        "orlov-he-rules-out", "session", "chen-wishes-mutual-respect",
      ])
    session.go(to: "rumour")
    let row = try #require(session.screenRow(of: "rumour"))
    #expect(session.screenRows[row].contains("∅ "))
    #expect(session.screenRows[row].hasSuffix("absent"))
  }

  @Test("puts items under its dates, with the cursor on the same item")
  func dates() {
    var session = Self.session()
    session.go(to: "dialogue")
    #expect(session.status.contains("Mon 10 Jan 2022"))
    session.press(Self.wire)
    #expect(session.id == "dialogue")
    #expect(session.state.dayText(session.state.item?.day ?? 0).medium == "Tue 11 Jan 2022")
    session.press("j", "a")
    session.go(to: "dialogue")
    session.press("j", "k")
    #expect(session.status.contains("Mon 10 Jan 2022"))
  }

  @Test(
    "ends by a, by Esc in the list, by its name, and by a on the source itself",
    arguments: [
      ["a"], [.escape], [":all-sources", .enter], ["Sa"],
    ] as [[Typed]])
  func ending(_ keys: [Typed]) {
    var session = Self.session()
    session.go(to: "council")
    let before = session.state.chronology.items.map { session.state.chronology.id(of: $0) }
    session.press(Self.wire)
    #expect(session.state.according != nil)
    session.press(keys)
    #expect(session.state.according == nil)
    #expect(session.id == "council")
    #expect(session.ids == before)
    #expect(session.notice == "according to all sources")
  }

  @Test("Esc first closes what is on top: the detail, then the highlighting")
  func escapes() {
    var session = Self.session()
    session.press(Self.wire)
    session.press("/orlov", .enter, .enter, .escape)
    #expect(session.state.search != nil)
    session.press(.escape)
    #expect(session.state.search == nil)
    #expect(session.state.according != nil)
    session.press(.escape)
    #expect(session.state.according == nil)
  }

  @Test("a says where to begin while all sources are shown")
  func notYet() {
    var session = Self.session()
    session.press("a")
    #expect(session.notice == "these are all sources; S, then a, shows the timeline by one alone")
  }

  @Test("a in the list of sources exchanges one source for another")
  func exchanging() {
    var session = Self.session()
    session.press(Self.wire)
    session.press("S/minutes", .enter, "a")
    #expect(session.state.according?.source.id == "archive")
    session.press("S")
    #expect(session.sources?.selection?.source.id == "archive", "it is selected anew")
  }

  @Test("keeps filter, track, marks and jumps")
  func keeping() {
    var session = Self.session()
    session.go(to: "dialogue-call")
    session.press("ma")
    session.press("1&speaker:orlov", .enter)
    let ids = Set(session.ids)
    session.press(Self.wire)
    #expect(Set(session.ids) == ids)
    #expect(session.state.filter.track == 0)
    session.press("0&", .backspace, .enter, "g'a")
    #expect(session.id == "dialogue-call")
    session.press("a", .control("o"))
    #expect(session.id == session.ids.first)
  }

  @Test("^O returns to where a jump began, though the item has moved")
  func jumpingBack() {
    var session = Self.session()
    session.go(to: "dialogue")
    session.press("G")
    session.press(Self.wire)
    session.press(.control("o"))
    #expect(session.id == "dialogue")
  }

  @Test("searches, lists and steps through what the source tells of alone")
  func finding() {
    var session = Self.session()
    session.press(Self.wire)
    session.press("/ironclad", .enter)
    #expect(
      session.notice == "nothing matches ironclad according to Wire",
      "the Wire does not have the word")
    session.press("/coffee", .enter)
    #expect(
      session.notice == "nothing matches coffee according to Wire", "what is absent is not found")
    session.press("/written", .enter)
    #expect(session.id == "guarantees")
    session.press("s")
    #expect(session.choices == ["Viktor Orlóv", "Anna Berg", "Chen Wei", "Zoe\u{301} Duval"])
    session.press(.escape)
    session.go(to: "orlov-he-sees-no")
    session.press("*")
    #expect(session.choices.allSatisfy { $0.hasPrefix("~ ") })
    session.press("q")
    session.press("d12 jan", .enter)
    #expect(session.state.cursor != nil)
  }

  @Test("has the source's offices, dates and other sayings in the detail")
  func detail() {
    var session = Self.session(rows: 60)
    session.go(to: "dialogue")
    session.press(Self.wire)
    session.press(.enter)
    #expect(session.screen.contains("Viktor Orlóv (“minister of statistics”)"))
    #expect(session.screen.contains("Tuesday 11 January 2022"))
    #expect(session.screen.contains("“this Tuesday” → 2022-01-11"))
    #expect(session.screen.contains("Duration eight hours"))
    #expect(!session.screen.contains("A long day at the lake"), "that is another source")
    session.press(.escape)
    session.go(to: "guarantees")
    session.press(.enter)
    #expect(session.screen.contains("Wire: “minister of statistics”"))
    #expect(!session.screen.contains("ironclad"))
  }

  @Test("says in the detail that an item is absent")
  func absentDetail() {
    var session = Self.session()
    session.go(to: "rumour")
    session.press(Self.wire)
    session.press(.enter)
    #expect(session.screen.contains("∅ absent: Wire does not tell of this."))
  }

  @Test("Y copies the command line with --source")
  func commandLine() {
    var session = Self.session()
    session.press(Self.wire)
    #expect(session.press("Y") == [.copy("parley list --source wire")])
    session.press("&iron", .enter)
    #expect(session.press("Y") == [.copy("parley search --source wire iron")])
    session.press("&", .backspace, .enter, "/iron", .enter)
    #expect(session.press("Y") == [.copy("parley list --source wire")], "all items are shown")
    #expect(
      session.notice
        == "copied, but it prints nothing that is absent here: parley list --source wire")
  }

  @Test("counts what the source tells of, in the title and in the bars of the days")
  func counts() {
    var session = Self.session(columns: 120)
    session.press(Self.wire)
    let told = session.state.chronology.items.count - (session.state.according?.absentCount ?? 0)
    #expect(session.screenRows[0].hasSuffix("\(told) of 37 told"))
    let bars = session.state.rows.count(ofDays: session.state.chronology.days.indices)
    #expect(bars == told, "the bars count what it tells of")
  }
}
