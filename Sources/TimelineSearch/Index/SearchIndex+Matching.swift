internal import EDTF
internal import Timeline

extension SearchIndex {
  /// The time after which a search by regular expression gives up.
  private static let patience = Duration.seconds(1)

  /// The items that match a query, as ascending positions in `Chronology.items`; all of them for
  /// the empty query.
  ///
  /// - Throws: `QueryError` with reason `regexTooCostly` where a regular expression cannot be
  ///   matched within its limits.
  /// - Complexity: O(*n*) in the size of the texts for each word or phrase; about a second at most for
  ///   regular expressions.
  public func matches(_ query: Query) throws(QueryError) -> [Int] {
    var remaining = [Bool](repeating: true, count: chronology.items.count)
    // What is slow comes last, and need only look at what the rest has left.
    for clause in query.clauses.sorted(by: { $0.cost < $1.cost }) {
      if case .pattern(let pattern) = clause.condition {
        do {
          try narrow(&remaining, to: pattern, isExcluded: clause.isExcluded)
        } catch {
          throw QueryError(.regexTooCostly, at: clause.offset)
        }
        continue
      }
      let marked = itemsMeeting(clause.condition, among: remaining)
      for item in remaining.indices where marked[item] == clause.isExcluded {
        remaining[item] = false
      }
    }
    return remaining.indices.filter { remaining[$0] }
  }

  /// Whether each item meets a condition; of items that do not remain, it need not be right.
  private func itemsMeeting(_ condition: Clause.Condition, among remaining: [Bool]) -> [Bool] {
    switch condition {
    case .term(let term):
      return scan(for: term.folded, in: .words) { text in
        guard term.cased != nil else { return true }
        return remaining[Int(items[text])] && term.isFound(in: original(ofText: text))
      }
    case .name(let field, let part): return scan(for: part, in: .names(field)) { _ in true }
    case .kind(let kind): return chronology.items.map { $0.kind == kind }
    case .quotation(let type):
      return chronology.items.map { item in
        chronology.statement(of: item)?.reports.contains { $0.quotationType == type } ?? false
      }
    case .days(let days):
      return chronology.items.map { item in
        let bounds = chronology.when(of: item).date.bounds
        return days.contains { bounds.overlaps($0) }
      }
    case .pattern: return remaining
    }
  }

  private func narrow(
    _ remaining: inout [Bool], to pattern: Pattern, isExcluded: Bool
  ) throws(PatternMatcher.TooCostly) {
    let matcher = try PatternMatcher(pattern)
    let clock = ContinuousClock()
    let deadline = clock.now + Self.patience
    for item in remaining.indices where remaining[item] {
      var isFound = false
      for text in ItemTexts(of: chronology.items[item], in: chronology).all
      where !text.isIdentifier && !isFound {
        isFound = try matcher.matches(text.text)
        if clock.now > deadline { throw PatternMatcher.TooCostly() }
      }
      remaining[item] = isFound != isExcluded
    }
  }
}

extension Clause {
  /// Which clauses go first: the cheap ones, 0; those that read original texts, 1; expressions, 2.
  fileprivate var cost: Int {
    switch condition {
    case .pattern: 2
    case .term(let term): term.cased == nil ? 0 : 1
    case .name, .kind, .quotation, .days: 0
    }
  }
}
