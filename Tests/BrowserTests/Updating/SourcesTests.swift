import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The list of sources")
struct SourcesTests {
  private static func session(rows: Int = 24, columns: Int = 80) -> Session {
    Session(FixtureTimeline.disputed, rows: rows, columns: columns)
  }

  /// The labels of the rows.
  private static func labels(_ session: Session) -> [String] {
    session.sources.map { layer in layer.shown.map { layer.entries[$0].source.label } } ?? []
  }

  private static let byDate =
    ["Minutes", "Eva Lind", "Wire"] + (1...16).map { "Courier \($0)" } + ["A page that would run"]

  @Test("has every source, by date, the undated last, with reports and contradictions")
  func list() {
    var session = Self.session()
    session.press("S")
    #expect(Self.labels(session) == Self.byDate)
    let entries = session.sources?.entries.prefix(3) ?? []
    #expect(entries.map(\.contradictions) == [0, 3, 3])
    #expect(entries.map(\.reports) == [1, 19, 7])
    #expect(session.status.contains(" of 20 sources, by date"))
  }

  @Test("tells two of one title apart by their ids")
  func namesakes() {
    var timeline = FixtureTimeline.timeline
    var other = Source(id: "wire-2", title: timeline.sources[1].title)
    other.shortTitle = "Wire"
    timeline.sources.append(other)
    var session = Session(Chronology(timeline))
    session.press("S")
    #expect(session.screenRows.contains { $0.hasPrefix(" Wire  wire  Orlov") })
    #expect(session.screenRows.contains { $0.hasPrefix(" Wire  wire-2  Orlov") })
    #expect(!session.screen.contains("  archive  "))
  }

  @Test("selects the source of the item under the cursor")
  func current() {
    var session = Self.session()
    session.go(to: "orlov-he-sees-no")
    session.press("S")
    #expect(session.sources?.selection?.source.id == "wire")
  }

  @Test(
    "moves as the timeline does, and stops at the ends",
    arguments: [
      ("g", 0), ("gj", 1), ("gjjk", 1), ("gk", 0), ("G", 19), ("Gj", 19), ("g ", 13), ("g b", 0),
    ])
  func moving(_ keys: String, _ selected: Int) {
    var session = Self.session()
    session.press("S", .text(keys))
    #expect(session.sources?.selected == selected)
  }

  @Test("is sorted by reports or contradictions with > and <, the selection staying")
  func order() {
    var session = Self.session()
    session.press("SG>")
    #expect(Array(Self.labels(session).prefix(2)) == ["Eva Lind", "Wire"])
    #expect(session.sources?.selection?.source.id == "script")
    session.press(">")
    #expect(session.sources?.order == .contradictions)
    #expect(Array(Self.labels(session).prefix(3)) == ["Eva Lind", "Wire", "Minutes"])
    session.press(">")
    #expect(Self.labels(session) == Self.byDate)
    session.press("<")
    #expect(session.sources?.order == .contradictions)
  }

  @Test("shows the top of a new order where there is room for it and for the selection")
  func topOfOrder() {
    var session = Self.session(rows: 12)
    session.press("SG", .text(String(repeating: "k", count: 17)))
    #expect(session.sources?.top == 2, "the Wire stands at the top")
    session.press(">")
    #expect(session.sources?.selection?.source.id == "wire")
    #expect(session.sources?.top == 0, "what has more reports is seen above it")
  }

  @Test(
    "is narrowed by typing after /: title, author, publisher, date, type, id",
    arguments: [
      ("courier-3", ["Courier 3"]),
      ("lake 5", ["Courier 3", "Courier 5", "Courier 13", "Courier 15"]), ("LIND", ["Eva Lind"]),
      ("council", ["Minutes"]), ("tránslated", ["Wire"]), ("newspaper", ["Eva Lind", "Wire"]),
      ("2022-01-13", ["Courier 1"]), ("script", ["A page that would run"]), ("zebra", []),
      ("q", []),
    ])
  func narrowing(_ typed: String, _ labels: [String]) {
    var session = Self.session()
    session.press("S/", .text(typed))
    #expect(Self.labels(session) == labels)
    session.press(.enter)
    #expect(session.sources?.isTyping == false)
    #expect(Self.labels(session) == labels)
    session.press("/", .escape)
    #expect(Self.labels(session).count == 20, "Esc while typing shows all again")
  }

  @Test("selects what begins with what is typed before what merely contains it")
  func selecting() {
    var session = Self.session()
    session.press("S/courier 1")
    #expect(session.sources?.selection?.source.label == "Courier 1")
    session.press(.enter, .escape)
    #expect(Self.labels(session).count == 20, "Esc widens before it closes")
    session.press(.escape)
    #expect(session.sources == nil)
    session.press("S/zebra", .enter, .enter)
    #expect(session.notice == "no source matches; Esc shows all")
  }

  @Test("takes pasted text while typing alone")
  func pasting() {
    var session = Self.session()
    session.press("S/")
    session.paste("wire")
    #expect(Self.labels(session) == ["Wire"])
    session.press(.enter)
    session.paste("x")
    #expect(session.notice?.contains("prompt only") == true)
  }

  @Test("Enter goes to the source's first item, from which ^O returns")
  func going() {
    var session = Self.session()
    session.go(to: "session")
    session.press("S/wire", .enter, .enter)
    #expect(session.sources == nil)
    #expect(session.id == "dialogue")
    session.press(.control("o"))
    #expect(session.id == "session")
  }

  @Test("Enter says so where nothing is shown of what the source tells of")
  func filteredOut() {
    var session = Self.session()
    session.press("3S/minutes", .enter, .enter)
    #expect(session.sources != nil)
    #expect(session.notice == "what Minutes tells of is filtered out; & and 0 show everything")
  }

  @Test("o opens the URL, where it is one of the web")
  func url() {
    var session = Self.session()
    #expect(
      session.press("S/lind", .enter, "o")
        == [.open(url: "https://gazette.example/lake?day=10&part=2")])
    session.press("/", .escape, "/wire", .enter, "o")
    #expect(session.notice == "this source has no URL")
    session.press("/", .escape, "/script", .enter)
    #expect(session.press("o") == [])
    #expect(session.notice == "only http and https URLs are opened, not javascript:alert(1)")
  }

  @Test(
    "closes by each of its keys, and leaves everything as it was",
    arguments: [
      Typed.escape, "q", "S", .control("c"), .control("g"),
    ])
  func closing(_ key: Typed) {
    var session = Self.session()
    session.go(to: "council")
    let before = session.screen
    session.press("SG", key)
    #expect(session.screen == before)
  }

  @Test("Q leaves, and another key says what closes it")
  func otherKeys() {
    var session = Self.session()
    session.press("Sz")
    #expect(
      session.notice == "z does nothing in the list of sources; ? lists the keys, q closes it")
    #expect(session.press("Q").contains(.quit))
  }

  @Test("? and : list its keys, which any key puts away", arguments: ["?", ":"])
  func keys(_ key: String) {
    var session = Self.session()
    session.press("S", .text(key))
    for keys in ["Enter", "a", "m Tab", "> <", "/", "o", "q Esc S"] {
      #expect(session.screenRows.contains { $0.hasPrefix(" \(keys)  ") }, "\(keys)")
    }
    session.press(.escape)
    #expect(session.sources?.showsKeys == false)
    session.press(.text(key), ">")
    #expect(session.sources?.order == .reports, "what a key does, it does at once")
    session.press(.text(key), "q", "q")
    #expect(session.sources == nil)
  }

  @Test("all its keys are hinted at where there are 80 columns")
  func hints() {
    var session = Self.session()
    session.press("S")
    for hint in ["Enter go", "a by it alone", "m matrix", "> sort", "/ narrow", "o URL", "? keys"] {
      #expect(session.hints.contains(hint))
    }
  }

  @Test("the mouse selects, goes and scrolls")
  func mouse() {
    var session = Self.session()
    session.press("Sg")
    session.mouse(.wheelDown, row: 5, column: 5)
    #expect(session.sources?.selected == 3)
    session.mouse(.wheelUp, row: 5, column: 5)
    #expect(session.sources?.selected == 0)
    session.mouse(.click, row: 4, column: 5)
    #expect(session.sources?.selection?.source.id == "wire")
    session.mouse(.click, row: 20, column: 5)
    #expect(session.sources?.selection?.source.id == "wire", "beneath the list is nothing")
    session.mouse(.doubleClick, row: 3, column: 5)
    #expect(session.sources == nil)
    #expect(session.id == "letters")
  }

  @Test("stays on the selection when the window changes its size")
  func resizing() {
    var session = Self.session(rows: 40)
    session.press("SG")
    session.resize(rows: 8, columns: 30)
    #expect(session.screen.contains("A page"))
  }

  @Test("does not open where there is none")
  func none() {
    var session = Session(FixtureTimeline.empty)
    session.press("S")
    #expect(session.sources == nil)
    #expect(session.notice == "this timeline has no sources")
  }
}
