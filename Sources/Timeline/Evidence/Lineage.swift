/// How the reports of one statement descend from one another, and how many independent accounts of
/// it there are.
///
/// An *origin* is what a group of reports goes back to. Two reports have one origin where
///
/// - a curated relation says that one is `exactOf`, `subsetOf`, `translationOf` or `paraphraseOf` the
///   other: the same words descend, if in another form; or
/// - both came by way of the same agency or interpreter (`via`); or
/// - both stand in the same document,
///
/// and so on from report to report. Nothing else makes two reports one origin: that they resemble
/// each other is for the reader to judge.
public struct Lineage: Hashable, Sendable {
  /// For each report the position of the one that its relation names; `nil` for none.
  public let parents: [Int?]
  /// For each report the number of its origin, from 0, in the order of the first report of each.
  public let origins: [Int]
  /// How many origins there are.
  public let originCount: Int
  /// Whether the number of origins means anything: where no report has a relation or a `via`, nobody
  /// has looked whether what different documents say goes back to one.
  public let isKnown: Bool

  /// Follows the relations and the agencies of a statement's reports.
  ///
  /// - Complexity: O(*n*²) in the reports, of which a statement has a few.
  public init(of reports: [Report]) {
    parents = reports.map { report in
      report.relation.flatMap { relation in reports.firstIndex { $0.id == relation.report } }
    }
    // Each report has its own origin until something joins two.
    var groups = Array(reports.indices)
    func join(_ one: Int, _ other: Int) {
      let (kept, gone) = (min(groups[one], groups[other]), max(groups[one], groups[other]))
      for position in groups.indices where groups[position] == gone { groups[position] = kept }
    }
    for (position, report) in reports.enumerated() {
      if let parent = parents[position] { join(position, parent) }
      if let via = report.via, let first = reports.firstIndex(where: { $0.via == via }) {
        join(position, first)
      }
      if let first = reports.firstIndex(where: { $0.source == report.source }) {
        join(position, first)
      }
    }
    let first = Set(groups).sorted()
    origins = groups.map { group in first.firstIndex(of: group) ?? 0 }
    originCount = first.count
    isKnown = originCount == 1 || reports.contains { $0.relation != nil || $0.via != nil }
  }

  /// How many reports descend from the one at `position`, directly or through others.
  public func descendantCount(of position: Int) -> Int {
    parents.indices.count { $0 != position && ancestors(of: $0).contains(position) }
  }

  /// The reports from which the one at `position` descends, the nearest first. A circle, which no
  /// file has that was loaded, ends where it closes.
  public func ancestors(of position: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = parents[position]
    while let ancestor = next, ancestor != position, !ancestors.contains(ancestor) {
      ancestors.append(ancestor)
      next = parents[ancestor]
    }
    return ancestors
  }
}
