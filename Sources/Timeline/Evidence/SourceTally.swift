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
    var reports = [Int](repeating: 0, count: chronology.sources.count)
    let statements = SearchableRecords(.statements, of: chronology)
    for row in 0..<statements.count {
      _ = statements.hasSource(row) { source in
        reports[source] += 1
        return false
      }
    }
    var contradictions = [Int](repeating: 0, count: reports.count)
    for contradiction in chronology.contradictions {
      for source in Set(contradiction.values.flatMap(\.sources)) {
        if let row = chronology.store.row(ofID: source.text, in: .sources) {
          contradictions[row] += 1
        }
      }
    }
    self.reports = reports
    self.contradictions = contradictions
  }
}
