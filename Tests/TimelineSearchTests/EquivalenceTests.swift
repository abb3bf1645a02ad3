import Oracles
import TextFolding
import EDTF
import Testing
import Timeline
import TimelineSearch

@Suite("The index")
struct EquivalenceTests {
  @Test("finds what a plain search finds, for all short texts and phrases over seven characters")
  func exhaustive() throws {
    var timeline = Timeline(title: "")
    for (number, text) in Self.strings(upTo: 4).enumerated() {
      // Ids and dates of digits alone have no part in this.
      timeline.events.append(
        Event(id: Identifier("\(number)"), name: text, when: When(date: try EDTFDate("2022"))))
    }
    let index = SearchIndex(Chronology(timeline))
    let folded = timeline.events.map { Folding.fold($0.name) }
    let cased = timeline.events.map { Folding.fold($0.name, keepingCase: true) }

    for pattern in Self.strings(upTo: 3) where !pattern.isEmpty {
      let keepingCase = pattern.contains("A")
      let needle = Folding.fold(pattern, keepingCase: keepingCase)
      let texts = keepingCase ? cased : folded
      let expected = texts.indices.filter { PlainSearch.contains(needle, in: texts[$0]) }
      try expect(expected, "\"\(pattern)\"", in: index)
      if !pattern.contains(" "), pattern.first != "-" || pattern == "-" {
        try expect(expected, pattern, in: index)
      }
    }
  }

  private func expect(_ expected: [Int], _ query: String, in index: SearchIndex) throws {
    let found = try index.matches(Query(parsing: query))
    let numbers = found.compactMap { Int(index.chronology.id(of: index.chronology.items[$0])) }
    if numbers.sorted() != expected {
      let odd = Set(numbers).symmetricDifference(expected).sorted().prefix(5)
      Issue.record("\(query): differs in events \(odd)")
    }
  }

  /// All strings of up to `count` characters.
  private static func strings(upTo count: Int) -> [String] {
    var longest = [""]
    var all = longest
    for _ in 0..<count {
      longest = longest.flatMap { text in ["a", "A", "á", "'", "’", " ", "-"].map { text + $0 } }
      all += longest
    }
    return all
  }

  @Test("finds what a plain search finds, in random timelines", arguments: 0..<100 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var talks = RandomTalks(seed: seed)
    let timeline = try talks.timeline()
    let plain = PlainSearch(timeline)
    let chronology = Chronology(timeline)
    let index = SearchIndex(chronology)
    for _ in 0..<60 {
      let clauses = try talks.clauses()
      let text = clauses.map(\.text).joined(separator: " ")
      let query = try Query(parsing: text)
      let found = try index.matches(query)
      #expect(Array(found) == found.sorted())
      let ids = Set(found.map { chronology.id(of: chronology.items[$0]) })
      let expected = plain.ids(meeting: clauses)
      #expect(ids == expected, "seed \(seed), query \(text.debugDescription)")
      expectDetails(
        of: clauses, query, found, index, "seed \(seed), query \(text.debugDescription)")
    }
  }

  /// An item that was found by words has a text in which they are found, and others have none.
  private func expectDetails(
    of clauses: [PlainSearch.Clause], _ query: Query, _ found: MatchSet, _ index: SearchIndex,
    _ comment: Comment
  ) {
    guard clauses.count == 1, let clause = clauses.first, !clause.isExcluded else { return }
    switch clause.condition {
    case .kind, .quotation, .date: return
    case .word, .phrase, .literalPattern, .name: break
    }
    let detailed = index.chronology.items.indices.filter {
      !index.matchDetails(query, item: $0).isEmpty
    }
    #expect(detailed == Array(found), comment)
  }
}
