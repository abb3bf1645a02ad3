package import Feed

/// What a parser tells of a feed, kept apart from the parser's memory.
package enum Told: Equatable, CustomStringConvertible {
  case row(line: Int, fields: [FeedField: String])
  case record(line: Int, type: String, text: String)
  case problem(String)

  package var description: String {
    switch self {
    case .row(let line, let fields):
      "\(line): "
        + FeedField.allCases.compactMap { field in fields[field].map { "\(field.name)=\($0)" } }
        .joined(separator: "|")
    case .record(let line, let type, let text): "\(line): \(type) \(text)"
    case .problem(let message): message
    }
  }

  package init(_ event: FeedEvent) {
    switch event {
    case .row(let row):
      var fields: [FeedField: String] = [:]
      for field in FeedField.allCases {
        guard let bytes = row[field] else { continue }
        // A row that is no UTF-8 would be repaired here, and then equal nothing.
        fields[field] = String(validating: bytes, as: UTF8.self) ?? "not UTF-8"
      }
      self = .row(line: row.line, fields: fields)
    case .record(let record):
      self = .record(
        line: record.line, type: record.type, text: String(decoding: record.bytes, as: UTF8.self))
    case .problem(let problem): self = .problem(problem.description)
    }
  }
}

/// A feed as a parser reads it.
package enum ParsedFeed {
  /// All that is told of a feed whose bytes come in pieces.
  package static func told(_ pieces: [ArraySlice<UInt8>], _ syntax: FeedSyntax) -> [Told] {
    var parser = FeedParser(syntax)
    var told: [Told] = []
    for piece in pieces {
      piece.withUnsafeBytes { parser.append($0) }
      while let event = parser.next() { told.append(Told(event)) }
    }
    parser.finish()
    while let event = parser.next() { told.append(Told(event)) }
    return told
  }

  /// All that is told of JSON Lines whose bytes come in pieces, by parsers that read a block each.
  /// Nothing is asked of a row before its whole block has been read.
  package static func toldOfBlocks(_ pieces: [ArraySlice<UInt8>]) -> [Told] {
    var cutter = LineCutter()
    // Two by turns, so that each takes over from the other in the midst of the feed.
    var parser = FeedParser(.jsonLines)
    var other = FeedParser(.jsonLines)
    var told: [Told] = []
    func takeAll(_ parser: inout FeedParser) {
      var events: [FeedEvent] = []
      while let event = parser.next() { events.append(event) }
      told += events.map { Told($0) }
    }
    for piece in pieces {
      cutter.append(piece)
      cutter.cut(into: &parser)
      takeAll(&parser)
      swap(&parser, &other)
    }
    cutter.finish(into: &parser)
    takeAll(&parser)
    return told
  }

  package static func told(_ bytes: [UInt8], _ syntax: FeedSyntax) -> [Told] {
    told([bytes[...]], syntax)
  }

  /// All that is told of a feed, one line each.
  package static func lines(_ text: String, _ syntax: FeedSyntax) -> [String] {
    told(Array(text.utf8), syntax).map(\.description)
  }
}
