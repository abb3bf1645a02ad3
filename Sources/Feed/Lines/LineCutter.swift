import Glibc

/// Cuts JSON Lines, as they come, into blocks of whole lines, each of which any parser can read: blocks
/// can be read side by side. It does no input of its own.
///
/// ```swift
/// var cutter = LineCutter()
/// while try cutter.append(upTo: 1 << 18, from: stream.read) > 0 {
///   cutter.cut(into: &parser)
///   while let event = parser.next() { … }
/// }
/// cutter.finish(into: &parser)
/// while let event = parser.next() { … }
/// ```
///
/// The parsers find what one parser of all the bytes would find. Memory is bounded by
/// `FeedParser.lineLimit`, twice, and what one `append` brings.
public struct LineCutter: ~Copyable {
  private var buffer = LineBuffer()
  /// The line that comes next, from 1, and how many bytes of the feed lie before it.
  private var line = 1
  private var offset = 0
  /// Whether what is left of a line that is too long is passed over.
  private var isSkipping = false

  /// Knows of no bytes yet.
  public init() {}

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
    let came = try buffer.append(upTo: count, from: read)
    if isSkipping { skipLine() }
    return came
  }

  /// Adds the bytes that come next.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    _ = append(upTo: bytes.count) { room in
      room.copyBytes(from: bytes)
      return bytes.count
    }
  }

  /// Lets a parser read the whole lines that have come, none if there are none. What it had is gone,
  /// with the fields of the rows that came of it.
  ///
  /// - Complexity: O(*n*) in the bytes that came since the last call.
  public mutating func cut(into parser: inout FeedParser) {
    var count = buffer.wholeLinesCount()
    if count == 0, buffer.count > FeedParser.lineLimit {
      // The parser tells so; the rest of the line is for nobody.
      count = buffer.count
      isSkipping = true
    }
    move(count, to: &parser)
  }

  /// Lets a parser read what is left, at the end of the feed: the last line need not be ended.
  public mutating func finish(into parser: inout FeedParser) {
    move(buffer.count, to: &parser)
    parser.finish()
  }

  private mutating func move(_ count: Int, to parser: inout FeedParser) {
    parser.read(&buffer, upTo: count, line: line, offset: offset)
    offset += count
    line += parser.lineCount
  }

  private mutating func skipLine() {
    let (count, isWhole) = buffer.dropLine()
    offset += count
    line += isWhole ? 1 : 0
    isSkipping = !isWhole
  }
}

extension FeedParser {
  /// Reads the first `count` bytes of `source` in the place of what it has; `source` keeps the rest.
  ///
  /// - Parameters:
  ///   - line: The line with which they begin, from 1.
  ///   - offset: How many bytes of the feed lie before them.
  mutating func read(_ source: inout LineBuffer, upTo count: Int, line: Int, offset: Int) {
    begin(line: line, offset: offset)
    swap(&buffer, &source)
    buffer.moveRest(from: count, to: &source)
    lastByte = buffer.last
  }

  /// How many line ends there are in what it has not read.
  var lineCount: Int { buffer.lineEnds(in: buffer.count) }
}
