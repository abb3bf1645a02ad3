import EDTF
import Timeline

/// A small invented negotiation that has each kind of thing that a timeline can have, and each kind
/// of text that a terminal finds hard.
enum FixtureTimeline {
  /// The timeline in reading order.
  static let chronology = Chronology(timeline)

  /// A timeline in which nothing happens.
  static let empty = Chronology(Timeline(title: "Nothing yet"))

  /// The timeline: 4 tracks, 12 events, 25 statements.
  static var timeline: Timeline {
    var timeline = Timeline(title: "Talks at the lake", timeZone: "Europe/Zurich")
    timeline.tracks = [
      Track(id: "lake", name: "Lake", description: "Talks of two at the lake"),
      Track(id: "hill", name: "Hill", description: "The council on the hill"),
      Track(id: "harbour", name: "Harbour", description: "The permanent session"),
      Track(id: "capitals", name: "Capitals"),
    ]
    timeline.places = [
      Place(id: "villa", name: "Villa Rosa"),
      Place(id: "hall", name: "Council hall"),
    ]
    timeline.delegations = [
      Delegation(id: "north", name: "Northern Union"),
      Delegation(id: "east", name: "Eastern Republic"),
    ]
    timeline.people = people
    timeline.sources = sources
    timeline.events = events
    timeline.statements = statements
    return timeline
  }

  private static var people: [Person] {
    [
      Person(id: "berg", name: "Anna Berg", delegation: "north"),
      Person(
        id: "orlov", name: "Viktor Orlóv", otherNames: ["Victor Orloff", "Виктор Орлов"],
        delegation: "east"),
      Person(id: "duval", name: "Zoe\u{301} Duval", delegation: "north"),
      Person(id: "chen", name: "Chen Wei", otherNames: ["陈伟"]),
      Person(id: "hosts", name: "The hosts (collectively)"),
      Person(id: "silent", name: "Max Still"),
    ]
  }

  private static var sources: [Source] {
    var gazette = Source(id: "gazette", title: "A long day at the lake")
    gazette.authors = [SourceAuthor(family: "Lind", given: "Eva")]
    gazette.publisher = "The Gazette"
    gazette.issued = date("2022-01-11")
    gazette.url = "https://gazette.example/lake?day=10&part=2"
    var wire = Source(id: "wire", title: "Orlov: no progress")
    wire.shortTitle = "Wire"
    wire.isTranslated = true
    var archive = Source(id: "archive", title: "Minutes of the council")
    archive.shortTitle = "Minutes"
    archive.url = "ftp://archive.example/minutes"
    var script = Source(id: "script", title: "A page that would run")
    script.url = "javascript:alert(1)"
    return [gazette, wire, archive, script]
  }

  /// The EDTF date that `text` spells.
  static func date(_ text: String) -> EDTFDate {
    do {
      return try EDTFDate(text)
    } catch {
      preconditionFailure("mend the fixture: \(text) is no EDTF: \(error)")
    }
  }

  /// The RFC 3339 time that `text` spells.
  static func time(_ text: String) -> Timestamp {
    do {
      return try Timestamp(text)
    } catch {
      preconditionFailure("mend the fixture: \(text) is no time: \(error)")
    }
  }
}
