import EDTF
import Testing

@testable import Timeline

@Suite("A timeline according to one source")
struct AccordingToTests {
  private static func according(_ source: Identifier<Source>) throws -> AccordingTo {
    try #require(AccordingTo(source, in: DisputedTalks.chronology()))
  }

  @Test(
    "has its dates, and marks what it does not tell of",
    arguments: [
      (
        "post",
        [
          "2022-01-10: dinner -toast meeting refusal", "2022-01-11: -walk", "2022-01-12: secret",
        ]
      ),
      (
        // It moves the meeting; what was said there keeps its own date, "soon after" being none.
        "wire",
        [
          "2022-01-10: dinner toast refusal", "2022-01-11: meeting -walk", "2022-01-12: -secret",
        ]
      ),
      (
        // The preferred of its two dates; a statement that it dates without rendering it.
        "diary",
        [
          "2021-12-31: secret", "2022-01-10: -dinner -toast -meeting -refusal", "2022-01-14: walk",
        ]
      ),
      (
        "idle",
        [
          "2022-01-10: -dinner -toast -meeting -refusal", "2022-01-11: -walk",
          "2022-01-12: -secret",
        ]
      ),
    ])
  func outline(_ source: String, _ days: [String]) throws {
    let according = try Self.according(Identifier(source))
    let chronology = according.chronology
    let outline = chronology.days.map { day in
      let items = day.items.map { position in
        (according.isAbsent(position) ? "-" : "")
          + chronology.id(of: chronology.items[position])
      }
      return "\(day.date): \(items.joined(separator: " "))"
    }
    #expect(outline == days)
  }

  @Test("is none where there is no such source")
  func unknown() throws {
    #expect(AccordingTo("nobody", in: try DisputedTalks.chronology()) == nil)
  }

  @Test("has the source's own wordings alone, and all others' of what it leaves out")
  func wordings() throws {
    let wire = try Self.according("wire").chronology
    let reports = try #require(wire.statement("refusal")).reports
    #expect(reports.map(\.text) == ["she declines"])
    #expect(reports.map(\.relation) == [nil], "what it paraphrases is not there")
    #expect(wire.statement("secret")?.reports.map(\.source) == ["post"])
    #expect(
      try Self.according("post").chronology.statement("refusal")?.reports.map(\.text) == ["No"])
  }

  @Test("has our summary for a statement that the source speaks of but does not render")
  func dated() throws {
    let diary = try Self.according("diary")
    let secret = try #require(diary.chronology.statement("secret"))
    #expect(secret.reports.map(\.text) == ["She tells a secret."])
    #expect(secret.reports.map(\.quotationType) == [.indirect])
    #expect(secret.reports.map(\.source) == ["diary"])
    #expect(diary.tells(secret))
  }

  @Test("says how its words became the date, and drops the clock of another day")
  func provenance() throws {
    let moved = try #require(try Self.according("wire").chronology.event("meeting"))
    #expect(moved.when.date.text == "2022-01-11")
    #expect(moved.when.text == "on Tuesday")
    #expect(moved.start == nil)
    #expect(moved.end == nil)
    let kept = try #require(try Self.according("post").chronology.event("meeting"))
    #expect(kept.start?.text == "2022-01-10T10:00:00Z")
  }

  @Test("names the source alone where it tells, and keeps of the assertions its own")
  func sources() throws {
    let wire = try Self.according("wire").chronology
    #expect(wire.event("meeting")?.sources == ["wire"])
    #expect(wire.event("dinner")?.sources == ["wire"], "it tells of what was said there")
    #expect(wire.event("walk")?.sources == [])
    #expect(Set(wire.assertions.map(\.source)) == ["wire"])
    #expect(wire.sources.count == 4, "rows stay what they are")
  }

  @Test(
    "calls people what the source calls them: their office, else how it attributes their words",
    arguments: [
      ("post", ["envoy", nil, "a clerk"]),
      // "She" is a pronoun, but the office is given; "Ford" is his name, but so is his office.
      ("wire", ["envoy", "cook", nil]),
      ("diary", [nil, "cook", nil]),
      ("idle", [nil, nil, nil]),
    ] as [(String, [String?])])
  func offices(_ source: String, _ offices: [String?]) throws {
    let according = try Self.according(Identifier(source))
    #expect(["ann", "bob", "cyd"].map { according.office(of: $0) } == offices)
  }

  @Test("takes neither a pronoun nor a part of the name for an office")
  func names() throws {
    var timeline = try DisputedTalks.timeline()
    timeline.assertions = []
    let chronology = Chronology(timeline)
    let wire = try #require(AccordingTo("wire", in: chronology))
    #expect(wire.office(of: "ann") == nil, "She")
    #expect(wire.office(of: "bob") == nil, "Ford")
    #expect(AccordingTo("post", in: chronology)?.office(of: "ann") == "the envoy")
  }

  @Test("keeps the rows of events and statements, so that each item is found again")
  func positions() throws {
    let whole = try DisputedTalks.chronology()
    for source in whole.sources {
      let derived = try Self.according(source.id).chronology
      for item in whole.items {
        let position = derived.position(of: item.content)
        #expect(derived.id(of: derived.items[position]) == whole.id(of: item))
      }
    }
  }

  // MARK: - Where nothing is different

  /// An event and two statements, each told by one source, as rows of a feed are.
  private static func feed() throws -> Timeline {
    let day = When(date: try EDTFDate("2022-01-10"))
    var timeline = Timeline(title: "Rows")
    timeline.sources = [Source(id: "wire", title: "Wire"), Source(id: "post", title: "Post")]
    timeline.people = [Person(id: "ann", name: "Ann")]
    timeline.events = [
      Event(id: "talk", name: "A talk", when: day)
    ]
    timeline.events[0].sources = ["wire"]
    timeline.statements = ["wire", "post"].map { source in
      Statement(
        id: Identifier("by-\(source)"), speaker: "ann",
        when: day,
        reports: [
          Report(source: Identifier(source), quotationType: .direct, text: "Words of the \(source)")
        ])
    }
    return timeline
  }

  @Test("is the timeline itself where each item has one source, and no part of it is made anew")
  func feeds() throws {
    let whole = Chronology(try Self.feed())
    for source in ["wire", "post"] as [Identifier<Source>] {
      let according = try #require(AccordingTo(source, in: whole))
      #expect(according.isUnchanged)
      #expect(according.absentCount == (source == "wire" ? 1 : 2))
      // An assertion of somebody else makes it anew: it must come out the same.
      var disputed = try Self.feed()
      disputed.assertions = [
        Assertion(
          subject: .person("ann"), property: "office", value: "envoy",
          source: source == "wire" ? "post" : "wire", rank: .normal)
      ]
      let anew = try #require(AccordingTo(source, in: Chronology(disputed)))
      #expect(!anew.isUnchanged)
      #expect(Array(anew.chronology.statements) == Array(according.chronology.statements))
      #expect(Array(anew.chronology.events) == Array(according.chronology.events))
      #expect(anew.absentCount == according.absentCount)
      #expect(anew.office(of: "ann") == according.office(of: "ann"))
    }
  }

  /// What makes it another timeline according to the wire.
  static let differences: [(String, @Sendable (inout Timeline) -> Void)] = [
    ("a second report", { $0.statements[0].reports.append($0.statements[1].reports[0]) }),
    (
      "a report of the same source",
      { $0.statements[0].reports.append($0.statements[0].reports[0]) }
    ),
    ("how it names the speaker", { $0.statements[0].reports[0].attribution = "the envoy" }),
    (
      "what it renders",
      { $0.statements[0].reports[0].relation = Relation(kind: .translationOf, report: "other") }
    ),
    ("another source of an event", { $0.events[0].sources.append("post") }),
    (
      "an event of others, at which it quotes somebody",
      {
        $0.events[0].sources = ["post"]
        $0.statements[0].event = "talk"
      }
    ),
    (
      "something said of a date",
      {
        $0.assertions = [
          Assertion(
            subject: .event("talk"), property: "date", value: "2022-01-11", source: "wire",
            rank: .normal)
        ]
      }
    ),
  ]

  @Test("is made anew where anything is different", arguments: differences.indices)
  func differs(number: Int) throws {
    let (name, change) = Self.differences[number]
    var timeline = try Self.feed()
    change(&timeline)
    let according = try #require(AccordingTo("wire", in: Chronology(timeline)))
    #expect(!according.isUnchanged, "\(name)")
  }
}

@Suite("What a source tells of")
struct CoverageTests {
  @Test(
    "is what names it, what it reports, what it says something of, and where that was said",
    arguments: [("post", 4), ("wire", 4), ("diary", 2), ("idle", 0)])
  func count(_ source: String, _ count: Int) throws {
    let coverage = Coverage(of: Identifier(source), in: try DisputedTalks.chronology())
    #expect(coverage.count == count)
  }
}

@Suite("How much sources take part")
struct SourceTallyTests {
  @Test("is counted by their reports, and by the contradictions that they have a word in")
  func counts() throws {
    let tally = SourceTally(try DisputedTalks.chronology())
    #expect(tally.reports == [2, 2, 0, 0])
    // The meeting's date (post, wire), the walk's (the diary with itself), the host's office (wire
    // and diary); the envoy's office is undisputed.
    #expect(tally.contradictions == [1, 2, 2, 0])
  }
}
