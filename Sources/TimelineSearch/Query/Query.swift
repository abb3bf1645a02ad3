/// What a reader searches for.
///
/// Words and `"phrases"` are found anywhere in an item; all must be. `-` before one excludes.
/// `speaker:`, `track:`, `source:`, `topic:` and `place:` restrict by part of a name, `kind:` and
/// `quotation:` by one of a few values, `from:`, `to:` and `on:` by an EDTF date. `re:/…/` is a
/// regular expression, `re:/…/i` one that ignores case. A capital letter makes a word, phrase or
/// expression case-sensitive; accents and typography never matter, except to an expression.
public struct Query: Sendable {
  /// The query as typed.
  public let text: String
  let clauses: [Clause]

  /// The query that every item matches.
  public init() {
    text = ""
    clauses = []
  }

  /// Reads a query.
  ///
  /// - Throws: `QueryError` where it is not well-formed.
  public init(parsing text: String) throws(QueryError) {
    self = try Self.parse(text, incomplete: false)
  }

  /// Reads a query that may still be in the making.
  ///
  /// - Parameter incomplete: overlooks, at the end of the text, what more typing can mend: an open
  ///   phrase stands for what it has so far, and a restrictor whose value is missing or cut short
  ///   for nothing.
  /// - Throws: `QueryError` where it is not well-formed.
  public static func parse(_ text: String, incomplete: Bool) throws(QueryError) -> Query {
    var parser = QueryParser(text, isIncomplete: incomplete)
    return Query(text: text, clauses: try parser.clauses())
  }

  /// Makes a query of one restriction.
  ///
  /// - Throws: `QueryError` where `value` is none that the restrictor can have.
  public init(_ restrictor: Restrictor, _ value: String) throws(QueryError) {
    let condition = try QueryParser.condition(restrictor, value, at: 0)
    self.init(
      text: restrictor.rawValue + ":" + QuotationMark.quotedIfNeeded(value),
      clauses: [Clause(condition: condition, offset: 0)])
  }

  private init(text: String, clauses: [Clause]) {
    self.text = text
    self.clauses = clauses
  }

  /// The query that items match which match both.
  public func and(_ other: Query) -> Query {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Query(text: "\(text) \(other.text)", clauses: clauses + other.clauses)
  }

  /// Whether there is nothing to search for, so that every item matches.
  public var isEmpty: Bool { clauses.isEmpty }

  /// The words and phrases that matching items contain.
  var positiveTerms: [Term] {
    clauses.compactMap {
      if !$0.isExcluded, case .term(let term) = $0.condition { term } else { nil }
    }
  }

  /// The regular expressions that matching items match.
  var positivePatterns: [Pattern] {
    clauses.compactMap {
      if !$0.isExcluded, case .pattern(let pattern) = $0.condition { pattern } else { nil }
    }
  }
}

extension Query: Equatable {
  /// Whether both were typed alike, and as much of both was understood.
  public static func == (left: Query, right: Query) -> Bool {
    left.text == right.text && left.clauses.count == right.clauses.count
  }
}
