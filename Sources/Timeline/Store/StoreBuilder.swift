internal import EDTF

/// Takes the entities of a timeline one after the other and makes stores of those that have come.
///
/// An entity may refer to one that comes later, or never: the other has a row from the first mention
/// of its id on, and until it comes nothing but the id is known of it.
///
/// A builder belongs to one thread; the stores that it makes, any thread may read.
final class StoreBuilder {
  var title: String
  var timeZone: String?
  var order = ReadingOrder()

  private var tables: [RecordTable]
  /// The heading as its record has it.
  private var writtenHeading: (title: String, timeZone: String?, prefixes: [String])?
  /// With what the ids begin that are made for rows, but for the line at their end.
  private var idPrefixes: [String] = []

  /// What a builder is for.
  enum Use {
    /// One store, once everything has come.
    case whole
    /// A store again and again while more is coming.
    case growing
  }

  /// The most bytes that the statements, or the events, of a growing timeline take.
  static let statementLimit = (1 << 32) - 1
  private static let entityLimit = 1 << 30
  /// The most tracks: an item has 22 bits for the number of its own, of which 0 is none.
  static let trackLimit = 1 << 22 - 1
  private let trackLimit: Int

  /// - Parameters:
  ///   - reserved: How many bytes the statements, or the events, of a growing timeline take at most.
  ///   - trackLimit: How many tracks there are at most.
  init(
    title: String, timeZone: String? = nil, for use: Use = .whole,
    reserving reserved: Int = statementLimit, trackLimit: Int = StoreBuilder.trackLimit
  ) {
    self.trackLimit = trackLimit
    self.title = title
    self.timeZone = timeZone
    tables = Store.Table.records.map { table in
      switch (use, table) {
      case (.whole, _): RecordTable(.moving)
      case (.growing, .statements), (.growing, .events):
        RecordTable(.inPlace(reserving: reserved))
      case (.growing, _): RecordTable(.inPlace(reserving: Self.entityLimit))
      }
    }
  }

  /// The records of a kind.
  func arena(of table: Store.Table) -> Arena { tables[table.rawValue].arena }

  // MARK: - Rows

  /// The number of rows of a kind, those included of which only the id is known.
  func count(_ table: Store.Table) -> Int { tables[table.rawValue].offsets.count }

  /// The row of an id; a new one where the id has not been met.
  func row(_ id: String, in table: Store.Table) -> Int {
    var id = id
    return id.withUTF8 { row(HashedText(UnsafeRawBufferPointer($0)), in: table) }
  }

  /// The row of an id of UTF-8; a new one where the id has not been met.
  func row(_ id: HashedText, in table: Store.Table) -> Int {
    if let row = known(id, in: table) { return row }
    let row = tables[table.rawValue].appendUnknown(id)
    writeUnknown(String(decoding: id.text, as: UTF8.self), in: table)
    return row
  }

  /// The row of an id that has been met.
  func known(_ id: HashedText, in table: Store.Table) -> Int? {
    tables[table.rawValue].row(of: id)
  }

  /// Brings the place of an id's hash into the processor's caches, ahead of `begin`.
  @inline(__always)
  func prefetch(hash: UInt32, in table: Store.Table) {
    tables[table.rawValue].ids.prefetch(hash: hash)
  }

  /// Begins the record of an entity with its id; `nil` where the entity has come before.
  func begin(_ id: String, in table: Store.Table) -> (row: Int, arena: Arena)? {
    var id = id
    return id.withUTF8 { begin(HashedText(UnsafeRawBufferPointer($0)), in: table) }
  }

  /// Begins the record of an entity with its id; `nil` where the entity has come before.
  func begin(_ id: HashedText, in table: Store.Table) -> (row: Int, arena: Arena)? {
    tables[table.rawValue].begin(id).map { ($0, tables[table.rawValue].arena) }
  }

  /// Begins a record of a kind without ids.
  func begin(_ table: Store.Table) -> Arena {
    tables[table.rawValue].append()
    return tables[table.rawValue].arena
  }

  /// Whether a record of so many bytes can still be taken, of whatever kind.
  func hasRoom(for size: Int) -> Bool {
    // What a record has beside texts is short.
    let size = size + 4096
    return tables.allSatisfy { $0.arena.room > size }
      && tables[Store.Table.tracks.rawValue].offsets.count < trackLimit
  }

  /// Whether nothing but the id is known of a row.
  func isUnknown(_ row: Int, in table: Store.Table) -> Bool {
    tables[table.rawValue].unknown.contains(row)
  }

  /// The rest of a record of which nothing but the id is known; it stands for the name too.
  private func writeUnknown(_ text: String, in table: Store.Table) {
    let arena = tables[table.rawValue].arena
    switch table {
    case .tracks: Track(id: Identifier(text), name: text).write(to: arena)
    case .places: Place(id: Identifier(text), name: text).write(to: arena)
    case .delegations: Delegation(id: Identifier(text), name: text).write(to: arena)
    case .people: Person(id: Identifier(text), name: text).write(to: arena, delegation: nil)
    case .sources: Source(id: Identifier(text), title: text).write(to: arena)
    case .events: order.reserve(events: count(.events))
    // Only assertions refer to statements, and they come last.
    case .heading, .statements, .assertions: break
    default: break
    }
  }

  // MARK: - Stores

  /// A store of all that has come.
  ///
  /// - Complexity: O(*n*) in the events and statements; what has come since the last one is sorted.
  func store() -> Store {
    let words = order.words(trackCount: count(.tracks))
    writeHeading()
    var sections = [Store.Section](
      repeating: Store.Section(), count: Store.Table.allCases.count)
    for table in Store.Table.records {
      let part = tables[table.rawValue]
      sections[table.rawValue].words = part.offsets
      sections[table.rawValue].records = part.arena.bytes
      if let index = table.index { sections[index.rawValue].words = part.ids.words }
    }
    sections[Store.Table.items.rawValue].words = words.items
    sections[Store.Table.days.rawValue].words = words.days
    sections[Store.Table.itemOfEvent.rawValue].words = words.itemOfEvent
    sections[Store.Table.itemOfStatement.rawValue].words = words.itemOfStatement
    sections[Store.Table.extents.rawValue].words = words.extents
    writeStatementsOfEvents(to: &sections)
    writeContradictions(to: &sections)
    return store(of: sections)
  }

  private func store(of sections: [Store.Section]) -> Store {
    var sections = sections
    for position in sections.indices { sections[position].count = sections[position].words.count }
    return Store(sections, owners: tables.map(\.arena))
  }

  private func writeHeading() {
    // What is written stays, and there are many stores.
    let heading = (title, timeZone, idPrefixes)
    guard writtenHeading.map({ $0 != heading }) ?? true else { return }
    writtenHeading = heading
    tables[Store.Table.heading.rawValue].removeAll()
    let arena = begin(.heading)
    arena.write(title)
    arena.write(timeZone)
    arena.write(texts: idPrefixes)
  }

  /// Takes note of what ids begin with that are made for rows.
  func note(idPrefix: String) { idPrefixes.append(idPrefix) }

  private func writeStatementsOfEvents(to sections: inout [Store.Section]) {
    var firsts = [UInt32](repeating: 0, count: order.events.count + 1)
    let parents = order.statements.parents
    for parent in parents where parent > 0 { firsts[Int(parent)] += 1 }
    for event in 1..<firsts.count { firsts[event] += firsts[event - 1] }
    var next = firsts
    var said = [UInt32](repeating: 0, count: Int(firsts.last ?? 0))
    for (row, parent) in parents.enumerated() where parent > 0 {
      said[Int(next[Int(parent) - 1])] = UInt32(row)
      next[Int(parent) - 1] += 1
    }
    sections[Store.Table.firstSaidAt.rawValue].words = firsts
    sections[Store.Table.saidAt.rawValue].words = said
  }

  private func writeContradictions(to sections: inout [Store.Section]) {
    var words: [UInt32] = []
    var assertions: [UInt32] = []
    if count(.assertions) > 0 {
      let chronology = Chronology(store(of: sections))
      for found in ContradictionFinder(chronology).all() {
        if let item = found.item {
          sections[Store.Table.items.rawValue].words[item * Item.wordCount + 2] |=
            Item.contradictedBit
        }
        words += [UInt32(found.item.map { $0 + 1 } ?? 0), UInt32(assertions.count)]
        assertions += found.assertions.map { UInt32($0) }
      }
    }
    words += [0, UInt32(assertions.count)]
    sections[Store.Table.contradictions.rawValue].words = words
    sections[Store.Table.contradicting.rawValue].words = assertions
  }
}
