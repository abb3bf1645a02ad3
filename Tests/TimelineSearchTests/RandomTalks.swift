import Oracles
import TestSupport
import EDTF
import Timeline
import TimelineSearch

/// Timelines and queries of few letters, so that they meet.
struct RandomTalks {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let letters = [
    "a", "A", "á", "a\u{301}", "b", "B", "ß", "ss", "ł", "'", "’", "-", "–", "…", "2",
    "й", "и\u{306}", "И", "\u{AD}", "각", "\u{1100}\u{1161}", "俄", "e\u{323}\u{301}",
  ]
  private static let spaces = [" ", "\u{A0}", "\n ", " \u{200B} "]
  private static let dates = [
    "2022-01-12", "2022-01", "2022-01-12~", "2022-01-09/2022-01-10", "../2022-01-05",
    "2022-01-20/..", "[2022-01-03,2022-01-08]", "{2022-01-03,2022-01-08}", "2022", "2021-12-31",
    "2022-01-05", "2022-01-10?",
  ]

  // MARK: Texts

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func word(_ length: ClosedRange<Int> = 1...3) -> String {
    let count = Int.random(in: length, using: &generator)
    return (0..<count).map { _ in pick(Self.letters) }.joined()
  }

  private mutating func text() -> String {
    let words = (0...Int.random(in: 0...2, using: &generator)).map { _ in word() }
    return words.dropFirst().reduce(words[0]) { $0 + pick(Self.spaces) + $1 }
  }

  private mutating func perhapsText() -> String? { chance(40) ? text() : nil }

  private mutating func date() throws -> EDTFDate { try EDTFDate(pick(Self.dates)) }

  // MARK: Timelines

  mutating func timeline() throws -> Timeline {
    var timeline = Timeline(title: "")
    for number in 0..<3 {
      timeline.tracks.append(Track(id: Identifier("t\(number)"), name: text()))
      timeline.places.append(Place(id: Identifier("p\(number)"), name: text()))
      timeline.people.append(
        Person(id: Identifier("b\(number)"), name: text(), otherNames: chance(30) ? [text()] : []))
      var source = Source(id: Identifier("s\(number)"), title: text())
      source.shortTitle = perhapsText()
      source.publisher = perhapsText()
      source.containerTitle = perhapsText()
      if chance(30) { source.authors = [SourceAuthor(family: text(), given: perhapsText())] }
      timeline.sources.append(source)
    }
    for number in 0..<Int.random(in: 0...4, using: &generator) {
      timeline.events.append(try event(number, in: timeline))
    }
    for number in 0..<Int.random(in: 0...8, using: &generator) {
      timeline.statements.append(try statement(number, in: timeline))
    }
    return timeline
  }

  private mutating func event(_ number: Int, in timeline: Timeline) throws -> Event {
    var event = Event(
      id: Identifier("ea\(number)"), name: text(),
      when: When(date: try date(), text: perhapsText()))
    event.track = chance(70) ? pick(timeline.tracks).id : nil
    event.place = chance(50) ? pick(timeline.places).id : nil
    event.summary = perhapsText()
    event.participants = chance(50) ? [pick(timeline.people).id] : []
    event.sources = chance(50) ? [pick(timeline.sources).id] : []
    return event
  }

  private mutating func statement(_ number: Int, in timeline: Timeline) throws -> Statement {
    let reports = (0...Int.random(in: 0...2, using: &generator)).map { _ in
      var report = Report(
        source: pick(timeline.sources).id, quotationType: pick(QuotationType.allCases),
        text: text())
      report.attribution = perhapsText()
      return report
    }
    var statement = Statement(
      id: Identifier("sb\(number)"), speaker: pick(timeline.people).id,
      when: When(date: try date(), text: perhapsText()), reports: reports)
    statement.event = timeline.events.isEmpty || chance(30) ? nil : pick(timeline.events).id
    if statement.event == nil {
      statement.track = chance(40) ? pick(timeline.tracks).id : nil
      statement.place = chance(40) ? pick(timeline.places).id : nil
    }
    statement.summary = perhapsText()
    statement.topics = chance(40) ? [text()] : []
    return statement
  }

  // MARK: Queries

  mutating func clauses() throws -> [PlainSearch.Clause] {
    try (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      PlainSearch.Clause(isExcluded: chance(25), condition: try condition())
    }
  }

  private mutating func condition() throws -> PlainSearch.Clause.Condition {
    switch Int.random(in: 0..<12, using: &generator) {
    // A letter first: a word that began with a hyphen would exclude.
    case 0...3: return .word(pick(["a", "A", "b", "á", "и", "2"]) + word(0...2))
    case 4, 5: return .phrase("b" + pick(Self.spaces) + word())
    case 6: return .literalPattern(pick(["a", "b", "ab", "A", "aB", "2"]))
    case 7, 8:
      let names: [Restrictor] = [.speaker, .track, .source, .topic, .place]
      return .name(pick(names), pick(["a", "Á", "b1", "0", "и", "b"]) + word(0...1))
    case 9: return .kind(pick(Item.Kind.allCases))
    case 10: return .quotation(pick(QuotationType.allCases))
    default: return .date(pick([.from, .to, .on]), try date())
    }
  }
}
