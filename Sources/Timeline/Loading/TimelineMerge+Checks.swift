import EDTF
import JSONText

// What must hold between entities.

extension TimelineMerge {
  /// Reports events that are parts of themselves.
  func checkParts() {
    let larger = events.members.map { member in
      member.declared.entity?.partOf.flatMap { events.position(of: $0.text) }
    }
    for circle in circles(in: larger) {
      let members = circle.map { events.members[$0] }
      let ids = members.map(\.declared.id.text)
      guard let first = members.first else { continue }
      let node = first.file.document.value(of: "partOf", in: first.declared.node)
      first.file.report(
        .circularPartOf(ids + ids.prefix(1)), at: node ?? first.declared.node)
    }
  }

  /// Warns of statements that were made on no possible day of their event.
  func checkStatementDates() {
    for member in statements.members {
      guard let statement = member.declared.entity, let eventID = statement.event,
        let position = events.position(of: eventID.text),
        let event = events.members[position].declared.entity,
        statement.when.date != event.when.date
      else { continue }
      let days = statement.when.date.bounds.possibleSegments
      guard !days.contains(where: { event.when.date.bounds.overlaps($0) }) else { continue }
      let document = member.file.document
      let when = document.value(of: "when", in: member.declared.node) ?? member.declared.node
      member.file.report(
        .outsideEvent(
          statement: statement.when.date.text, event: eventID.text,
          eventDate: event.when.date.text),
        at: document.value(of: "edtf", in: when) ?? when)
    }
  }

  /// Warns of people, places and sources that nothing refers to.
  func checkUse() {
    places.reportUnused()
    people.reportUnused()
    sources.reportUnused()
  }
}
