import EDTF
import Testing
import Timeline

@Suite("A chronology")
struct ChronologyTests {
  // MARK: - Order

  @Test("orders by date, the coarse before the fine, each heading once")
  func dates() throws {
    let dates = [
      "2022-01-12", "2021-12-01", "2022", "2021-12", "2022-01-09/2022-01-10", "2022-01",
      "2022-01-12~", "2021", "2022-01-10", "{2022-01-11,2022-01-13}", "2022-01-XX",
    ]
    let chronology = Chronology(try Self.timeline(dates.map { try Self.event("e-\($0)", $0) }))
    #expect(
      Self.outline(chronology) == [
        "2021: e-2021",
        "2021-12: e-2021-12",
        "2021-12-01: e-2021-12-01",
        "2022: e-2022",
        "2022-01: e-2022-01 e-2022-01-XX",
        "2022-01-09: e-2022-01-09/2022-01-10",
        "2022-01-10: e-2022-01-10",
        "2022-01-11: e-{2022-01-11,2022-01-13}",
        "2022-01-12: e-2022-01-12 e-2022-01-12~",
      ])
  }

  @Test("places a date without a beginning by its end, and one without an end by its beginning")
  func open() throws {
    let chronology = Chronology(
      try Self.timeline([
        Self.event("after", "2022-01-12/.."), Self.event("before", "../2022-01-10"),
        Self.event("between", "2022-01-11"), Self.event("unknown", "/2022-01-13"),
      ]))
    #expect(
      Self.outline(chronology) == [
        "../2022-01-10: before", "2022-01-11: between", "2022-01-12: after",
        "../2022-01-13: unknown",
      ])
  }

  @Test(
    "has headings that claim no day and no year that the date does not state",
    arguments: [
      ("../1999", "until 1999"), ("/1999", "until 1999"), ("../1999~", "until 1999"),
      ("../2022-01-12", "until 12 January 2022"), ("../2021-12", "until December 2021"),
      ("[..1970]", "until 1970"), ("{..1960,1970}", "until 1960"), ("[1970..]", "1970"),
      ("2024-21", "spring 2024"), ("2021-24", "winter 2021"), ("../2024-23", "until autumn 2024"),
      ("2024-21/2024-22", "spring 2024"), ("202X", "the 2020s"), ("19XX", "the years 1900-1999"),
      ("../202X", "until the 2020s"), ("2022-XX", "2022"), ("2022-XX-XX", "2022"),
      ("2022-01-XX", "January 2022"), ("2022/..", "2022"), ("-3000", "3001 BC"),
    ])
  func headings(date: String, heading: String) throws {
    let chronology = Chronology(try Self.timeline([Self.event("e", date)]))
    #expect(chronology.days.map { $0.formatted(.long) } == [heading])
  }

  @Test("has headings of all widths in the order of time, what reaches up to a day before it")
  func widths() throws {
    let dates = [
      "2020", "202X", "20XX", "2020-01-01", "../2020-01-01", "2020-01", "2020-21", "2020-03",
      "../2019", "2019-12-31", "../2020-21", "2020-05-31", "2019",
    ]
    let chronology = Chronology(try Self.timeline(dates.map { try Self.event("e-\($0)", $0) }))
    #expect(
      chronology.days.map(\.date.text) == [
        "20XX", "2019", "../2019", "2019-12-31", "../2020-01-01", "202X", "2020", "2020-01",
        "2020-01-01", "2020-21", "2020-03", "../2020-21", "2020-05-31",
      ])
  }

  @Test("orders the events of a day by the clock, whatever the zone; those without one first")
  func clock() throws {
    let chronology = Chronology(
      try Self.timeline([
        Self.event("noon", "2022-01-12", start: "2022-01-12T12:00:00+01:00"),
        Self.event("eleven-in-utc", "2022-01-12", start: "2022-01-12T11:30:00Z"),
        Self.event("untimed", "2022-01-12"),
        Self.event("morning", "2022-01-12", start: "2022-01-12T09:00:00+01:00"),
      ]))
    #expect(
      Self.outline(chronology) == ["2022-01-12: untimed morning noon eleven-in-utc"])
  }

  @Test("keeps the file's order among equals")
  func stable() throws {
    let ids = ["c", "a", "b", "d"]
    let chronology = Chronology(try Self.timeline(ids.map { try Self.event($0, "2022-01-12") }))
    #expect(Self.outline(chronology) == ["2022-01-12: c a b d"])
  }

  // MARK: - What stands beneath what

  @Test("puts statements beneath their event, then its parts, each with its depth")
  func beneath() throws {
    let chronology = Chronology(
      try Self.timeline(
        [
          Self.event("council", "2022-01-12"),
          Self.event("briefing", "2022-01-12", partOf: "council"),
          Self.event("answers", "2022-01-12", partOf: "briefing"),
          Self.event("other", "2022-01-12"),
        ],
        [
          Self.statement("in-answers", "2022-01-12", at: "answers"),
          Self.statement("in-briefing", "2022-01-12", at: "briefing"),
          Self.statement("in-council", "2022-01-12", at: "council"),
          Self.statement("alone", "2022-01-12"),
        ]))
    #expect(
      Self.indented(chronology) == [
        "council", "  in-council", "  briefing", "    in-briefing", "    answers",
        "      in-answers", "other", "alone",
      ])
  }

  @Test("puts what has a date of its own at that date")
  func ownDate() throws {
    let chronology = Chronology(
      try Self.timeline(
        [
          Self.event("council", "2022-01-12"),
          Self.event("call", "2022-01-13", partOf: "council"),
        ],
        [
          Self.statement("later", "2022-01-14", at: "council"),
          Self.statement("same", "2022-01-12?", at: "council"),
          Self.statement("of-call", "2022-01-13", at: "call"),
        ]))
    #expect(
      Self.outline(chronology) == [
        "2022-01-12: council same", "2022-01-13: call of-call", "2022-01-14: later",
      ])
    #expect(Self.indented(chronology) == ["council", "  same", "call", "  of-call", "later"])
  }

  @Test("has every item once, and headings that cover them all")
  func whole() throws {
    let chronology = try Self.talks()
    let contents = Set(chronology.items.map(\.content))
    #expect(
      contents.count == chronology.events.count + chronology.statements.count)
    #expect(chronology.items.count == contents.count)
    #expect(chronology.days.flatMap { Array($0.items) } == Array(chronology.items.indices))
    #expect(Set(chronology.days.map(\.date.text)).count == chronology.days.count)
    for (day, items) in chronology.days.map(\.items).enumerated() {
      #expect(!items.isEmpty)
      #expect(chronology.items[items].allSatisfy { $0.day == day })
    }
  }

  @Test("of nothing has nothing")
  func empty() {
    let chronology = Chronology(Timeline(title: "Nothing"))
    #expect(chronology.items.isEmpty)
    #expect(chronology.days.isEmpty)
    #expect(chronology.position(ofID: "anything") == nil)
  }

  // MARK: - Tracks and look-up

  @Test(
    "gives parts and statements the track of the event that they belong to",
    arguments: [
      ("council", 0), ("briefing", 0), ("in-briefing", 0), ("elsewhere", 1), ("in-elsewhere", 1),
      ("alone", nil), ("untracked", nil),
    ])
  func tracks(_ id: String, _ track: Int?) throws {
    let chronology = try Self.talks()
    let item = try #require(Self.item(id, in: chronology))
    #expect(item.track == track)
    #expect(chronology.track(of: item)?.id == track.map { chronology.tracks[$0].id })
  }

  @Test("finds items by their ids, an event before a statement of the same id")
  func positions() throws {
    let chronology = try Self.talks()
    for (position, item) in chronology.items.enumerated() {
      #expect(chronology.position(ofID: chronology.id(of: item)) == position)
    }
    #expect(chronology.position(ofID: "gone") == nil)
    let twins = Chronology(
      try Self.timeline([Self.event("twin", "2022-01-12")], [Self.statement("twin", "2022-01-11")]))
    #expect(twins.position(ofID: "twin").map { twins.items[$0].kind } == .event)
  }

  @Test("finds entities by their ids")
  func entities() throws {
    let chronology = try Self.talks()
    #expect(chronology.person("berg")?.name == "Anna Berg")
    #expect(chronology.source("gazette")?.title == "The Gazette")
    #expect(chronology.track("hill")?.name == "Hill")
    #expect(chronology.place("hall")?.name == "Hall")
    #expect(chronology.event("council")?.name == "council")
    #expect(chronology.statement("alone")?.speaker == "berg")
    #expect(chronology.delegation("north") == nil)
    #expect(chronology.person("gone") == nil)
  }

  @Test("tells what an item is")
  func details() throws {
    let chronology = try Self.talks()
    let statement = try #require(Self.item("in-briefing", in: chronology))
    #expect(statement.kind == .statement)
    #expect(!statement.isEvent)
    #expect(chronology.event(of: statement)?.id == "briefing")
    #expect(chronology.speaker(of: statement)?.id == "berg")
    #expect(chronology.title(of: statement) == "words of in-briefing")
    #expect(chronology.sources(of: statement) == ["gazette"], "each source once")
    let event = try #require(Self.item("council", in: chronology))
    #expect(event.isEvent)
    #expect(chronology.event(of: event)?.id == "council")
    #expect(chronology.speaker(of: event) == nil)
    #expect(chronology.statement(of: event) == nil)
    #expect(chronology.place(of: event)?.id == "hall")
    #expect(chronology.start(of: event)?.clockText == "10:00")
    #expect(chronology.when(of: event).date.text == "2022-01-12")
  }
}

// MARK: - Timelines to order

extension ChronologyTests {
  private static func talks() throws -> Chronology {
    var council = try event("council", "2022-01-12", track: "hill", start: "2022-01-12T10:00:00Z")
    council.place = "hall"
    var timeline = try timeline(
      [
        council, event("briefing", "2022-01-12", partOf: "council"),
        event("elsewhere", "2022-01-13", track: "lake", partOf: "council"),
        event("untracked", "2021-12"),
      ],
      [
        statement("in-briefing", "2022-01-12", at: "briefing"),
        statement("in-elsewhere", "2022-02", at: "elsewhere"), statement("alone", "2022-01-12"),
      ])
    timeline.tracks = [Track(id: "hill", name: "Hill"), Track(id: "lake", name: "Lake")]
    timeline.places = [Place(id: "hall", name: "Hall")]
    return Chronology(timeline)
  }

  private static func timeline(
    _ events: [Event], _ statements: [Statement] = []
  ) throws -> Timeline {
    var timeline = Timeline(title: "Talks")
    timeline.people = [Person(id: "berg", name: "Anna Berg")]
    timeline.sources = [Source(id: "gazette", title: "The Gazette")]
    timeline.events = events
    timeline.statements = statements
    return timeline
  }

  private static func event(
    _ id: String, _ date: String, track: String? = nil, partOf: String? = nil,
    start: String? = nil
  ) throws -> Event {
    var event = Event(id: Identifier(id), name: id, when: When(date: try EDTFDate(date)))
    event.track = track.map { Identifier($0) }
    event.partOf = partOf.map { Identifier($0) }
    event.start = try start.map { try Timestamp($0) }
    return event
  }

  private static func statement(
    _ id: String, _ date: String, at event: String? = nil
  ) throws -> Statement {
    let report = Report(source: "gazette", quotationType: .direct, text: "words of \(id)")
    var statement = Statement(
      id: Identifier(id), speaker: "berg", when: When(date: try EDTFDate(date)),
      reports: [report, report])
    statement.event = event.map { Identifier($0) }
    return statement
  }

  private static func item(_ id: String, in chronology: Chronology) -> Item? {
    chronology.position(ofID: id).map { chronology.items[$0] }
  }

  /// A line for each heading, with the ids of the items beneath it.
  private static func outline(_ chronology: Chronology) -> [String] {
    chronology.days.map { day in
      let ids = chronology.items[day.items].map { chronology.id(of: $0) }
      return "\(day.date.text): \(ids.joined(separator: " "))"
    }
  }

  /// The ids of all items, indented by how deep they stand.
  private static func indented(_ chronology: Chronology) -> [String] {
    chronology.items.map {
      String(repeating: "  ", count: $0.depth) + chronology.id(of: $0)
    }
  }
}
