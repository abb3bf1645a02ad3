import EDTF
import TestSupport
import Testing

@testable import Timeline

@Suite("A store that grows")
struct GrowingStoreTests {
  /// Events and statements with dates of every kind, in a random order, some beneath others.
  static func timeline(_ generator: inout SeededGenerator) throws -> Timeline {
    let dates = [
      "2022-01-10", "2022-01-11", "2022-01", "2022", "../2022-01-10", "2022-01-10/2022-01-12",
      "2021-12-31", "2022-01-10~", "{2022-01-10,2022-01-12}", "[2022-01-09..]",
    ]
    let clocks = ["09:00:00", "17:30:00.5", "23:59:59"]
    func when() throws -> When {
      When(date: try EDTFDate(dates.randomElement(using: &generator) ?? "2022"))
    }
    func start() throws -> Timestamp? {
      guard Bool.random(using: &generator), let clock = clocks.randomElement(using: &generator)
      else { return nil }
      return try Timestamp("2022-01-1\(Int.random(in: 0...2, using: &generator))T\(clock)Z")
    }
    var timeline = Timeline(title: "Random")
    timeline.tracks = [Track(id: "one", name: "One"), Track(id: "two", name: "Two")]
    timeline.people = [Person(id: "p", name: "P. Person")]
    timeline.sources = [Source(id: "s", title: "S")]
    for number in 0..<30 {
      var event = Event(id: Identifier("e\(number)"), name: "Event \(number)", when: try when())
      event.start = try start()
      event.track = [nil, "one", "two"].randomElement(using: &generator) ?? nil
      if number > 0, Bool.random(using: &generator) {
        event.partOf = Identifier("e\(Int.random(in: 0..<number, using: &generator))")
      }
      timeline.events.append(event)
    }
    for number in 0..<80 {
      var statement = Statement(
        id: Identifier("s\(number)"), speaker: "p", when: try when(),
        reports: [Report(source: "s", quotationType: .direct, text: "Words \(number)")])
      statement.start = try start()
      if Bool.random(using: &generator) {
        statement.event = Identifier("e\(Int.random(in: 0..<30, using: &generator))")
      }
      timeline.statements.append(statement)
    }
    return timeline
  }

  @Test("has the order that it would have if all had come at once", arguments: 0..<20)
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let timeline = try Self.timeline(&generator)
    let whole = Chronology(timeline)

    let builder = StoreBuilder(title: timeline.title, for: .growing)
    for track in timeline.tracks { builder.add(track) }
    builder.add(timeline.people[0])
    builder.add(timeline.sources[0])
    // Events in the file's order, since that decides among equals; statements between them.
    var statements = timeline.statements[...]
    for event in timeline.events {
      builder.add(event)
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        guard let next = statements.first else { break }
        // One whose event is still to come has no place yet.
        guard next.event.map({ builder.knows($0.text, in: .events) }) ?? true else { break }
        builder.add(next)
        statements = statements.dropFirst()
      }
      if Bool.random(using: &generator) { _ = builder.store() }
    }
    for statement in statements { builder.add(statement) }
    let grown = Chronology(builder.store())

    #expect(grown.items.map { grown.id(of: $0) } == whole.items.map { whole.id(of: $0) })
    #expect(grown.items.map(\.depth) == whole.items.map(\.depth))
    #expect(grown.items.map(\.track) == whole.items.map(\.track))
    #expect(grown.days.map(\.items) == whole.days.map(\.items))
    for track in 0...timeline.tracks.count {
      #expect(grown.extent(ofTrack: track) == whole.extent(ofTrack: track))
    }
  }

  @Test("leaves what was published as it was")
  func snapshots() throws {
    var generator = SeededGenerator(seed: 7)
    let timeline = try Self.timeline(&generator)
    let builder = StoreBuilder(title: timeline.title, for: .growing)
    builder.add(timeline.people[0])
    builder.add(timeline.sources[0])
    for event in timeline.events { builder.add(event) }
    let early = Chronology(builder.store())
    let before = early.items.map { early.id(of: $0) }
    for statement in timeline.statements { builder.add(statement) }
    let late = Chronology(builder.store())
    #expect(early.items.map { early.id(of: $0) } == before)
    #expect(early.statement("s3") == nil)
    #expect(late.statement("s3") == timeline.statements[3])
    for item in early.items {
      #expect(late.items[late.position(of: item.content)].content == item.content)
    }
  }

  @Test("finds ids whatever their letters, and takes canonically equivalent ones for one")
  func ids() {
    let builder = StoreBuilder(title: "Ids", for: .growing)
    let names = (0..<500).map { "Ерёма-\($0)" } + ["Grushk\u{F3}", "K", "plain"]
    for name in names { #expect(builder.add(Person(id: Identifier(name), name: name))) }
    #expect(!builder.add(Person(id: "Grushko\u{301}", name: "again")), "NFD is the same id")
    #expect(!builder.add(Person(id: "\u{212A}", name: "again")), "the Kelvin sign is a K")
    let chronology = Chronology(builder.store())
    for name in names {
      #expect(chronology.person(Identifier(name))?.name == name, "look-up of \(name)")
    }
    #expect(chronology.person("Еpёма-1") == nil)
  }

  @Test("sorts many rows as few")
  func manyRows() throws {
    var generator = SeededGenerator(seed: 3)
    let day = try #require(CalendarDate(year: 2022, month: 1, day: 1))
    var rows = (0..<3000).map { row in
      DatedRow(
        key: OrderKey(
          day: day.adding(days: Int.random(in: -400...400, using: &generator)),
          instant: Bool.random(using: &generator)
            ? (Int.random(in: -5_000_000...5_000_000, using: &generator), 64 * (row % 3)) : nil),
        code: UInt32(row) << 1 | UInt32.random(in: 0...1, using: &generator))
    }.shuffled(using: &generator)
    let expected = rows.sorted()
    DatedRow.sort(&rows)
    #expect(rows.map(\.code) == expected.map(\.code))
    let halves = (
      rows.enumerated().filter { $0.offset % 3 == 0 }.map(\.element),
      rows.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    )
    #expect(DatedRow.merged(halves.0, halves.1).map(\.code) == expected.map(\.code))
  }
}

extension StoreBuilder {
  /// Whether an entity of that id has come.
  fileprivate func knows(_ id: String, in table: Store.Table) -> Bool {
    var id = id
    return id.withUTF8 { known(HashedText(UnsafeRawBufferPointer($0)), in: table) } != nil
  }
}
