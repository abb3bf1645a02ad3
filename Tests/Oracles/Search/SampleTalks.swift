import EDTF
package import Timeline
import TimelineSearch

/// A small negotiation, built by hand, that has each kind of text once.
package enum SampleTalks {
  package static func timeline() throws -> Timeline {
    var timeline = Timeline(title: "Talks")
    timeline.tracks = [
      Track(id: "geneva", name: "Strategic Stability Dialogue"),
      Track(id: "brussels", name: "NATO–Russia Council"),
    ]
    timeline.places = [
      Place(id: "mission-us", name: "US mission, Geneva"),
      Place(id: "nato-hq", name: "NATO headquarters"),
    ]
    timeline.people = [
      Person(id: "p-ryabkov", name: "Sergei Ryabkov", otherNames: ["Serguéi Riabkov"]),
      Person(id: "p-sherman", name: "Wendy Sherman"),
      Person(id: "p-grushko", name: "Alexander Grushkó"),
    ]
    var efe = Source(id: "src-efe", title: "Rusia y la OTAN “chocan”")
    efe.publisher = "Agencia EFE"
    efe.containerTitle = "La Vanguardia"
    efe.authors = [SourceAuthor(family: "Catalán", given: "Ignacio")]
    var tass = Source(id: "src-tass", title: "Ryabkov on the guarantees")
    tass.shortTitle = "TASS"
    timeline.sources = [efe, tass]
    timeline.events = [try dialogue(), try council()]
    timeline.statements = [try refusal(), try warning(), try briefing()]
    return timeline
  }

  private static func dialogue() throws -> Event {
    var event = Event(
      id: "e-ssd", name: "Extraordinary session",
      when: When(date: try EDTFDate("2022-01-09/2022-01-10"), text: "from Sunday evening"))
    event.track = "geneva"
    event.place = "mission-us"
    event.participants = ["p-ryabkov", "p-sherman"]
    event.summary = "Seven and a half hours of talks."
    event.sources = ["src-tass"]
    return event
  }

  private static func council() throws -> Event {
    var event = Event(
      id: "e-nrc", name: "Meeting of the Council",
      when: When(date: try EDTFDate("2022-01-12~")))
    event.track = "brussels"
    event.place = "nato-hq"
    event.participants = ["p-grushko", "p-sherman"]
    return event
  }

  private static func refusal() throws -> Statement {
    var direct = Report(
      source: "src-tass", quotationType: .direct,
      text: "We don’t trust the other side. We need ironclad guarantees.")
    direct.attribution = "the deputy minister"
    var indirect = Report(
      source: "src-efe", quotationType: .indirect, text: "Moscow wants a veto on NATO growth")
    indirect.attribution = "the viceministro"
    var statement = Statement(
      id: "s-refusal", speaker: "p-ryabkov", when: When(date: try EDTFDate("2022-01-10")),
      reports: [direct, indirect])
    statement.event = "e-ssd"
    statement.summary = "Russia asks for guarantees."
    statement.topics = ["enlargement", "guarantees"]
    return statement
  }

  private static func warning() throws -> Statement {
    var statement = Statement(
      id: "s-warning", speaker: "p-grushko", when: When(date: try EDTFDate("2022-01-12")),
      reports: [
        Report(
          source: "src-efe", quotationType: .mixed, text: "Habrá “consecuencias” – dijo Grushkó")
      ])
    statement.event = "e-nrc"
    return statement
  }

  private static func briefing() throws -> Statement {
    Statement(
      id: "s-briefing", speaker: "p-sherman", when: When(date: try EDTFDate("2022-02")),
      reports: [
        Report(source: "src-tass", quotationType: .direct, text: "Die Straße nach Genf: 12:30")
      ])
  }

  /// The ids of the items that match, in the order of the alphabet.
  package static func ids(matching text: String) throws -> [String] {
    let chronology = Chronology(try timeline())
    let items = try SearchIndex(chronology).matches(Query(parsing: text))
    return items.map { chronology.id(of: chronology.items[$0]) }.sorted()
  }
}
