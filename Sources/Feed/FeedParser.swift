import JSONText

/// Reads a feed, JSON Lines or CSV, from bytes as they come. It does no input of its own, and keeps
/// no more than the line that is being read.
///
/// ```swift
/// var parser = FeedParser(.jsonLines)
/// while try parser.append(upTo: 1 << 18, from: stream.read) > 0 {
///   while let event = parser.next() { … }
/// }
/// parser.finish()
/// while let event = parser.next() { … }
/// ```
///
/// A line with a mistake is a problem and gives no row; the parser goes on behind it. Lines end with
/// LF or CR LF, the last one also with the feed. Lines of white space alone are passed over, and a
/// byte order mark at the start of the feed (in JSON Lines, of any line).
///
/// A row of **JSON Lines** is an object with the keys of `FeedField`, whose values are strings or
/// `null`, and `custom`, whose value may be anything and is passed over. An id may also be a number;
/// it is then the number as it is written. An object with “type” is a record, whatever other keys it
/// has. **CSV** is RFC 4180's with a header of the same names; the
/// header decides which columns there are, in which order; behind one with which no row can be right,
/// nothing is read. A field that is `null` or empty counts as
/// left out.
///
/// Limits: a line, in CSV a row, has at most `lineLimit` bytes; a CSV field in quotation marks at
/// most `quotedLimit`, so that a mark which nothing closes costs no more than that, and reading goes
/// on at the line after the one on which it stands; arrays and objects lie at most
/// `JSONDocument.nestingLimit` deep in each other. What goes beyond is a problem. Memory is bounded
/// by `lineLimit`, twice, and what one `append` brings.
///
/// - Complexity: O(*n*). Rows of JSON Lines are read at more than 1 GB/s, and nothing is allocated
///   for them; those with `custom` or with escape sequences in their keys at a fifth of that.
public struct FeedParser: ~Copyable {
  /// How many bytes a line, in CSV a row, has at most: 16 MiB.
  public static let lineLimit = 1 << 24
  /// How many bytes a CSV field in quotation marks has at most: 1 MiB.
  public static let quotedLimit = CSVScanner.quotedLimit

  /// How the feed is written.
  public let syntax: FeedSyntax
  /// The line that is read next, from 1.
  public internal(set) var line = 1

  /// How many bytes have come and were not read yet. The fields of the rows among them have fewer.
  public var unreadCount: Int { unread.count }

  /// The bytes that have come and were not read yet.
  public var unread: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: buffer.start, count: buffer.count)
  }

  /// How many bytes of memory it has, whatever it needs at present.
  public var capacity: Int { buffer.capacity + rows.capacity }

  var buffer = LineBuffer()
  /// How many bytes of the feed were read.
  var offset = 0
  var isFinished = false
  /// Whether what is left of a line is passed over.
  var isSkipping = false
  /// Problems that were found and not yet told, the next one last.
  var pending: [FeedProblem] = []
  var lastByte: UInt8?

  var rows = FlatRowReader()
  var examiner = JSONLineExaminer()
  var csv = CSVReader()

  /// Creates a parser of one feed.
  public init(_ syntax: FeedSyntax) { self.syntax = syntax }

  /// Adds the bytes that come next. `next()` should have returned `nil` before, or what it has not
  /// read yet is kept too.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    _ = append(upTo: bytes.count) { room in
      room.copyMemory(from: bytes)
      return bytes.count
    }
  }

  /// Adds the bytes that come next, without a copy: `read` stores them where they are needed.
  ///
  /// - Parameters:
  ///   - count: How many bytes there may be at most.
  ///   - read: Stores bytes at the beginning of a buffer, and returns how many.
  /// - Returns: What `read` returns.
  /// - Throws: What `read` throws; nothing is added then.
  public mutating func append<Failure: Error>(
    upTo count: Int, from read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    precondition(!isFinished, "the feed was finished")
    rows.letGo()
    let came = try buffer.append(upTo: count, from: read)
    if came > 0 { lastByte = buffer.last }
    return came
  }

  /// Lets go of what it has, to read lines from another place of the feed.
  mutating func begin(line: Int, offset: Int) {
    precondition(syntax == .jsonLines, "rows of CSV depend on those before")
    (self.line, self.offset) = (line, offset)
    (isFinished, isSkipping) = (false, false)
    pending = []
    rows.letGo()
    buffer.dropAll()
  }

  /// Says that all bytes have come: the last line needs no line end.
  public mutating func finish() {
    guard !isFinished else { return }
    if let lastByte, lastByte != 0x0A {
      let room = buffer.room(for: 1)
      room[0] = 0x0A
      buffer.commit(1)
    }
    isFinished = true
  }

  /// What comes next in the feed, or `nil` where more bytes are needed, or the feed is finished and
  /// at its end.
  public mutating func next() -> FeedEvent? {
    if let problem = pending.popLast() { return .problem(problem) }
    if isSkipping, !skipLine() { return nil }
    return switch syntax {
    case .jsonLines: nextLine()
    case .csv: nextCSVRow()
    }
  }

  // MARK: - What both syntaxes need

  /// Passes over bytes that were read.
  @inline(__always)
  mutating func drop(_ count: Int, lines: Int) {
    buffer.drop(count)
    offset += count
    line += lines
  }

  /// Passes over what is left of a line.
  ///
  /// - Returns: Whether its end has come.
  mutating func skipLine() -> Bool {
    let (count, isWhole) = buffer.dropLine()
    offset += count
    line += isWhole ? 1 : 0
    isSkipping = !isWhole
    return isWhole
  }

  /// The first of the problems; the others follow.
  mutating func tell(_ problems: [FeedProblem]) -> FeedEvent? {
    pending = problems.reversed()
    return pending.popLast().map { .problem($0) }
  }

  /// Tells that the line which is read next is too long, and passes over it.
  mutating func tellTooLong() -> FeedEvent? {
    let problem = FeedProblem(
      location: SourceLocation(line: line, column: 1), kind: .tooLong(limit: Self.lineLimit))
    isSkipping = true
    return .problem(problem)
  }
}
