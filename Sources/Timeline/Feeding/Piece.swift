internal import Feed

/// What came of a feed at once. One thread at a time has it.
final class Piece: @unchecked Sendable {
  /// The rows.
  private(set) var rows: [PreparedRow] = []
  /// What else there is, and before which row it stands.
  private(set) var others: [(row: Int, event: FeedEvent)] = []
  /// The ids of all rows, those of no use included, by `IDTable.longHash`; none where every row is of
  /// use.
  var ids: [UInt64] = []
  /// How many bytes of the file have been used, this piece's included.
  var consumedBytes = 0
  /// Whether no more can be read.
  var isLast = false
  /// Why no more can be read, where it is not for want of bytes.
  var failure: FileError?

  /// Where the rows of the piece that was taken last went, and up to where.
  var destination: (arena: Arena, count: Int)?

  private var store = RowStore()

  /// Makes it empty.
  ///
  /// - Parameter size: `FeedParser.unreadCount` of the parser of which the next rows come.
  func removeAll(reserving size: Int) {
    rows.removeAll(keepingCapacity: true)
    others.removeAll()
    ids.removeAll(keepingCapacity: true)
    (isLast, failure) = (false, nil)
    store.removeAll(reserving: size)
  }

  /// Adds what comes next in the feed.
  func append(_ event: FeedEvent) {
    if case .row(let row) = event {
      rows.append(PreparedRow(store.keep(row)))
    } else {
      others.append((rows.count, event))
    }
  }
}
