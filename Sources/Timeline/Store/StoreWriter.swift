import EDTF

/// Makes the bytes of a store.
struct StoreWriter {
  private let timeline: Timeline
  private var arena = RecordWriter()
  private var tables = [[Int]](repeating: [], count: Store.Table.allCases.count)

  private let tracks: [String: Int]
  private let places: [String: Int]
  private let delegations: [String: Int]
  private let people: [String: Int]
  private let sources: [String: Int]
  private let events: [String: Int]
  private let statements: [String: Int]

  /// Writes `timeline`, which is whole, in reading order.
  ///
  /// - Complexity: O(*n* log *n*) in its entities.
  static func bytes(of timeline: Timeline) -> [UInt8] {
    var writer = StoreWriter(timeline)
    writer.writeEntities()
    writer.writeOrder()
    return writer.assembled()
  }

  private init(_ timeline: Timeline) {
    self.timeline = timeline
    tracks = Self.rows(timeline.tracks.map(\.id.text))
    places = Self.rows(timeline.places.map(\.id.text))
    delegations = Self.rows(timeline.delegations.map(\.id.text))
    people = Self.rows(timeline.people.map(\.id.text))
    sources = Self.rows(timeline.sources.map(\.id.text))
    events = Self.rows(timeline.events.map(\.id.text))
    statements = Self.rows(timeline.statements.map(\.id.text))
  }

  private static func rows(_ ids: [String]) -> [String: Int] {
    var rows: [String: Int] = [:]
    rows.reserveCapacity(ids.count)
    for (row, id) in ids.enumerated() { rows[id] = row }
    return rows
  }

  private func row(_ id: String, _ rows: [String: Int]) -> Int {
    guard let row = rows[id] else { preconditionFailure("a timeline that is not whole: \(id)") }
    return row
  }

  private func row(_ id: String?, _ rows: [String: Int]) -> Int? { id.map { row($0, rows) } }

  private subscript(_ table: Store.Table) -> [Int] {
    get { tables[table.rawValue] }
    set { tables[table.rawValue] = newValue }
  }

  private mutating func beginRecord(_ table: Store.Table) {
    tables[table.rawValue].append(arena.bytes.count)
  }

  // MARK: - Records

  private mutating func writeEntities() {
    beginRecord(.heading)
    arena.write(timeline.title)
    arena.write(timeline.timeZone)
    for track in timeline.tracks {
      beginRecord(.tracks)
      arena.write(track.id.text)
      arena.write(track.name)
      arena.write(track.description)
    }
    for place in timeline.places {
      beginRecord(.places)
      arena.write(place.id.text)
      arena.write(place.name)
    }
    for delegation in timeline.delegations {
      beginRecord(.delegations)
      arena.write(delegation.id.text)
      arena.write(delegation.name)
    }
    for person in timeline.people {
      beginRecord(.people)
      arena.write(person.id.text)
      arena.write(person.shortName)
      arena.write(person.name)
      arena.write(row: row(person.delegation?.text, delegations))
      arena.write(texts: person.otherNames)
    }
    for source in timeline.sources { write(source) }
    for event in timeline.events { write(event) }
    for statement in timeline.statements { write(statement) }
    for assertion in timeline.assertions { write(assertion) }

    sort(.tracksByID, timeline.tracks.map(\.id.text))
    sort(.placesByID, timeline.places.map(\.id.text))
    sort(.delegationsByID, timeline.delegations.map(\.id.text))
    sort(.peopleByID, timeline.people.map(\.id.text))
    sort(.sourcesByID, timeline.sources.map(\.id.text))
    sort(.eventsByID, timeline.events.map(\.id.text))
    sort(.statementsByID, timeline.statements.map(\.id.text))
  }

  private mutating func sort(_ index: Store.Table, _ ids: [String]) {
    self[index] = Array(ids.indices).sorted { ids[$0] < ids[$1] }
  }

  private mutating func write(_ source: Source) {
    beginRecord(.sources)
    arena.write(source.id.text)
    arena.write(source.label)
    arena.write(source.title)
    arena.write(source.shortTitle)
    arena.write(source.type)
    arena.write(source.genre)
    arena.write(source.authors.count)
    for author in source.authors {
      arena.write(author.family)
      arena.write(author.given)
    }
    arena.write(source.issued?.text)
    arena.write(source.publisher)
    arena.write(source.containerTitle)
    arena.write(source.url)
    arena.write(source.language)
    arena.write(source.note)
    arena.write(source.textFile)
    arena.write(source.textSHA256)
    arena.write(source.isTranslated.map { $0 ? 2 : 1 } ?? 0)
  }

  private mutating func write(_ when: When) {
    arena.write(when.date.text)
    arena.write(when.text)
    arena.write(when.basis)
  }

  private mutating func write(_ event: Event) {
    beginRecord(.events)
    arena.write(event.id.text)
    arena.write(event.name)
    arena.write(row: row(event.place?.text, places))
    arena.write(event.start?.text)
    arena.write(event.end?.text)
    write(event.when)
    arena.write(row: row(event.track?.text, tracks))
    arena.write(row: row(event.partOf?.text, events))
    arena.write(event.summary)
    arena.write(rows: event.participants.map { row($0.text, people) })
    arena.write(rows: event.sources.map { row($0.text, sources) })
  }

  private mutating func write(_ statement: Statement) {
    beginRecord(.statements)
    arena.write(statement.id.text)
    arena.write(row(statement.speaker.text, people))
    arena.write(row: row(statement.event?.text, events))
    arena.write(statement.start?.text)
    write(statement.when)
    arena.write(statement.summary)
    arena.write(texts: statement.topics)
    arena.write(statement.reports.count)
    for report in statement.reports { write(report) }
  }

  private mutating func write(_ report: Report) {
    arena.write(row(report.source.text, sources))
    arena.write(report.quotationType.code)
    arena.write(report.text)
    arena.write(report.id?.text)
    arena.write(report.attribution)
    arena.write(report.cue)
    arena.write(report.language)
    arena.write(report.relation?.report.text)
    if let relation = report.relation { arena.write(relation.kind.code) }
    arena.write(report.via)
    write(report.selector)
  }

  /// One for no selector, two for one without offsets, three for one with offsets.
  private mutating func write(_ selector: Selector?) {
    guard let selector else { return arena.write(0) }
    arena.write(selector.position == nil ? 1 : 2)
    arena.write(selector.prefix)
    arena.write(selector.exact)
    arena.write(selector.suffix)
    guard let position = selector.position else { return }
    arena.write(position.lowerBound)
    arena.write(position.count)
  }

  private mutating func write(_ assertion: Assertion) {
    beginRecord(.assertions)
    let subject: SubjectRow =
      switch assertion.subject {
      case .person(let id): .person(row(id.text, people))
      case .event(let id): .event(row(id.text, events))
      case .statement(let id): .statement(row(id.text, statements))
      }
    subject.write(to: &arena)
    arena.write(assertion.property)
    arena.write(assertion.value)
    arena.write(row(assertion.source.text, sources))
    arena.write(assertion.rank.code)
    arena.write(assertion.reason)
    write(assertion.selector)
  }

  // MARK: - Order

  private mutating func writeOrder() {
    let order = ReadingOrder(timeline: timeline, events: events, tracks: tracks)
    self[.itemOfEvent] = [Int](repeating: 0, count: timeline.events.count)
    self[.itemOfStatement] = [Int](repeating: 0, count: timeline.statements.count)
    var items = order.items
    writeContradictions(&items)
    for (position, item) in items.enumerated() {
      self[.items] += item.words
      switch item.content {
      case .event(let event): self[.itemOfEvent][event] = position
      case .statement(let statement): self[.itemOfStatement][statement] = position
      }
    }
    for day in order.days {
      self[.days] += [day.items.lowerBound, day.heading.word]
    }
    writeStatementsOfEvents()
  }

  private mutating func writeContradictions(_ items: inout [Item]) {
    for found in ContradictionFinder(timeline: timeline, items: items).all() {
      if let item = found.item { items[item].isContradicted = true }
      self[.contradictions] += [found.item.map { $0 + 1 } ?? 0, self[.contradicting].count]
      self[.contradicting] += found.assertions
    }
    self[.contradictions] += [0, self[.contradicting].count]
  }

  private mutating func writeStatementsOfEvents() {
    var said = [[Int]](repeating: [], count: timeline.events.count)
    for (row, statement) in timeline.statements.enumerated() {
      if let event = self.row(statement.event?.text, events) { said[event].append(row) }
    }
    for rows in said {
      self[.firstSaidAt].append(self[.saidAt].count)
      self[.saidAt] += rows
    }
    self[.firstSaidAt].append(self[.saidAt].count)
  }

  // MARK: - Bytes

  private func assembled() -> [UInt8] {
    let arenaStart = (Store.headerWords + tables.reduce(0) { $0 + $1.count }) * 4
    var words: [UInt32] = [Store.magic, Store.format]
    var position = Store.headerWords
    for table in tables {
      words += [UInt32(position), UInt32(table.count)]
      position += table.count
    }
    for table in Store.Table.allCases {
      let values = tables[table.rawValue]
      switch table {
      case .heading, .tracks, .places, .delegations, .people, .sources, .events, .statements,
        .assertions:
        words += values.map { UInt32(arenaStart + $0) }
      default: words += values.map { UInt32($0) }
      }
    }
    return words.withUnsafeBytes { Array($0) } + arena.bytes
  }
}
