import EDTF
import Testing

@testable import Timeline

@Suite("A contradiction")
struct ContradictionTests {
  @Test("is made of different values of one property, the most trusted first")
  func values() throws {
    let contradiction = try #require(
      Contradiction([
        assertion("4 hours", "a"), assertion("3 hours", "b"), assertion("3 hours", "c"),
        assertion("a day", "d", .deprecated, "a misprint"), assertion("3 hours", "b"),
        assertion("nearly 4 hours", "e", .preferred, "minutes"),
      ]))
    #expect(
      contradiction.values.map(\.value) == ["nearly 4 hours", "3 hours", "4 hours", "a day"])
    #expect(contradiction.values.map(\.rank) == [.preferred, .normal, .normal, .deprecated])
    #expect(contradiction.values.map(\.reason) == ["minutes", nil, nil, "a misprint"])
    #expect(contradiction.values[1].sources == ["b", "c"], "each source counts once")
  }

  @Test("is none where sources agree, or where there is one")
  func agreement() {
    #expect(Contradiction([]) == nil)
    #expect(Contradiction([assertion("4 hours", "a")]) == nil)
    #expect(Contradiction([assertion("4 hours", "a"), assertion("4 hours", "b")]) == nil)
  }

  @Test("has the rank and the reason of the most trusted of its assertions")
  func ranks() throws {
    let contradiction = try #require(
      Contradiction([
        assertion("x", "a", .deprecated, "old"), assertion("x", "b", .preferred, "minutes"),
        assertion("y", "c"),
      ]))
    #expect(contradiction.values[0].rank == .preferred)
    #expect(contradiction.values[0].reason == "minutes")
  }

  @Test("is met at its event, its statement, or what its person first says in one of the sources")
  func items() throws {
    let chronology = Chronology(try timeline())
    let met = chronology.contradictions.indices.map { position in
      let item = chronology.item(ofContradiction: position).map { chronology.items[$0] }
      let contradiction = chronology.contradictions[position]
      return "\(contradiction.subject.id) \(contradiction.property) at "
        + "\(item.map { chronology.id(of: $0) } ?? "nothing")"
    }
    #expect(
      met == [
        "council duration at council", "guest office at council", "second date at second",
        "chair office at second", "absent office at nothing",
      ])
    let marked = chronology.items.filter(\.isContradicted).map { chronology.id(of: $0) }
    #expect(marked == ["council", "second"])
  }

  @Test("of an item is on its event and its silent guests, or on its statement and its speaker")
  func ofItem() throws {
    let chronology = Chronology(try timeline())
    func properties(_ id: String) throws -> [String] {
      let position = try #require(chronology.position(ofID: id))
      return chronology.contradictions(of: chronology.items[position]).map {
        "\($0.subject.id).\($0.property)"
      }
    }
    #expect(
      try properties("council") == ["council.duration", "guest.office"],
      "a guest who says nothing is met nowhere else")
    #expect(try properties("first") == ["chair.office"])
    #expect(try properties("second") == ["second.date", "chair.office"])
  }

  // MARK: - Fixture

  private func assertion(
    _ value: String, _ source: String, _ rank: Assertion.Rank = .normal, _ reason: String? = nil
  ) -> Assertion {
    Assertion(
      subject: .event("council"), property: "duration", value: value,
      source: Identifier(source), rank: rank, reason: reason)
  }

  private func timeline() throws -> Timeline {
    let when = When(date: try EDTFDate("2022-01-12"))
    var timeline = Timeline(title: "T")
    timeline.people = ["chair", "guest", "absent"].map {
      Person(id: Identifier($0), name: $0)
    }
    timeline.sources = ["a", "b", "c"].map { Source(id: Identifier($0), title: $0) }
    var council = Event(id: "council", name: "Council", when: when)
    council.participants = ["guest"]
    timeline.events = [council]
    timeline.statements = [("first", "a"), ("second", "b")].map { id, source in
      var statement = Statement(
        id: Identifier(id), speaker: "chair", when: when,
        reports: [
          Report(source: Identifier(source), quotationType: .direct, text: "Order!")
        ])
      statement.event = "council"
      return statement
    }
    let differing: [(Assertion.Subject, String)] = [
      (.statement("second"), "date"), (.person("absent"), "office"), (.person("chair"), "office"),
      (.event("council"), "duration"), (.person("guest"), "office"),
    ]
    for (subject, property) in differing {
      for source: Identifier<Source> in ["b", "c"] {
        timeline.assertions.append(
          Assertion(subject: subject, property: property, value: source.text, source: source))
      }
    }
    // On this the sources agree, and the other property of the same subject is another matter.
    for source: Identifier<Source> in ["a", "b"] {
      timeline.assertions.append(
        Assertion(subject: .event("council"), property: "venue", value: "hall", source: source))
    }
    return timeline
  }
}
