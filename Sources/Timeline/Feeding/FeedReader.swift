internal import Feed
internal import JSONText

/// Takes one feed into a builder, piece by piece. Lines with mistakes are noted and passed over.
final class FeedReader {
  /// What messages call the feed.
  let file: String
  /// Where it comes from.
  let stream: ByteStream
  /// Whether all of it has been taken.
  private(set) var isAtEnd = false
  /// How many bytes of the file have been taken.
  private(set) var consumedBytes = 0

  /// What reads the pieces; others may while nobody else does.
  let pieces: any PieceReader
  private let label: String
  private let names: FeedNames
  private var hasMadeID = false
  private let syntax: FeedSyntax
  private var idBytes: [UInt8] = []

  /// How many files of this name have been read.
  private let generation: Int

  /// How many rows ahead of the one that is written the next are looked for.
  private static let lookAhead = 8

  /// - Parameters:
  ///   - label: What its rows and their source are called; `nil` for the file's name.
  ///   - beginning: What has been read of the stream already.
  ///   - generation: 1, or more where the file has taken the place of another.
  ///   - sieve: Which rows are of no use, where that is known.
  init(
    file: String, label: String? = nil, stream: ByteStream, syntax: FeedSyntax,
    beginning: [UInt8], generation: Int = 1, sieve: RowSieve? = nil
  ) {
    self.file = file
    let label = label ?? FeedNames.labels(of: [file])[0]
    self.label = label
    self.stream = stream
    self.syntax = syntax
    self.generation = generation
    let names = FeedNames(label: label, generation: generation)
    self.names = names
    let sifter = sieve.map { Sifter($0, names: names) }
    pieces =
      switch syntax {
      case .jsonLines: LinePieceReader(stream, beginning: beginning, sifter: sifter)
      case .csv: CSVPieceReader(stream, beginning: beginning, sifter: sifter)
      }
  }

  /// Takes what was read ahead.
  func begin(into feeding: inout Feeding) {
    let piece = Piece()
    pieces.begin(piece)
    pieces.read(piece)
    takeAll(piece, into: &feeding)
  }

  /// What reads the pieces that come next; nobody else may while it does.
  ///
  /// - Parameter isAlone: Whether little is expected.
  func readAhead(isAlone: Bool) -> ReadAhead { ReadAhead(pieces, isAlone: isAlone) }

  /// Takes a piece.
  ///
  /// - Throws: `FileError` where the feed cannot be read further.
  func take(_ piece: Piece, into feeding: inout Feeding) throws(FileError) {
    takeAll(piece, into: &feeding)
    isAtEnd = piece.isLast || feeding.isFull || feeding.needsAll
    if let failure = piece.failure { throw failure }
  }

  /// Takes the last line, which need not be ended; not where nothing more can be taken: a thread that
  /// was let go of may still be reading then.
  func finish(into feeding: inout Feeding) {
    guard !feeding.isFull else { return }
    let piece = Piece()
    pieces.finish(piece)
    pieces.read(piece)
    takeAll(piece, into: &feeding)
  }

  /// Lets reading go on once there is more.
  func waitForMore() {
    isAtEnd = false
    stream.expectMore()
  }

  /// A reader of the file that has taken the place of this one.
  func replaced(by stream: ByteStream) -> FeedReader {
    FeedReader(
      file: file, label: label, stream: stream, syntax: syntax, beginning: [],
      generation: generation + 1)
  }

  // MARK: - What is in a piece

  private func takeAll(_ piece: Piece, into feeding: inout Feeding) {
    feeding.see(piece)
    var row = 0
    for other in piece.others {
      take(piece.rows, row..<other.row, into: &feeding)
      row = other.row
      guard !feeding.isFull else { return }
      take(other.event, into: &feeding)
    }
    take(piece.rows, row..<piece.rows.count, into: &feeding)
    consumedBytes = piece.consumedBytes
    if let row = piece.rows.last {
      let arena = feeding.builder.arena(of: row.row.title == nil ? .statements : .events)
      piece.destination = (arena, arena.count)
    }
  }

  private func take(_ event: FeedEvent, into feeding: inout Feeding) {
    switch event {
    // It is among the rows.
    case .row: break
    case .record(let record): feeding.take(record, of: file)
    case .problem(let problem):
      let diagnostic = Diagnostic(
        .badRow(problem.kind), at: Diagnostic.Place(file: file, location: problem.location),
        path: "")
      if problem.kind.isOfHeader {
        feeding.note(diagnostic)
      } else {
        feeding.noteLeftOut(diagnostic)
      }
    }
  }

  private func take(
    _ rows: [PreparedRow], _ range: Range<Int>, into feeding: inout Feeding
  ) {
    for index in range where !feeding.isFull {
      let ahead = index + Self.lookAhead
      if ahead < rows.count { feeding.rows.expect(rows[ahead]) }
      take(rows[index], into: &feeding)
    }
  }

  private func take(_ row: PreparedRow, into feeding: inout Feeding) {
    do throws(RowWriter.Refusal) {
      if row.row.id == nil { makeID(for: row.row, into: &feeding) }
      try idBytes.withUnsafeBytes { made in
        Result { () throws(RowWriter.Refusal) in
          try feeding.rows.write(row, id: row[.id] ?? HashedText(made), feed: names.source)
        }
      }.get()
      feeding.rowCount += 1
    } catch {
      feeding.refuse(row.row, error, made: idBytes, of: file)
    }
  }

  private func makeID(for row: FlatRow, into feeding: inout Feeding) {
    names.makeID(ofLine: row.line, in: &idBytes)
    guard !hasMadeID else { return }
    hasMadeID = true
    feeding.builder.note(idPrefix: names.prefix)
  }
}
