internal import EDTF
internal import Timeline

/// A query made ready for one timeline; threads share it.
struct QueryPlan: Sendable {
  /// One condition with what could be looked up beforehand.
  struct Step: Sendable {
    let isExcluded: Bool
    let test: Test
    /// Where it stands in the query, in characters.
    let offset: Int
  }

  /// What an item must meet.
  enum Test: Sendable {
    case text(TextTest)
    case kind(Item.Kind)
    case quotation(QuotationType)
    case days([ClosedRange<CalendarDate>])
    case pattern(Pattern)
  }

  /// The conditions, in the order in which they are looked at.
  let steps: [Step]

  /// Looks up names.
  ///
  /// - Complexity: O(*n*) in the names of people, places, tracks, sources and events, for each word
  ///   or phrase.
  init(_ query: Query, in index: SearchIndex) {
    let items = index.statements.records.count > 0 ? index.statements : index.events
    let rarity = items.frequencies
    // What is slow comes last, and need only look at what the rest has left.
    steps = query.clauses.sorted { $0.cost < $1.cost }.map { clause in
      let test: Test =
        switch clause.condition {
        case .term(let term): .text(TextTest(term, in: index, rarity: rarity))
        case .name(let field, let part):
          .text(TextTest(part, of: field, in: index, rarity: rarity))
        case .kind(let kind): .kind(kind)
        case .quotation(let type): .quotation(type)
        case .days(let days): .days(days)
        case .pattern(let pattern): .pattern(pattern)
        }
      return Step(isExcluded: clause.isExcluded, test: test, offset: clause.offset)
    }
  }
}

extension Clause {
  /// Which clauses go first: kinds, 0; what is found by bytes, 1; what is read row by row, 2;
  /// expressions, 3.
  fileprivate var cost: Int {
    switch condition {
    case .kind: 0
    case .term, .name: 1
    case .quotation, .days: 2
    case .pattern: 3
    }
  }
}
