internal import Feed

/// Reads JSON Lines piece by piece. The lines of a piece need nothing of those before.
final class LinePieceReader: PieceReader, @unchecked Sendable {
  let stream: ByteStream
  private var cutter = LineCutter()
  private let sifter: Sifter?

  /// - Parameters:
  ///   - beginning: What has been read of the stream already.
  ///   - sifter: Which rows are of no use, where that is known.
  init(_ stream: ByteStream, beginning: [UInt8], sifter: Sifter? = nil) {
    self.stream = stream
    self.sifter = sifter
    cutter.append(beginning)
  }

  func begin(_ piece: Piece) {
    cutter.cut(into: &piece.parser)
    piece.begin(consumedBytes: stream.consumedBytes)
  }

  func cut(_ piece: Piece) {
    var count = 0
    var failure: FileError?
    do throws(FileError) {
      count = try cutter.append(upTo: Self.pieceSize) {
        (buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int in
        try stream.read(into: buffer)
      }
    } catch {
      failure = error
    }
    cutter.cut(into: &piece.parser)
    piece.begin(consumedBytes: stream.consumedBytes)
    (piece.isLast, piece.failure) = (count == 0, failure)
  }

  func finish(_ piece: Piece) {
    cutter.finish(into: &piece.parser)
    piece.begin(consumedBytes: stream.consumedBytes)
    piece.isLast = true
  }

  func read(_ piece: Piece) {
    let mayBeOfUse = sifter?.mayHold(piece.parser.unread) ?? true
    while let event = piece.parser.next() {
      guard case .row(let row) = event else {
        piece.append(event)
        continue
      }
      if let sifter, sifter.isUseless(row, notedIn: piece, mayBeOfUse: mayBeOfUse) { continue }
      piece.append(row)
    }
  }
}
