/// Two or more assertions on one property with different values: what sources say differently of a
/// person, an event or a statement.
public struct Contradiction: Hashable, Sendable {
  /// One of the values, and who holds it.
  public struct Value: Hashable, Sendable {
    /// The value, equal code point by code point in all its assertions.
    public let value: String
    /// The assertions of it, in the file's order. Never empty.
    public let assertions: [Assertion]

    /// How far the value is trusted: as far as the most trusted of its assertions.
    public var rank: Assertion.Rank {
      let ranks = assertions.map(\.rank)
      return Assertion.Rank.allCases.first(where: ranks.contains) ?? .normal
    }

    /// Why it is ranked so: the first reason that an assertion of that rank gives.
    public var reason: String? {
      let rank = rank
      return assertions.first { $0.rank == rank && $0.reason != nil }?.reason
    }

    /// The documents that hold it, each once.
    public var sources: [Identifier<Source>] {
      var sources: [Identifier<Source>] = []
      for assertion in assertions where !sources.contains(assertion.source) {
        sources.append(assertion.source)
      }
      return sources
    }
  }

  /// What the assertions are about.
  public let subject: Assertion.Subject
  /// Which property of it.
  public let property: String
  /// The values, the most trusted first, then those that most sources hold. At least two.
  public let values: [Value]

  /// Makes a contradiction of assertions on one property of one subject; nil where they agree.
  ///
  /// - Complexity: O(*n* · *v*) in assertions and values.
  public init?(_ assertions: [Assertion]) {
    guard let first = assertions.first else { return nil }
    var texts: [String] = []
    var groups: [[Assertion]] = []
    for assertion in assertions {
      if let group = texts.firstIndex(of: assertion.value) {
        groups[group].append(assertion)
      } else {
        texts.append(assertion.value)
        groups.append([assertion])
      }
    }
    guard groups.count > 1 else { return nil }
    subject = first.subject
    property = first.property
    let values = zip(texts, groups).map { Value(value: $0, assertions: $1) }
    // Sorting is not stable: the file's order decides last.
    self.values = values.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.rank != b.rank { return a.rank.code < b.rank.code }
      if a.sources.count != b.sources.count { return a.sources.count > b.sources.count }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Chronology {
  /// Every contradiction, in the order in which their subjects are first spoken of.
  ///
  /// - Complexity: O(*n*) in the assertions that contradict others.
  public var contradictions: [Contradiction] {
    (0..<contradictionCount).compactMap { contradiction($0) }
  }

  /// How many contradictions there are.
  public var contradictionCount: Int { max(0, store.count(.contradictions) / 2 - 1) }

  /// The item at which each of `contradictions` is met: its event or statement; of a person, the
  /// first statement that one of the sources reports, else the person's first statement or event.
  /// `nil` where the person neither speaks nor takes part.
  public func item(ofContradiction position: Int) -> Int? {
    let item = store.word(.contradictions, 2 * position)
    return item == 0 ? nil : item - 1
  }

  /// What sources say differently of an item: of the event, and of those who take part in it and are
  /// met nowhere else, or of the statement and its speaker.
  ///
  /// - Complexity: O(*n*) in the contradictions.
  public func contradictions(of item: Item) -> [Contradiction] {
    let subjects: [SubjectRow] =
      switch item.content {
      case .event(let row): [.event(row)]
      case .statement(let row): [.statement(row), .person(speakerRow(ofStatement: row))]
      }
    let here = self.position(of: item.content)
    return (0..<contradictionCount).compactMap { position in
      if self.item(ofContradiction: position) == here { return contradiction(position) }
      let assertion = store.word(.contradicting, store.word(.contradictions, 2 * position + 1))
      var record = store.record(.assertions, assertion)
      guard subjects.contains(SubjectRow(record: &record)) else { return nil }
      return contradiction(position)
    }
  }

  private func contradiction(_ position: Int) -> Contradiction? {
    let first = store.word(.contradictions, 2 * position + 1)
    let next = store.word(.contradictions, 2 * position + 3)
    return Contradiction((first..<next).map { assertions[store.word(.contradicting, $0)] })
  }

  /// The name by which readers know what assertions are about.
  public func name(of subject: Assertion.Subject) -> String {
    switch subject {
    case .person(let id): person(id)?.name ?? id.text
    case .event(let id): event(id)?.name ?? id.text
    case .statement(let id):
      statement(id).flatMap { $0.summary ?? $0.leadingReport?.text } ?? id.text
    }
  }
}
