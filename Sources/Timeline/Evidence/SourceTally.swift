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
    for contradiction in chronology.contradictions {
      for source in Set(contradiction.values.flatMap(\.sources)) {
        if let row = rows[source] { contradictions[row] += 1 }
      }
    }
    self.reports = reports
    self.contradictions = contradictions
  }
}
