import EDTF
import Timeline

extension FixtureTimeline {
  /// The twelve events.
  static var events: [Event] {
    var dialogue = event("dialogue", "First dialogue", "2022-01-10", track: "lake", at: "villa")
    dialogue.start = time("2022-01-10T10:00:00+01:00")
    dialogue.end = time("2022-01-10T17:30:00+01:00")
    dialogue.participants = ["berg", "orlov", "silent"]
    dialogue.summary = "Seven and a half hours behind closed doors, with one pause for lunch."
    dialogue.sources = ["gazette", "wire"]

    var arrival = event(
      "arrival", "Delegations arrive", "2022-01-09/2022-01-10", track: "lake",
      words: "Sunday evening to Monday")
    arrival.sources = ["gazette"]

    var council = event("council", "Council meets", "2022-01-12", track: "hill", at: "hall")
    council.start = time("2022-01-12T09:00:00Z")
    council.sources = ["archive"]

    var rumour = event("rumour", "Troops move\u{1B}[31m, it is said", "2022-01-12~")
    rumour.sources = ["script"]

    return [
      event("letters", "Letters go back and forth", "2021-12", track: "capitals"),
      event("note", "A note is handed over", "2021-12-17", track: "capitals"),
      arrival, dialogue,
      event("dialogue-press", "Press conference", "2022-01-10", partOf: "dialogue"),
      event("dialogue-call", "A call to clear things up", "2022-01-11", partOf: "dialogue"),
      council,
      event("council-east", "Briefing of the east", "2022-01-12", partOf: "council"),
      event("council-north", "Briefing of the north", "2022-01-12", partOf: "council"),
      rumour,
      event("session", "Permanent session", "2022-01-13", track: "harbour"),
      event("beijing", "北京会谈 in the capital", "2022-01-14/..", track: "capitals"),
    ]
  }

  private static func event(
    _ id: String, _ name: String, _ date: String, track: String? = nil, at place: String? = nil,
    partOf: String? = nil, words: String? = nil
  ) -> Event {
    var event = Event(
      id: Identifier(id), name: name, when: When(date: Self.date(date), text: words))
    event.track = track.map { Identifier($0) }
    event.place = place.map { Identifier($0) }
    event.partOf = partOf.map { Identifier($0) }
    return event
  }
}
