import Screen
import Testing
import Timeline

@testable import Browser

@Suite("Wordings")
struct WordingsTests {
  /// A browser that shows the wordings of the bridge's reopening.
  private static func open(rows: Int = 24, columns: Int = 80) -> Session {
    var session = Session(FixtureTimeline.bridge, rows: rows, columns: columns)
    session.go(to: "reopening")
    session.press("v")
    return session
  }

  private static func labels(_ session: Session) -> [String] {
    session.wordings?.entries.map(\.label) ?? []
  }

  private static func selected(_ session: Session) -> String? {
    session.wordings.map { $0.entries[$0.selected].label }
  }

  /// All that is known of a report, in one line.
  private static func notes(_ label: String, _ session: Session) -> String {
    let entry = session.wordings?.entries.first { $0.label == label }
    return entry?.notes.map { $0.map(\.text).joined() }.joined(separator: " | ") ?? ""
  }

  @Test("come with the reference first, then what descends from it, then other origins")
  func order() {
    let session = Self.open()
    #expect(
      Self.labels(session) == [
        "Transcript", "Daily", "Evening Post", "Diario", "Mirror", "Agency", "Minutes",
      ])
    #expect(session.screenRows[0].contains("7 reports, 3 origins · Anna Berg, Tue 1 Mar 2022"))
    #expect(session.screenRows[1].contains("compared with Transcript"))
  }

  @Test("count no origins where nothing is said of them")
  func unknownOrigins() {
    var session = Session(FixtureTimeline.bridge)
    session.go(to: "frost")
    session.press("v")
    #expect(session.screenRows[0].contains("2 reports · V. Orlóv"))
    #expect(Self.notes("Evening Post", session).contains("word for word the same"))
  }

  @Test("tell of each report what is known")
  func notes() {
    let session = Self.open()
    #expect(
      Self.notes("Daily", session)
        == "6 words the same, 23 only there, 5 moved | verbatim, attributed to “Ms Berg” with "
        + "“announced”, by way of the agency | a paraphrase of the words in Transcript; origin 1 "
        + "of 3 | Wed 2 Mar 2022, in English")
    #expect(Self.notes("Transcript", session).hasPrefix("verbatim | origin"))
    #expect(Self.notes("Diario", session).hasPrefix("in Spanish: not compared | "))
    #expect(Self.notes("Agency", session).hasPrefix("paraphrase: not compared | paraphrased"))
    #expect(Self.notes("Mirror", session).contains("translated"))
    #expect(Self.notes("Mirror", session).contains("a translation of the words in Diario"))
    #expect(Self.notes("Minutes", session).hasPrefix("of the quoted words: "))
    #expect(Self.notes("Minutes", session).contains("not translated, minutes"))
  }

  @Test("compare paraphrases where one asks for it, and no longer")
  func paraphrases() {
    var session = Self.open()
    session.press("p")
    #expect(Self.notes("Agency", session).contains("words the same"))
    #expect(session.notice == "paraphrases are compared, too, though their words are ours")
    session.press("jjp")
    #expect(Self.notes("Agency", session).hasPrefix("paraphrase: not compared"))
    #expect(session.wordings?.top == 2, "what is read stays where it is")
    session.press(.tab, .tab, .tab, .tab, .tab)
    #expect(Self.labels(session).first == "Agency")
    #expect(
      Self.notes("Daily", session).hasPrefix("the reference is a paraphrase: not compared"))
  }

  @Test("say of a mixture without quotation marks why it is not compared")
  func unmarked() throws {
    var timeline = FixtureTimeline.timeline
    let position = try #require(timeline.statements.firstIndex { $0.id == "guarantees" })
    timeline.statements[position].reports[2].text = "wants them in writing and soon"
    var session = Session(Chronology(timeline))
    session.go(to: "guarantees")
    session.press("v")
    let notes = Self.notes("Minutes", session)
    #expect(notes.hasPrefix("mixture without quotation marks: not compared | partly verbatim"))
    session.press(.tab, .tab)
    let reference = Self.labels(session).first
    let others = session.wordings?.entries.dropFirst().map { Self.notes($0.label, session) } ?? []
    #expect(
      reference != "Minutes"
        || others.contains { $0.hasPrefix("the reference is a mixture without quotation marks") })
  }

  @Test("of two sources of one title are told apart by their ids")
  func namesakes() {
    var timeline = FixtureTimeline.timeline
    for position in timeline.sources.indices where timeline.sources[position].id == "wire" {
      timeline.sources[position].shortTitle = "Minutes"
    }
    var session = Session(Chronology(timeline))
    session.go(to: "guarantees")
    session.press("v")
    #expect(
      Set(Self.labels(session)) == ["Eva Lind", "Minutes (archive)", "Minutes (wire)"])
  }

  // MARK: - Where there is nothing to compare

  @Test("are not of an event, nor of a statement with one report")
  func nothing() {
    var session = Session(FixtureTimeline.bridge)
    session.go(to: "meeting")
    session.press("v")
    #expect(session.wordings == nil)
    #expect(session.notice == "this is an event; v compares the wordings of a statement")
    session.go(to: "alone")
    session.press("v")
    #expect(session.wordings == nil)
    #expect(session.notice == "there is one wording only, that of Daily")
    var empty = Session(FixtureTimeline.empty)
    empty.press("v")
    #expect(empty.wordings == nil)
  }

  @Test("are offered where there are several")
  func hint() {
    var session = Session(FixtureTimeline.bridge)
    session.go(to: "alone")
    #expect(!session.hints.contains("v wordings"))
    session.go(to: "frost")
    #expect(session.hints.contains("v wordings"))
    session.press(.enter)
    #expect(session.hints.contains("v wordings"))
  }

  // MARK: - Keys

  @Test(
    "close by q, Esc and v, and leave one where one was",
    arguments: [Typed.text("q"), .escape, .text("v"), .control("c")])
  func close(_ key: Typed) {
    for start in [[], [Typed.enter]] {
      var session = Session(FixtureTimeline.bridge)
      session.go(to: "frost")
      session.press(start)
      let before = session.screen
      session.press("v")
      #expect(session.screen != before)
      #expect(session.press(key) == [])
      #expect(session.screen == before)
    }
  }

  @Test("let one leave at once by Q")
  func leave() {
    var session = Self.open()
    #expect(session.press("Q").contains(.quit))
  }

  @Test(
    "scroll by lines, pages and to the ends",
    arguments: [
      (["j"], 1), (["jj", .up], 1), ([.down, "k", "k"], 0), ([" "], 17), ([.pageDown, "b"], 0),
      ([.control("d")], 8), ([.control("d"), .control("u")], 0), ([.pageUp], 0), (["G", "g"], 0),
      (["jjj", .home], 0),
    ] as [([Typed], Int)])
  func scroll(_ keys: [Typed], _ top: Int) {
    var session = Self.open()
    session.press(keys)
    #expect(session.wordings?.top == top)
  }

  @Test("end with the end of the longest")
  func end() throws {
    for (rows, columns) in [(24, 80), (10, 40), (30, 120), (12, 200)] {
      var session = Self.open(rows: rows, columns: columns)
      session.press("G")
      let wordings = try #require(session.wordings)
      #expect(wordings.top == wordings.layout.lastTop)
      #expect(session.screen.contains("─ end ─"), "at \(columns)x\(rows)")
      #expect(session.press(.end) == [])
      #expect(session.wordings?.top == wordings.top)
    }
  }

  @Test(
    "show each in its turn, wherever it is", arguments: [(24, 80), (10, 40), (40, 120), (5, 20)])
  func choose(_ rows: Int, _ columns: Int) throws {
    var session = Self.open(rows: rows, columns: columns)
    session.press("hhhh")
    for label in Self.labels(session) {
      #expect(Self.selected(session) == label)
      let cursor = session.state.draw().cursor
      #expect(
        session.screenRows[cursor.row].contains(label.prefix(10)), "\(label) must be in sight")
      session.press(.right)
    }
    #expect(Self.selected(session) == "Minutes", "there is none after the last")
    session.press(.left, "h")
    #expect(Self.selected(session) == "Mirror")
  }

  @Test("select what is in sight")
  func selectionFollows() throws {
    var session = Self.open(rows: 10, columns: 40)
    session.press("G")
    #expect(Self.selected(session) == "Minutes")
    session.press("g")
    #expect(Self.selected(session) == "Transcript")
  }

  @Test("compare with another one, chosen or next")
  func reference() {
    var session = Self.open()
    session.press("llr")
    #expect(Self.labels(session).first == "Evening Post")
    #expect(Self.selected(session) == "Evening Post")
    #expect(session.notice == "compared with Evening Post")
    #expect(session.screenRows[1].contains("compared with Evening Post"))
    #expect(Set(Self.labels(session)).count == 7)
    var others = Self.open()
    var seen: [String] = []
    for _ in 0..<7 {
      seen.append(Self.labels(others)[0])
      others.press(.tab)
    }
    #expect(seen == Self.labels(Self.open()), "Tab comes to each once")
    #expect(Self.labels(others) == seen)
    others.press(.backTab)
    #expect(Self.labels(others).first == "Minutes")
  }

  @Test("go on to the next statement with several, and back")
  func neighbours() {
    var session = Self.open()
    session.press("]")
    #expect(session.id == "frost")
    #expect(Self.labels(session) == ["Daily", "Evening Post"])
    session.press("]")
    #expect(session.id == "frost")
    #expect(session.notice == "no statement with several wordings after this")
    session.press("[")
    #expect(session.id == "reopening")
    session.press("[")
    #expect(session.notice == "no statement with several wordings before this")
    session.press("]", .escape, .control("o"))
    #expect(session.id == "reopening", "the way back is the same as of any jump")
  }

  @Test("copy the selected one, with speaker, date and source")
  func copy() {
    var session = Self.open()
    session.press("ll")
    #expect(
      session.press("y") == [
        .copy(
          "“We will keep our word” (Anna Berg, Tuesday 1 March 2022; source: Evening Post on the "
            + "bridge, Thursday 3 March 2022, in English)")
      ])
    #expect(session.wordings != nil)
  }

  @Test("list their keys, until the next one")
  func keys() {
    var session = Self.open()
    session.press("?")
    #expect(session.screen.contains("copy the chosen wording"))
    session.press(.escape)
    #expect(session.wordings?.showsKeys == false)
    session.press("?", "j")
    #expect(session.wordings?.showsKeys == false)
    #expect(session.wordings?.top == 1)
  }

  @Test("say what they do not take")
  func unknown() {
    var session = Self.open()
    session.press("x")
    #expect(session.notice == "x does nothing here; ? lists the keys, Esc closes")
    session.paste("text")
    #expect(session.notice == "pasted text is taken in a prompt only; / searches")
  }

  // MARK: - Mouse

  @Test("scroll with the wheel, select by a click, compare with what is double-clicked")
  func mouse() {
    var session = Self.open()
    session.mouse(.wheelDown, row: 10, column: 50)
    #expect(session.wordings?.top == 3)
    session.mouse(.wheelUp, row: 10, column: 50)
    #expect(session.wordings?.top == 0)
    session.mouse(.click, row: 5, column: 3)
    #expect(Self.selected(session) == "Transcript")
    session.mouse(.click, row: 5, column: 50)
    #expect(Self.selected(session) == "Daily")
    session.mouse(.doubleClick, row: 5, column: 50)
    #expect(Self.labels(session).first == "Daily")
    session.mouse(.click, row: 0, column: 0)
    #expect(session.wordings != nil)
  }

  // MARK: - Size

  @Test("keep what stands at the top, whatever the size")
  func resize() throws {
    var session = Self.open(rows: 10, columns: 40)
    session.press("lllljj")
    let words = { (session: Session) in session.screenRows[2].split(separator: " ").dropFirst() }
    let before = words(session)
    for (rows, columns) in [(24, 80), (3, 12), (60, 200), (12, 41), (1, 1), (9, 33)] {
      session.resize(rows: rows, columns: columns)
    }
    #expect(session.wordings?.entries.count == 7)
    session.resize(rows: 10, columns: 40)
    #expect(words(session) == before)
    session.press("g")
    session.resize(rows: 40, columns: 120)
    session.resize(rows: 10, columns: 40)
    #expect(session.wordings?.top == 0)
  }

  @Test("use the columns that can be read, and no more than they fill")
  func columns() throws {
    let counts = try [20, 40, 76, 77, 80, 115, 116, 120, 155, 160, 200, 250, 300].map { columns in
      try #require(Self.open(columns: columns).wordings).layout.slotCount
    }
    #expect(counts == [1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 4, 7])
    for columns in 1...300 {
      let layout = try #require(Self.open(columns: columns).wordings).layout
      if layout.slotCount > 1 { #expect(layout.columns >= WordingsLayout.fewestColumns) }
      #expect(layout.columns <= WordingsLayout.mostColumns)
    }
  }

  @Test("say whose words they are, though their beginning is above")
  func continued() {
    var session = Self.open(rows: 10, columns: 40)
    session.press("j")
    #expect(session.screenRows[2] == " Transcript (reference) (continued)")
    session = Self.open(rows: 24, columns: 80)
    session.press("jj")
    #expect(session.screenRows[3] == " Transcript (reference)                │ Daily (continued)")
  }

  @Test("lose no line by that, page by page")
  func pages() throws {
    var session = Self.open(rows: 12, columns: 40)
    let lines = try #require(session.wordings).layout.blocks.flatMap(\.lines)
    var seen: Set<String> = []
    for _ in 0..<20 {
      seen.formUnion(session.screenRows)
      session.press(" ")
    }
    for line in lines {
      let text = line.map(\.text).joined()
      #expect(seen.contains { $0.dropFirst() == text }, "nobody could read: \(text)")
    }
  }

  @Test("keep the reference in sight beside the others")
  func pinned() {
    var session = Self.open(rows: 24, columns: 80)
    session.press("G")
    #expect(session.screenRows[3].hasPrefix(" Transcript (reference)"))
  }

  // MARK: - Signs

  @Test("highlight what was searched for, in words that differ, too")
  func highlighting() {
    var session = Session(FixtureTimeline.bridge)
    session.press("/keep", .enter, "v")
    let roles = session.wordings?.entries.map { entry in
      entry.text.parts.contains { part in
        guard case .words(let line) = part else { return false }
        return line.contains { $0.role == .match && $0.text == "keep" }
      }
    }
    #expect(roles?.prefix(3) == [true, true, true])
  }

  @Test("tell words by attributes besides their signs", arguments: StyleTests.allColors)
  func attributes(_ colors: Capabilities.Colors) {
    let theme = Theme(colors)
    let styles = [Role.text, .deleted, .inserted, .moved, .match].map { theme.style($0) }
    #expect(Set(styles).count == styles.count)
    #expect(theme.style(.inserted).attributes.contains(.underline))
  }

  @Test("need no accent in ASCII to be compared by", arguments: [true, false])
  func ascii(_ isUnicode: Bool) {
    var session = Session(FixtureTimeline.bridge, isUnicode: isUnicode)
    session.go(to: "reopening")
    session.press("v")
    #expect(Self.notes("Mirror", session).contains("words the same"))
    #expect(session.screen.contains("[-only there-] {+only here+} <~moved~>"))
  }
}
