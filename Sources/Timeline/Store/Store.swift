/// A whole timeline: records in reading order, and tables of where they are.
///
/// Nothing is decoded before it is asked for, so opening a store takes no time and no memory beside
/// its bytes. Rows stand for ids: each reference from one entity to another is the position of the
/// other in its table.
///
/// A store never changes. One that is still growing is published again and again by its
/// `StoreBuilder`; what an earlier one has, a later one has in the same bytes.
struct Store: Sendable {
  /// The tables.
  enum Table: Int, CaseIterable {
    /// One record: what concerns the whole timeline.
    case heading
    // For each row of its kind where its record begins among the records of the kind.
    case tracks, places, delegations, people, sources, events, statements, assertions
    // For each kind with ids the slots of an `IDTable`.
    case tracksByID, placesByID, delegationsByID, peopleByID, sourcesByID, eventsByID,
      statementsByID
    /// For each item `Item.wordCount` words; see `Item.words`.
    case items
    /// For each day its first item and its heading; see `Heading.word`.
    case days
    // For each row its position among the items.
    case itemOfEvent, itemOfStatement
    /// For each track, and then for the items without one, its first item and one, or zero, and its
    /// last.
    case extents
    /// For each event the first of its statements in `saidAt`, and at last how many there are.
    case firstSaidAt
    /// The statements that were made at events, in the order of the events.
    case saidAt
    /// For each contradiction its item and one, or zero, and the first of its assertions in
    /// `contradicting`; at last once more, to tell where the last one ends.
    case contradictions
    /// The assertions that contradict each other.
    case contradicting

    /// The tables whose rows are records, first to last.
    static let records: [Table] = [
      .heading, .tracks, .places, .delegations, .people, .sources, .events, .statements,
      .assertions,
    ]

    /// The rows of this kind by id.
    var index: Table? {
      Table.tracks.rawValue...Table.statements.rawValue ~= rawValue
        ? Table(rawValue: rawValue + Table.tracksByID.rawValue - Table.tracks.rawValue) : nil
    }
  }

  /// One table, and the records that it tells the beginnings of.
  struct Section {
    /// The words where they lie in a compiled timeline.
    var compiled: UnsafeRawPointer?
    /// The words where they are held in memory.
    var words: [UInt32] = []
    /// How many words there are.
    var count = 0
    /// The records, one behind the other.
    var records = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  private let contents: Contents

  /// Takes over sections, in the order of the tables; `owners` keep their records.
  init(_ sections: [Section], owners: [Arena]) {
    contents = Contents(sections, owners: owners)
  }

  /// The number of words of a table.
  func count(_ table: Table) -> Int { contents.sections[table.rawValue].count }

  /// One word of a table.
  func word(_ table: Table, _ position: Int) -> Int {
    contents.sections.withUnsafeBufferPointer { sections in
      let section = sections.baseAddress.unsafelyUnwrapped + table.rawValue
      precondition(position >= 0 && position < section.pointee.count, "no such row")
      guard let compiled = section.pointee.compiled else {
        return Int(section.pointee.words[position])
      }
      return Int(compiled.loadUnaligned(fromByteOffset: position * 4, as: UInt32.self))
    }
  }

  /// A reader of the record of a row.
  func record(_ table: Table, _ row: Int) -> RecordReader {
    let offset = word(table, row)
    return RecordReader(
      at: contents.sections[table.rawValue].records.baseAddress.unsafelyUnwrapped + offset)
  }

  /// The records of a kind, one behind the other; they stay for as long as the store does.
  func records(_ table: Table) -> UnsafeRawBufferPointer {
    contents.sections[table.rawValue].records
  }

  /// Where the words of a table lie, for as long as the store does: they belong to its contents,
  /// which nothing changes or moves.
  func wordsInPlace(_ table: Table) -> UnsafeRawPointer {
    let section = contents.sections[table.rawValue]
    let held = section.words.withUnsafeBytes { $0.baseAddress }
    // Where there is no word, nothing is read from here.
    return section.compiled ?? held ?? UnsafeRawPointer(bitPattern: 4).unsafelyUnwrapped
  }

  /// The words of a table.
  func words(_ table: Table) -> [UInt32] {
    let section = contents.sections[table.rawValue]
    guard section.compiled != nil else { return section.words }
    return (0..<section.count).map { UInt32(word(table, $0)) }
  }

  /// The id of a row; every record that has one begins with it.
  func id(_ table: Table, _ row: Int) -> String {
    var record = record(table, row)
    return record.text()
  }

  /// The row of an id, in a table whose rows have ids.
  ///
  /// - Complexity: O(1) comparisons, as a rule.
  func row(ofID id: String, in table: Table) -> Int? {
    guard let index = table.index else { return nil }
    return IDTable.row(
      of: id, slotCount: count(index), slot: { word(index, $0) },
      id: {
        var record = record(table, $0)
        return record.utf8()
      })
  }
}

extension Store {
  /// What a store is made of, counted once however many copies there are.
  ///
  /// It never changes, so that any thread may read it; that what lies beyond the ends of its arenas
  /// goes on being written concerns no reader.
  private final class Contents: @unchecked Sendable {
    let sections: [Section]
    private let owners: [Arena]

    init(_ sections: [Section], owners: [Arena]) {
      self.sections = sections
      self.owners = owners
    }
  }
}
