import EDTF
import JSONText

// Events.

extension FileDecoder {
  mutating func event(_ node: JSONNode) -> Declared<Event>? {
    guard let fields = fields(of: node, as: EventKey.self) else { return nil }
    let id = name(fields[.id])
    let name = name(fields[.name])
    let when = when(fields[.when])
    let track: Identifier<Track>? = reference(present(fields[.track]), to: .track)
    let place: Identifier<Place>? = reference(present(fields[.place]), to: .place)
    let partOf: Identifier<Event>? = reference(present(fields[.partOf]), to: .event)
    let start = timestamp(fields[.start])
    let end = timestamp(fields[.end])
    if let start, let end, let endNode = fields[.end], end.instant < start.instant {
      file.report(.endBeforeStart(start: start.text, end: end.text), at: endNode)
    }
    let participants: [Identifier<Person>] = elements(fields[.participants]) {
      $0.reference($1, to: .person)
    }
    let sources: [Identifier<Source>] = elements(fields[.sources]) {
      $0.reference($1, to: .source)
    }
    let summary = text(fields[.summary])
    let required = name.flatMap { name in when.map { (name, $0) } }
    return declared(id, node, ifRead: required) { id, required in
      var event = Event(id: id, name: required.0, when: required.1)
      event.track = track
      event.place = place
      event.partOf = partOf
      event.start = start
      event.end = end
      event.participants = participants
      event.summary = summary
      event.sources = sources
      return event
    }
  }
}
