/// Finds the assertions that contradict each other, and the items where a reader meets them.
struct ContradictionFinder {
  /// Assertions on one property of one subject with different values.
  struct Found {
    /// Rows of `Timeline.assertions`.
    let assertions: [Int]
    /// See `Chronology.item(ofContradiction:)`.
    let item: Int?
  }

  private let timeline: Timeline
  private let items: [Item]

  init(timeline: Timeline, items: [Item]) {
    self.timeline = timeline
    self.items = items
  }

  /// All of them, those met first in front, and those that nothing in the timeline shows at last.
  ///
  /// - Complexity: O(*n*) in assertions, and O(*m*) in items for each person that is contradicted.
  func all() -> [Found] {
    var positions: [String: Int] = [:]
    var groups: [[Int]] = []
    for (row, assertion) in timeline.assertions.enumerated() {
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
      let assertions = rows.map { timeline.assertions[$0] }
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
    case .event(let id): return items.firstIndex { event(of: $0)?.id == id }
    case .statement(let id): return items.firstIndex { statement(of: $0)?.id == id }
    case .person(let id):
      let sources = assertions.map(\.source)
      let spoken = items.indices.filter { statement(of: items[$0])?.speaker == id }
      let reported = spoken.first { item in
        statement(of: items[item])?.reports.contains { sources.contains($0.source) } ?? false
      }
      return reported ?? spoken.first
        ?? items.firstIndex { event(of: $0)?.participants.contains(id) ?? false }
    }
  }

  private func event(of item: Item) -> Event? {
    if case .event(let row) = item.content { timeline.events[row] } else { nil }
  }

  private func statement(of item: Item) -> Statement? {
    if case .statement(let row) = item.content { timeline.statements[row] } else { nil }
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
