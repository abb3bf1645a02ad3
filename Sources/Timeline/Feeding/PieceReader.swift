internal import Feed

/// Reads one feed piece by piece, each in two steps, of which the second can be done to several pieces
/// at once.
protocol PieceReader: AnyObject, Sendable {
  /// Where the feed comes from.
  var stream: ByteStream { get }

  /// Takes what was read of the feed ahead of the first piece. One thread at a time, in the feed's
  /// order.
  func begin(_ piece: Piece)

  /// Takes the bytes that come next. One thread at a time, in the feed's order.
  func cut(_ piece: Piece)

  /// Takes what is left at the end of the feed; the last line need not be ended. In the feed's order.
  func finish(_ piece: Piece)

  /// Makes rows of the bytes that a piece has taken. Any thread, for one piece each.
  func read(_ piece: Piece)
}

extension PieceReader {
  /// How many bytes are read at once.
  static var pieceSize: Int { 1 << 18 }
}
