import Timeline

/// What must hold of every timeline that was loaded.
enum ChronologyOracle {
  static func check(_ chronology: Chronology, _ problems: inout Problems) {
    let items = chronology.items
    problems.expect(
      items.count == chronology.events.count + chronology.statements.count,
      "\(items.count) items of \(chronology.events.count) events")
    problems.expect(
      Set(items.map(\.content)).count == items.count, "an item stands in two places")
    problems.expect(
      zip(items, items.dropFirst()).allSatisfy { $0.day <= $1.day }, "days are out of order")
    for (position, item) in items.enumerated() {
      problems.expect(chronology.days.indices.contains(item.day), "item \(position) has no day")
      problems.expect(
        chronology.position(of: item.content) == position, "item \(position) is not found")
      problems.expect(
        item.track.map { chronology.tracks.indices.contains($0) } ?? true, "an unknown track")
      let id = chronology.id(of: item)
      problems.expect(
        chronology.position(ofID: id).map { chronology.id(of: items[$0]) == id } ?? false,
        "\(id) is not found")
      _ = (
        chronology.title(of: item), chronology.when(of: item), chronology.sources(of: item),
        chronology.contradictions(of: item)
      )
      if let statement = chronology.statement(of: item) { check(statement, &problems) }
    }
    checkEvidence(of: chronology, &problems)
  }

  private static func check(_ statement: Statement, _ problems: inout Problems) {
    problems.expect(!statement.reports.isEmpty, "\(statement.id) is told by nobody")
    let lineage = Lineage(of: statement.reports)
    for position in statement.reports.indices {
      problems.expect(
        !lineage.ancestors(of: position).contains(position), "a report descends from itself")
      problems.expect(
        (0..<statement.reports.count).contains(lineage.descendantCount(of: position)),
        "a report has too many descendants")
    }
  }

  private static func checkEvidence(of chronology: Chronology, _ problems: inout Problems) {
    problems.expect(
      chronology.contradictions.count == chronology.contradictionCount,
      "\(chronology.contradictions.count) contradictions are \(chronology.contradictionCount)")
    _ = SourceTally(chronology)
    for source in chronology.sources.prefix(8) {
      let coverage = Coverage(of: source.id, in: chronology)
      problems.expect(
        (0...chronology.items.count).contains(coverage.count), "a source covers too much")
      _ = AccordingTo(source.id, in: chronology)
    }
  }
}
