/// How much each source takes part: its reports, and the contradictions that it has a word in.
public struct SourceTally: Hashable, Sendable {
  /// The reports of each source, by its row in `Chronology.sources`.
  public let reports: [Int]
  /// The contradictions in which each source takes part, by its row in `Chronology.sources`.
  public let contradictions: [Int]

  /// Counts through `chronology`.
  ///
  /// - Complexity: O(*n*) in its reports and assertions.
  public init(_ chronology: Chronology) {
    var rows: [Identifier<Source>: Int] = [:]
    for (row, source) in chronology.sources.enumerated() { rows[source.id] = row }
    var reports = [Int](repeating: 0, count: rows.count)
    for statement in chronology.statements {
      for report in statement.reports {
        if let row = rows[report.source] { reports[row] += 1 }
      }
    }
    var contradictions = [Int](repeating: 0, count: rows.count)
    for assertions in Self.contradictions(chronology.assertions) {
      for source in Set(assertions.map(\.source)) {
        if let row = rows[source] { contradictions[row] += 1 }
      }
    }
    self.reports = reports
    self.contradictions = contradictions
  }

  /// The assertions on each property of each subject of which the values differ.
  static func contradictions(_ assertions: some Sequence<Assertion>) -> [[Assertion]] {
    var groups: [Assertion.Subject: [String: [Assertion]]] = [:]
    for assertion in assertions {
      groups[assertion.subject, default: [:]][assertion.property, default: []].append(assertion)
    }
    return groups.values.flatMap(\.values).filter { group in
      group.contains { $0.value != group[0].value }
    }
  }
}
