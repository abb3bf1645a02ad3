internal import Feed

/// Passes over the rows of one feed that are of no use.
final class Sifter: Sendable {
  private let sieve: RowSieve
  private let names: FeedNames
  /// Whether what the feed is called may hold what is looked for.
  private let isSourceOfUse: Bool

  init(_ sieve: RowSieve, names: FeedNames) {
    self.sieve = sieve
    self.names = names
    var source = names.source
    isSourceOfUse = source.withUTF8 { sieve.mayHold(UnsafeRawBufferPointer($0)) }
  }

  /// Whether a run of bytes may hold what is looked for; only where they are ASCII can it be trusted
  /// that they do not.
  func mayHold(_ bytes: UnsafeRawBufferPointer) -> Bool { sieve.mayHoldPlain(bytes) }

  /// Whether a row need not be taken; its id is noted, for no other may have it. Nothing can be wrong
  /// with such a row but that its id comes twice.
  ///
  /// - Parameter mayBeOfUse: Whether its plain fields may hold what is looked for.
  func isUseless(_ row: FlatRow, notedIn piece: Piece, mayBeOfUse: Bool = true) -> Bool {
    if row.id == nil { names.makeID(ofLine: row.line, in: &piece.idBytes) }
    return piece.idBytes.withUnsafeBytes { made in
      let id = row.id ?? made
      piece.ids.append(IDTable.longHash(id, isASCII: row.id == nil ? false : row.isPlain(.id)))
      guard row.date.flatMap({ RowDate(plain: $0) }) != nil else { return false }
      for field in Self.fields {
        guard let text = row[field] else { continue }
        if row.isPlain(field) {
          if mayBeOfUse, sieve.mayHoldPlain(text) { return false }
        } else if sieve.mayHold(text) {
          return false
        }
      }
      return row.source != nil || !isSourceOfUse
    }
  }

  private static let fields = FeedField.allCases
}
