/// The records of one kind, as a builder gathers them.
struct RecordTable {
  /// The records, one behind the other.
  let arena: Arena
  /// Where the record of each row begins.
  private(set) var offsets: [UInt32] = []
  /// Which row has which id, where the rows have ids.
  private(set) var ids = IDTable()
  /// The rows of which nothing but the id is known.
  private(set) var unknown: Set<Int> = []

  init(_ growth: Arena.Growth) { arena = Arena(growth) }

  /// The row of an id that has been met.
  func row(of id: HashedText) -> Int? {
    offsets.withUnsafeBufferPointer { offsets in
      ids.row(of: id.text, hash: id.hash) { Self.id(at: offsets[$0], in: arena) }
    }
  }

  /// The id of a row.
  func id(of row: Int) -> UnsafeRawBufferPointer { Self.id(at: offsets[row], in: arena) }

  private static func id(at offset: UInt32, in arena: Arena) -> UnsafeRawBufferPointer {
    var record = RecordReader(at: UnsafeRawPointer(arena.start) + Int(offset))
    return record.utf8()
  }

  /// Makes a row without an id, whose record comes next.
  mutating func append() { offsets.append(UInt32(arena.count)) }

  /// Makes a row of an id that has not been met, and begins its record with the id.
  mutating func append(_ id: HashedText) -> Int {
    let row = offsets.count
    ids.append(hash: id.hash)
    append()
    arena.write(text: id.text)
    return row
  }

  /// Makes a row of an id that has been mentioned.
  mutating func appendUnknown(_ id: HashedText) -> Int {
    let row = append(id)
    unknown.insert(row)
    return row
  }

  /// Begins the record of an id that may have been mentioned; `nil` where it has a record.
  mutating func begin(_ id: HashedText) -> Int? {
    guard let row = row(of: id) else { return append(id) }
    guard unknown.remove(row) != nil else { return nil }
    offsets[row] = UInt32(arena.count)
    arena.write(text: id.text)
    return row
  }

  /// Forgets all rows; their records stay where they are.
  mutating func removeAll() { offsets.removeAll() }
}
