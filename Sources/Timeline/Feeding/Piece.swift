internal import Feed

/// What came of a feed at once. One thread at a time has it.
final class Piece: @unchecked Sendable {
  /// Its place among the pieces of the feed, from 0.
  var number = 0
  /// The rows.
  private(set) var rows: [PreparedRow] = []
  /// What else there is, and before which row it stands.
  private(set) var others: [(row: Int, event: FeedEvent)] = []
  /// The ids of all rows, those of no use included, by `IDTable.longHash`; none where every row is of
  /// use.
  var ids: [UInt64] = []
  /// How many bytes of the file have been used, this piece's included.
  private(set) var consumedBytes = 0
  /// Whether no more can be read.
  var isLast = false
  /// Why no more can be read, where it is not for want of bytes.
  var failure: FileError?

  /// Where the rows of the piece that was taken last went, and up to where.
  var destination: (arena: Arena, count: Int)?

  /// Reads its lines, and has the bytes of its rows, where they are JSON Lines.
  var parser = FeedParser(.jsonLines)
  /// Has the bytes of its rows, where they are CSV.
  var store = RowStore()
  /// Where ids are made.
  var idBytes: [UInt8] = []

  /// What more than this was needed for once is not kept for the next time.
  private static let kept = 1 << 22

  /// Lets go of the rows, so that others come in their place.
  ///
  /// - Parameter consumedBytes: How many bytes of the file have been used, these included.
  func begin(consumedBytes: Int) {
    rows.removeAll(keepingCapacity: true)
    others.removeAll()
    ids.removeAll(keepingCapacity: true)
    (isLast, failure) = (false, nil)
    self.consumedBytes = consumedBytes
  }

  /// Lets go of memory that one long line needed, once the rows are taken.
  func shrink() {
    guard parser.capacity > Self.kept else { return }
    rows.removeAll()
    parser = FeedParser(.jsonLines)
  }

  /// Adds a row, whose bytes it has.
  func append(_ row: FlatRow) { rows.append(PreparedRow(row)) }

  /// Adds what is no row.
  func append(_ event: FeedEvent) { others.append((rows.count, event)) }
}
