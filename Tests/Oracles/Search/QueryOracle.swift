import Timeline

@testable import TimelineSearch

/// What must hold of texts that are searched for.
enum QueryOracle {
  private struct Searched: Sendable {
    let plain: PlainSearch
    let index: SearchIndex

    init(_ timeline: Timeline) {
      plain = PlainSearch(timeline)
      index = SearchIndex(Chronology(timeline))
    }
  }

  private static let talks = (try? SampleTalks.timeline()).map { Searched($0) }

  static func check(_ text: String, _ problems: inout Problems) {
    do throws(QueryError) {
      let query = try Query(parsing: text)
      checkParts(of: query, &problems)
      checkFindings(of: query, &problems)
    } catch {
      problems.expect(
        (0...text.count).contains(error.offset), "the mistake \(error) is outside the text")
      problems.expect(!error.description.isEmpty, "there are no words for \(error.reason)")
    }
    checkTyping(text, &problems)
    checkRestrictions(to: text, &problems)
  }

  // MARK: - Reading

  private static func checkParts(of query: Query, _ problems: inout Problems) {
    problems.expect(
      query.clauses.allSatisfy { (0..<query.text.count).contains($0.offset) },
      "a clause begins outside the text")
    problems.expect(
      zip(query.clauses, query.clauses.dropFirst()).allSatisfy { $0.offset <= $1.offset },
      "clauses are out of order")
    if let twice = try? Query(parsing: query.and(query).text), !query.isEmpty {
      problems.expect(
        twice.clauses.count == 2 * query.clauses.count,
        "\(twice.text) has \(twice.clauses.count) clauses")
    }
    for text in ["Council", "", query.text] {
      for range in query.highlights(in: text) {
        problems.expect(range.upperBound <= text.endIndex, "a highlight beyond the text")
      }
    }
  }

  /// While it is typed, what is whole is understood as ever, and what is not is overlooked.
  private static func checkTyping(_ text: String, _ problems: inout Problems) {
    let whole = try? Query(parsing: text)
    let typed = try? Query.parse(text, incomplete: true)
    problems.expect(
      whole == nil || typed != nil, "it is understood as a whole, and not while it is typed")
    var length = text.startIndex
    for _ in 0..<32 where length < text.endIndex {
      length = text.index(after: length)
      _ = try? Query.parse(String(text[..<length]), incomplete: true)
    }
  }

  /// A restriction is written so that it is read as the same one.
  private static func checkRestrictions(to value: String, _ problems: inout Problems) {
    guard let talks else { return problems.expect(false, "the sample cannot be made") }
    for restrictor in Restrictor.allCases {
      guard let query = try? Query(restrictor, value) else { continue }
      guard let again = try? Query(parsing: query.text) else {
        problems.expect(false, "\(query.text), which is written, cannot be read")
        continue
      }
      problems.expect(
        again.clauses.count == 1, "\(query.text), which is written, is read as something else")
      let (found, foundAgain) = (try? talks.index.matches(query), try? talks.index.matches(again))
      problems.expect(found == foundAgain, "\(query.text), which is written, finds something else")
    }
  }

  // MARK: - Finding

  private static func checkFindings(of query: Query, _ problems: inout Problems) {
    guard let talks else { return problems.expect(false, "the sample cannot be made") }
    let (chronology, index) = (talks.index.chronology, talks.index)
    guard let found = try? index.matches(query), let expected = talks.plain.ids(matching: query)
    else { return }
    let ids = Set(found.map { chronology.id(of: chronology.items[$0]) })
    problems.expect(ids == expected, "it finds \(ids.sorted()) in place of \(expected.sorted())")
    problems.expect(Array(found) == found.sorted(), "what is found is out of order")
    guard query.clauses.count == 1, let clause = query.clauses.first, !clause.isExcluded else {
      return
    }
    let detailed = chronology.items.indices.filter {
      !index.matchDetails(query, item: $0).isEmpty
    }
    let isRight =
      switch clause.condition {
      case .kind, .quotation, .days: detailed.isEmpty
      // An expression may match nothing of which there were anything to be told: `re:/^/`.
      case .pattern: Set(detailed).isSubset(of: Array(found))
      case .term, .name: detailed == Array(found)
      }
    problems.expect(isRight, "there are details of \(detailed), and \(Array(found)) are found")
  }
}
