internal import Feed

/// Tells which rows of a feed are of no use to whoever looks for something, before anything is made of
/// them.
public struct RowSieve: Sendable {
  private let mayHold: @Sendable (UnsafeRawBufferPointer) -> Bool

  /// - Parameter mayHold: Whether a text that is all ASCII may hold what is looked for. A row is of
  ///   use where one of its fields may, its id and source included where they are made for it.
  public init(mayHold: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool) {
    self.mayHold = mayHold
  }

  /// Whether a text may hold what is looked for.
  @inline(__always)
  func mayHold(text: UnsafeRawBufferPointer) -> Bool { !IDTable.isASCII(text) || mayHold(text) }

  /// Whether a row is of no use, and nothing can be wrong with it but that its id comes twice.
  ///
  /// - Parameters:
  ///   - id: Its own id, or the one made for it.
  ///   - isSourceOfUse: Whether what the feed is called may hold what is looked for.
  func isUseless(_ row: FlatRow, id: UnsafeRawBufferPointer, isSourceOfUse: Bool) -> Bool {
    guard row.date.flatMap({ RowDate(plain: $0) }) != nil else { return false }
    for field in FeedField.allCases {
      if let text = row[field], mayHold(text: text) { return false }
    }
    if row.id == nil, mayHold(text: id) { return false }
    return row.source != nil || !isSourceOfUse
  }
}
