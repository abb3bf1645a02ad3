internal import Feed
internal import Threads

/// Reads a feed on a thread of its own, a few pieces ahead of the thread that takes them.
struct ReadAhead {
  private let reader: PieceReader
  private let filled = Channel<Piece>(capacity: pieceCount)
  private let empty = Channel<Piece>(capacity: pieceCount)
  private var thread: WorkerThread?

  /// How many pieces there are: one is filled while one is taken, and some lie between.
  static let pieceCount = 6
  /// Memory that nobody has used before takes longer to get than to fill, so that it is got here,
  /// up to that many bytes ahead.
  private static let populatedAhead = 3 << 20
  /// What is read faster than a thread is made.
  private static let little = 8 << 20

  /// - Parameter isAlone: Whether little is expected, so that no thread is worth making.
  init(_ reader: PieceReader, isAlone: Bool) {
    self.reader = reader
    let isWorthAThread = !isAlone && (reader.stream.totalBytes ?? .max) > Self.little
    for _ in 0..<(isWorthAThread ? Self.pieceCount : 1) { _ = empty.send(Piece()) }
    guard isWorthAThread else { return }
    thread = WorkerThread.start { [filled, empty] in
      var populated = 0
      while case .element(let piece) = empty.receive() {
        if let (arena, count) = piece.destination {
          populated = arena.populate(from: max(populated, count), to: count + Self.populatedAhead)
        }
        reader.read(piece)
        let isLast = piece.isLast
        guard filled.send(piece), !isLast else { break }
      }
      filled.close()
    }
  }

  /// The next piece, to be given back once it is taken; `nil` where none comes in time.
  ///
  /// - Parameter milliseconds: How long it is waited for at most; `nil` for ever.
  func next(within milliseconds: Int?) -> Piece? {
    if thread == nil {
      guard case .element(let piece) = empty.receive() else { return nil }
      reader.read(piece)
      return piece
    }
    guard case .element(let piece) = filled.receive(within: milliseconds) else { return nil }
    return piece
  }

  /// Gives a piece back that was taken.
  func reuse(_ piece: Piece) { _ = empty.send(piece) }

  /// Ends the reading. What is waited for without end, a pipe, is let go of.
  func end() {
    empty.close()
    filled.close()
    if reader.stream.totalBytes == nil { thread?.detach() } else { thread?.join() }
  }
}
