import Oracles
import EDTF
import TestSupport
import Testing
import TimelineSearch

@testable import Timeline

@Suite("The index of a timeline that grows")
struct GrowingTests {
  /// One entity that comes.
  private enum Arrival {
    case track(Track), place(Place), person(Person), source(Source), event(Event)
    case statement(Statement)
  }

  @Test(
    "finds what an index made anew finds, whatever comes in which order",
    arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var talks = RandomTalks(seed: seed)
    let timeline = try talks.timeline()
    let queries = try (0..<12).map { _ in
      try Query(parsing: talks.clauses().map(\.text).joined(separator: " "))
    }
    let builder = StoreBuilder(title: "", for: .growing)
    var index = SearchIndex(Chronology(builder.store()))
    for arrival in arrivals(timeline).shuffled(using: &generator) {
      add(arrival, to: builder)
      guard Bool.random(using: &generator) else { continue }
      let chronology = Chronology(builder.store())
      index = index.extended(to: chronology)
      try expectSame(index, SearchIndex(chronology), queries, "seed \(seed)")
    }
    let whole = index.extended(to: Chronology(builder.store()))
    for query in queries {
      let ids = try ids(whole, query)
      let expected = try self.ids(SearchIndex(Chronology(timeline)), query)
      #expect(ids == expected, "seed \(seed), query \(query.text.debugDescription)")
    }
  }

  @Test("finds what came in a block that had been searched, and in blocks that follow")
  func blocks() throws {
    let timeline = LongTalks.timeline(statements: 2600)
    let queries = try ["word", "word2047", "größer", "дом", "speaker:two word9", "re:/д.м/"].map {
      try Query(parsing: $0)
    }
    let builder = StoreBuilder(title: "", for: .growing)
    var index = SearchIndex(Chronology(builder.store()))
    for (number, arrival) in arrivals(timeline).enumerated() {
      add(arrival, to: builder)
      guard number % 700 == 699 else { continue }
      let chronology = Chronology(builder.store())
      index = index.extended(to: chronology)
      try expectSame(index, SearchIndex(chronology), queries, "after \(number)")
    }
  }

  private func expectSame(
    _ extended: SearchIndex, _ fresh: SearchIndex, _ queries: [Query], _ comment: String
  ) throws {
    for query in queries {
      let found = try extended.matches(query)
      let expected = try fresh.matches(query)
      #expect(found == expected, "\(comment), query \(query.text.debugDescription)")
    }
  }

  private func ids(_ index: SearchIndex, _ query: Query) throws -> Set<String> {
    let chronology = index.chronology
    return Set(try index.matches(query).map { chronology.id(of: chronology.items[$0]) })
  }

  private func arrivals(_ timeline: Timeline) -> [Arrival] {
    timeline.tracks.map { .track($0) } + timeline.places.map { .place($0) }
      + timeline.people.map { .person($0) } + timeline.sources.map { .source($0) }
      + timeline.events.map { .event($0) } + timeline.statements.map { .statement($0) }
  }

  private func add(_ arrival: Arrival, to builder: StoreBuilder) {
    switch arrival {
    case .track(let track): builder.add(track)
    case .place(let place): builder.add(place)
    case .person(let person): builder.add(person)
    case .source(let source): builder.add(source)
    case .event(let event): builder.add(event)
    case .statement(let statement): builder.add(statement)
    }
  }
}
