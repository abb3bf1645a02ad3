internal import Feed
internal import JSONText

/// Reads one feed piece by piece into a builder. Lines with mistakes are noted and passed over.
final class FeedReader {
  /// What messages call the feed.
  let file: String
  /// Where it comes from.
  let stream: ByteStream
  /// Whether all of it has been read.
  private(set) var isAtEnd = false

  private var parser: FeedParser
  /// What made rows' ids begin with.
  private let prefix: String
  private let source: String
  private let syntax: FeedSyntax
  private var idBytes: [UInt8] = []

  /// How many bytes are read at once.
  private static let chunk = 1 << 18

  /// How many files of this name have been read.
  private let generation: Int

  /// - Parameters:
  ///   - beginning: What has been read of the stream already.
  ///   - generation: 1, or more where the file has taken the place of another.
  init(
    file: String, stream: ByteStream, syntax: FeedSyntax, beginning: [UInt8], generation: Int = 1
  ) {
    self.file = file
    self.stream = stream
    self.syntax = syntax
    parser = FeedParser(syntax)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    source = name == "<stdin>" ? "standard input" : name
    // Lines of another file are other rows.
    prefix = (name == "<stdin>" ? "stdin" : name) + (generation > 1 ? "#\(generation):" : ":")
    self.generation = generation
    beginning.withUnsafeBytes { parser.append($0) }
  }

  /// Takes what was read ahead.
  func begin(into feeding: inout Feeding) { take(into: &feeding) }

  /// Reads what comes next.
  ///
  /// - Throws: `FileError` where it cannot be read further, once all before it has been taken.
  func step(into feeding: inout Feeding) throws(FileError) {
    guard !feeding.isFull else {
      isAtEnd = true
      return
    }
    let count = try parser.append(upTo: Self.chunk) {
      (buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int in
      try stream.read(into: buffer)
    }
    if count == 0 { isAtEnd = true }
    take(into: &feeding)
  }

  /// Takes the last line, which need not be ended.
  func finish(into feeding: inout Feeding) {
    parser.finish()
    take(into: &feeding)
  }

  /// Lets reading go on once there is more.
  func waitForMore() {
    isAtEnd = false
    stream.expectMore()
  }

  /// A reader of the file that has taken the place of this one.
  func replaced(by stream: ByteStream) -> FeedReader {
    FeedReader(
      file: file, stream: stream, syntax: syntax, beginning: [], generation: generation + 1)
  }

  private func take(into feeding: inout Feeding) {
    while !feeding.isFull, let event = parser.next() {
      switch event {
      case .row(let row): take(row, into: &feeding)
      case .record(let record): feeding.take(record, of: file)
      case .problem(let problem):
        feeding.note(
          Diagnostic(
            .badRow(problem.kind), at: Diagnostic.Place(file: file, location: problem.location),
            path: ""))
      }
    }
  }

  private func take(_ row: FlatRow, into feeding: inout Feeding) {
    do throws(RowWriter.Refusal) {
      if let id = row.id {
        try feeding.rows.write(row, id: id, feed: source)
      } else {
        idBytes.removeAll(keepingCapacity: true)
        idBytes.append(contentsOf: prefix.utf8)
        Self.append(row.line, to: &idBytes)
        let result = idBytes.withUnsafeBytes { id in
          Result { () throws(RowWriter.Refusal) in
            try feeding.rows.write(row, id: id, feed: source)
          }
        }
        try result.get()
      }
      feeding.rowCount += 1
    } catch {
      feeding.refuse(row, error, of: file)
    }
  }

  /// Appends a number in decimal.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
