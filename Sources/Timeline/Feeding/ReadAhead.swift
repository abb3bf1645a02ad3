internal import Feed
internal import Glibc
internal import Threads

/// Reads a feed on threads of its own, a few pieces ahead of the thread that takes them, which lends a
/// hand where it would have to wait.
struct ReadAhead {
  private let reader: any PieceReader
  private let pieces: Guarded<Pieces>
  private var threads: [WorkerThread] = []

  /// Memory that nobody has used before takes longer to get than to fill, so that it is got here,
  /// up to that many bytes ahead.
  private static let populatedAhead = 3 << 20
  /// What is read faster than a thread is made.
  private static let little = 8 << 20
  /// More threads read faster than one can take.
  private static let mostThreads = 3

  /// - Parameter isAlone: Whether little is expected, so that no thread is worth making.
  init(_ reader: any PieceReader, isAlone: Bool) {
    let isWorthAThread = !isAlone && (reader.stream.totalBytes ?? .max) > Self.little
    let others = sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1
    self.init(reader, threadCount: isWorthAThread ? min(max(1, others), Self.mostThreads) : 0)
  }

  /// - Parameter threadCount: How many threads read ahead; where there is none, pieces are read when
  ///   they are asked for.
  init(_ reader: any PieceReader, threadCount: Int) {
    self.reader = reader
    pieces = Guarded(Pieces(count: Self.pieceCount(threads: threadCount)))
    for _ in 0..<threadCount {
      if let thread = WorkerThread.start({ [pieces] in Self.work(pieces, reader) }) {
        threads.append(thread)
      }
    }
  }

  /// How many pieces there are: one is read by each thread while one is taken, and some lie between.
  static func pieceCount(threads: Int) -> Int { threads == 0 ? 1 : 4 + 2 * threads }

  /// The next piece, to be given back once it is taken; `nil` where none comes in time.
  ///
  /// - Parameter milliseconds: How long it is waited for at most; `nil` for ever.
  func next(within milliseconds: Int?) -> Piece? {
    guard !threads.isEmpty else {
      guard let piece = pieces.withLock({ $0.empty.popLast() }) else { return nil }
      reader.cut(piece)
      reader.read(piece)
      return piece
    }
    while let task = pieces.wait(within: milliseconds, for: { $0.nextForTaker() }) {
      switch task {
      case .take(let piece): return piece
      case .read(let piece):
        reader.read(piece)
        pieces.withLock { $0.read.append(piece) }
      }
    }
    return nil
  }

  /// Gives a piece back that was taken.
  func reuse(_ piece: Piece) {
    piece.shrink()
    pieces.withLock { $0.empty.append(piece) }
  }

  /// Ends the reading. What is waited for without end, a pipe, is let go of.
  func end() {
    pieces.withLock { $0.isClosed = true }
    for thread in threads {
      if reader.stream.totalBytes == nil { thread.detach() } else { thread.join() }
    }
  }

  /// What each thread does until the end.
  private static func work(_ pieces: Guarded<Pieces>, _ reader: any PieceReader) {
    while let task = pieces.wait(for: { $0.nextForReader() }) {
      switch task {
      case .cut(let piece, var populated):
        if let (arena, count) = piece.destination {
          populated = arena.populate(from: max(populated, count), to: count + populatedAhead)
        }
        reader.cut(piece)
        pieces.withLock { $0.wasCut(piece, populated: populated) }
      case .read(let piece):
        reader.read(piece)
        pieces.withLock { $0.read.append(piece) }
      case .end: return
      }
    }
  }
}

/// Where the pieces of a feed are.
private struct Pieces: Sendable {
  /// Those of which nothing is needed any more.
  var empty: [Piece]
  /// Those that have their bytes, in their order.
  private var cut: [Piece] = []
  /// Those that have their rows, in any order.
  var read: [Piece] = []
  /// Whether nothing more is asked for.
  var isClosed = false

  /// Whether somebody takes the next bytes, and whether there may be more.
  private var isCutting = false
  private var isAtEnd = false
  /// Up to where memory has been got.
  private var populated = 0
  /// How many have been cut, and taken.
  private var cutCount = 0
  private var takenCount = 0

  /// How many wait to be read, so that there is one for whoever has nothing to do.
  private static let waiting = 2

  enum ReaderTask {
    case cut(Piece, populated: Int)
    case read(Piece)
    case end
  }

  enum TakerTask {
    case take(Piece)
    case read(Piece)
  }

  init(count: Int) { empty = (0..<count).map { _ in Piece() } }

  /// What a thread that reads does next; `nil` where there is nothing to do.
  mutating func nextForReader() -> ReaderTask? {
    if isClosed { return .end }
    if !isCutting, !isAtEnd, cut.count < Self.waiting, let piece = empty.popLast() {
      isCutting = true
      piece.number = cutCount
      cutCount += 1
      return .cut(piece, populated: populated)
    }
    return cut.isEmpty ? nil : .read(cut.removeFirst())
  }

  mutating func wasCut(_ piece: Piece, populated: Int) {
    isCutting = false
    isAtEnd = piece.isLast
    self.populated = populated
    cut.append(piece)
  }

  /// What the thread that takes does next; `nil` where it has to wait.
  mutating func nextForTaker() -> TakerTask? {
    if let index = read.firstIndex(where: { $0.number == takenCount }) {
      takenCount += 1
      return .take(read.remove(at: index))
    }
    return cut.isEmpty ? nil : .read(cut.removeFirst())
  }
}
