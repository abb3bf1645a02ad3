/// Finds the assertions that contradict each other, and the items where a reader meets them.
struct ContradictionFinder {
  /// Assertions on one property of one subject with different values.
  struct Found {
    /// Rows of `Chronology.assertions`.
    let assertions: [Int]
    /// See `Chronology.item(ofContradiction:)`.
    let item: Int?
  }

  private let chronology: Chronology

  /// Looks through the assertions of `chronology`, whose contradictions need not be known.
  init(_ chronology: Chronology) { self.chronology = chronology }

  /// All of them, those met first in front, and those that nothing in the timeline shows at last.
  ///
  /// - Complexity: O(*n*) in assertions, and O(*m*) in items for each person that is contradicted.
  func all() -> [Found] {
    var positions: [String: Int] = [:]
    var groups: [[Int]] = []
    for (row, assertion) in chronology.assertions.enumerated() {
      // No id has a line break that could make two subjects one: a property is a word.
      let key = "\(assertion.subject.kindAndID)\n\(assertion.property)"
      if let group = positions[key] {
        groups[group].append(row)
      } else {
        positions[key] = groups.count
        groups.append([row])
      }
    }
    let found = groups.compactMap { rows -> Found? in
      let assertions = rows.map { chronology.assertions[$0] }
      guard let first = assertions.first, assertions.contains(where: { $0.value != first.value })
      else { return nil }
      return Found(assertions: rows, item: item(of: first.subject, in: assertions))
    }
    return found.enumerated().sorted { left, right in
      (left.element.item ?? .max, left.offset) < (right.element.item ?? .max, right.offset)
    }.map(\.element)
  }

  private func item(of subject: Assertion.Subject, in assertions: [Assertion]) -> Int? {
    switch subject {
    case .event(let id):
      return chronology.store.row(ofID: id.text, in: .events).map {
        chronology.position(of: .event($0))
      }
    case .statement(let id):
      return chronology.store.row(ofID: id.text, in: .statements).map {
        chronology.position(of: .statement($0))
      }
    case .person(let id):
      return chronology.store.row(ofID: id.text, in: .people).flatMap {
        item(ofPerson: $0, among: assertions.map(\.source))
      }
    }
  }

  private func item(ofPerson person: Int, among sources: [Identifier<Source>]) -> Int? {
    let items = chronology.items
    let spoken = items.indices.lazy.filter { position in
      guard case .statement(let row) = items[position].content else { return false }
      return chronology.speakerRow(ofStatement: row) == person
    }
    let reported = spoken.first { position in
      chronology.sources(of: items[position]).contains { sources.contains($0) }
    }
    let id = chronology.people[person].id
    return reported ?? spoken.first
      ?? items.indices.first { position in
        guard case .event(let row) = items[position].content else { return false }
        return chronology.events[row].participants.contains(id)
      }
  }
}

extension Assertion.Subject {
  /// A text that no other subject has.
  var kindAndID: String {
    switch self {
    case .person(let id): "person \(id)"
    case .event(let id): "event \(id)"
    case .statement(let id): "statement \(id)"
    }
  }

  /// The subject's id, of whatever kind it is.
  public var id: String {
    switch self {
    case .person(let id): id.text
    case .event(let id): id.text
    case .statement(let id): id.text
    }
  }
}
