/// Memory for the bytes of rows that are to be there for longer than their parser has them.
public struct RowStore: ~Copyable {
  private var store = ByteStore(capacity: 1 << 12)
  private var count = 0
  /// How much is to be made room for once there is a row: a line that is still coming has none.
  private var reserved = 0

  /// What more than this is needed for once is not kept for the next time.
  private static let kept = 1 << 22

  /// How many bytes it has memory for.
  var capacity: Int { store.capacity }

  /// Makes an empty store.
  public init() {}

  /// Lets go of all rows and makes room for new ones.
  ///
  /// - Parameter size: The bytes of all their fields together at most. What a parser's
  ///   `unreadCount` tells is enough for all rows that it returns before more bytes come.
  public mutating func removeAll(reserving size: Int) {
    count = 0
    reserved = size
    if store.capacity > Self.kept, size <= Self.kept { store = ByteStore(capacity: size) }
  }

  /// The row with its bytes in the store, where they are until the next `removeAll`.
  ///
  /// - Precondition: there is room.
  public mutating func keep(_ row: FlatRow) -> FlatRow {
    var kept = row
    // Nothing is kept yet that could move.
    if count == 0 { store.grow(to: reserved, keeping: 0) }
    for index in row.slots.indices {
      guard let start = row.slots[index].start else { continue }
      let size = row.slots[index].count
      precondition(size <= store.capacity - count, "no room for the row")
      let place = store.start + count
      place.update(from: start.assumingMemoryBound(to: UInt8.self), count: size)
      kept.slots[index] = FlatRow.Slot(
        UnsafePointer(place), count: size, isASCII: row.slots[index].isASCII)
      count += size
    }
    return kept
  }
}
