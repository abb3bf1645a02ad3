internal import Feed

/// Reads one feed piece by piece. One thread at a time uses it.
final class PieceReader: @unchecked Sendable {
  /// Where the feed comes from.
  let stream: ByteStream
  private var parser: FeedParser

  /// How many bytes are read at once.
  private static let chunk = 1 << 18

  /// - Parameter beginning: What has been read of the stream already.
  init(_ stream: ByteStream, syntax: FeedSyntax, beginning: [UInt8]) {
    self.stream = stream
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
    while let event = parser.next() { piece.append(event) }
    piece.consumedBytes = stream.consumedBytes
  }
}
