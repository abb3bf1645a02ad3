internal import Feed

/// Reads one feed piece by piece. One thread at a time uses it.
final class PieceReader: @unchecked Sendable {
  /// Where the feed comes from.
  let stream: ByteStream
  private var parser: FeedParser
  private let sieve: (rows: RowSieve, names: FeedNames, isSourceOfUse: Bool)?
  private var idBytes: [UInt8] = []

  /// How many bytes are read at once.
  private static let chunk = 1 << 18

  /// - Parameters:
  ///   - beginning: What has been read of the stream already.
  ///   - sieve: Which rows are of no use, and what they are called, where that is known.
  init(
    _ stream: ByteStream, syntax: FeedSyntax, beginning: [UInt8],
    sieve: (rows: RowSieve, names: FeedNames)? = nil
  ) {
    self.stream = stream
    self.sieve = sieve.map { sieve in
      var source = sieve.names.source
      let isOfUse = source.withUTF8 { sieve.rows.mayHold(text: UnsafeRawBufferPointer($0)) }
      return (sieve.rows, sieve.names, isOfUse)
    }
    parser = FeedParser(syntax)
    beginning.withUnsafeBytes { parser.append($0) }
  }

  /// Takes what was read ahead of the first piece.
  func begin(_ piece: Piece) { fill(piece) }

  /// Reads what comes next.
  func read(_ piece: Piece) {
    do throws(FileError) {
      let count = try parser.append(upTo: Self.chunk) {
        (buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int in
        try stream.read(into: buffer)
      }
      fill(piece)
      piece.isLast = count == 0
    } catch {
      fill(piece)
      (piece.isLast, piece.failure) = (true, error)
    }
  }

  /// Takes the last line, which need not be ended.
  func finish(_ piece: Piece) {
    parser.finish()
    fill(piece)
    piece.isLast = true
  }

  private func fill(_ piece: Piece) {
    piece.removeAll(reserving: parser.unreadCount)
    while let event = parser.next() {
      if case .row(let row) = event, isUseless(row, notedIn: piece) { continue }
      piece.append(event)
    }
    piece.consumedBytes = stream.consumedBytes
  }

  /// Whether a row need not be taken; its id is noted, for no other may have it.
  private func isUseless(_ row: FlatRow, notedIn piece: Piece) -> Bool {
    guard let sieve else { return false }
    if row.id == nil { sieve.names.makeID(ofLine: row.line, in: &idBytes) }
    return idBytes.withUnsafeBytes { made in
      let id = row.id ?? made
      piece.ids.append(IDTable.longHash(id))
      return sieve.rows.isUseless(row, id: id, isSourceOfUse: sieve.isSourceOfUse)
    }
  }
}
