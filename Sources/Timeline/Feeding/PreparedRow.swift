internal import Feed

/// A row with what can be told of it alone, before it is known what else there is.
struct PreparedRow {
  /// The row. Its bytes belong to the piece.
  let row: FlatRow
  /// Its date, where it is written as nearly all are.
  let date: RowDate?
  private var hashes = InlineArray<9, UInt32>(repeating: 0)

  /// The fields that are looked up.
  private static let names: [FeedField] = [.id, .speaker, .source, .track, .place]

  /// - Parameter row: One that has a date.
  init(_ row: FlatRow) {
    self.row = row
    date = row.date.flatMap { RowDate(plain: $0) }
    for field in Self.names {
      if let text = row[field] {
        hashes[Int(field.rawValue)] = IDTable.hash(text, isASCII: row.isPlain(field))
      }
    }
  }

  /// A field that is looked up.
  @inline(__always)
  subscript(field: FeedField) -> HashedText? {
    row[field].map { HashedText($0, hash: hashes[Int(field.rawValue)]) }
  }
}
