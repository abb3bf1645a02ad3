/// A whole timeline in one run of bytes: an arena of records, and tables of where they are.
///
/// Nothing is decoded before it is asked for, so opening a store takes no time and no memory beside
/// its bytes. Rows stand for ids: each reference from one entity to another is the position of the
/// other in its table.
///
///     header   magic, format, stamp (two words), then offset and count of each table
///     tables   32-bit words, in the order of `Table`
///     arena    records, as `RecordWriter` writes them
///
/// Words have the byte order of the machine, which a store never leaves.
struct Store: Sendable {
  /// The tables.
  enum Table: Int, CaseIterable {
    /// One record: what concerns the whole timeline.
    case heading
    // For each row of its kind where its record begins in the arena.
    case tracks, places, delegations, people, sources, events, statements, assertions
    // For each kind with ids the rows in the order of the ids.
    case tracksByID, placesByID, delegationsByID, peopleByID, sourcesByID, eventsByID,
      statementsByID
    /// For each item `ItemWords.count` words; see `Item.init(words:)`.
    case items
    /// For each day its first item and its heading; see `Heading.word`.
    case days
    // For each row its position among the items.
    case itemOfEvent, itemOfStatement
    /// For each event the first of its statements in `saidAt`, and at last how many there are.
    case firstSaidAt
    /// The statements that were made at events, in the order of the events.
    case saidAt
  }

  /// Changes whenever records or tables do, so that no other store is taken for this one.
  static let format: UInt32 = 2
  static let magic: UInt32 = 0x794C_5250  // "PRLy"
  static let headerWords = 4 + 2 * Table.allCases.count

  private let memory: Memory
  private var start: UnsafeRawPointer { memory.start }

  /// Takes over bytes that `StoreWriter` made.
  init(_ bytes: [UInt8]) {
    memory = Memory(copying: bytes)
  }

  /// Reads bytes that `StoreWriter` made and that stay for as long as the program runs; `nil` where
  /// they are another program's, or not made of the text with that stamp.
  init?(permanent bytes: UnsafeRawBufferPointer, stamp: UInt64) {
    guard let start = bytes.baseAddress, bytes.count >= Self.headerWords * 4 else { return nil }
    memory = Memory(permanent: start, count: bytes.count)
    guard word(0) == Self.magic, word(1) == Self.format,
      UInt64(word(2)) | UInt64(word(3)) << 32 == stamp
    else { return nil }
  }

  /// The bytes, to be kept.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: memory.count)) }

  private func word(_ position: Int) -> UInt32 {
    start.loadUnaligned(fromByteOffset: position * 4, as: UInt32.self)
  }

  /// The number of words of a table.
  func count(_ table: Table) -> Int { Int(word(5 + 2 * table.rawValue)) }

  /// One word of a table.
  func word(_ table: Table, _ position: Int) -> Int {
    precondition(position >= 0 && position < count(table), "no such row")
    return Int(word(Int(word(4 + 2 * table.rawValue)) + position))
  }

  /// A reader of the record of a row.
  func record(_ table: Table, _ row: Int) -> RecordReader {
    reader(at: word(table, row))
  }

  /// A reader of what is at an offset from the beginning.
  func reader(at offset: Int) -> RecordReader { RecordReader(at: start + offset) }

  /// The id of a row; every record that has one begins with it.
  func id(_ table: Table, _ row: Int) -> String {
    var record = record(table, row)
    return record.text()
  }

  /// The row of an id.
  ///
  /// - Parameter index: the rows of `table` by id.
  /// - Complexity: O(log *n*) comparisons.
  func row(ofID id: String, in table: Table, by index: Table) -> Int? {
    var low = 0
    var high = count(index)
    while low < high {
      let middle = (low + high) / 2
      let row = word(index, middle)
      let candidate = self.id(table, row)
      if candidate == id { return row }
      if candidate < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension Store {
  /// The bytes behind a store: its own, or some that stay anyway.
  ///
  /// They never change, so that any thread may read them.
  private final class Memory: @unchecked Sendable {
    let start: UnsafeRawPointer
    let count: Int
    private let isOwned: Bool

    init(copying bytes: [UInt8]) {
      let own = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 4)
      bytes.withUnsafeBytes {
        own.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(own), byteCount: $0.count)
      }
      start = UnsafeRawPointer(own)
      count = bytes.count
      isOwned = true
    }

    init(permanent start: UnsafeRawPointer, count: Int) {
      self.start = start
      self.count = count
      isOwned = false
    }

    deinit { if isOwned { start.deallocate() } }
  }
}
