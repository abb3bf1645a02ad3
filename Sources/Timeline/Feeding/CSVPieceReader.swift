internal import Feed

/// Reads CSV piece by piece. Where a row begins depends on all that comes before, so that all is done
/// in the first step.
final class CSVPieceReader: PieceReader, @unchecked Sendable {
  let stream: ByteStream
  private var parser = FeedParser(.csv)
  private let sifter: Sifter?

  /// - Parameters:
  ///   - beginning: What has been read of the stream already.
  ///   - sifter: Which rows are of no use, where that is known.
  init(_ stream: ByteStream, beginning: [UInt8], sifter: Sifter? = nil) {
    self.stream = stream
    self.sifter = sifter
    beginning.withUnsafeBytes { parser.append($0) }
  }

  func begin(_ piece: Piece) { fill(piece) }

  func cut(_ piece: Piece) {
    do throws(FileError) {
      let count = try parser.append(upTo: Self.pieceSize) {
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

  func finish(_ piece: Piece) {
    parser.finish()
    fill(piece)
    piece.isLast = true
  }

  func read(_ piece: Piece) {}

  private func fill(_ piece: Piece) {
    piece.begin(consumedBytes: stream.consumedBytes)
    // The parser has a row's bytes no longer than until the next.
    piece.store.removeAll(reserving: parser.unreadCount)
    while let event = parser.next() {
      guard case .row(let row) = event else {
        piece.append(event)
        continue
      }
      if let sifter, sifter.isUseless(row, notedIn: piece) { continue }
      piece.append(piece.store.keep(row))
    }
  }
}
