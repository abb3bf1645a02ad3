import JSONText

extension FeedParser {
  /// The next row of CSV that is not blank.
  mutating func nextCSVRow() -> FeedEvent? {
    if offset == 0 {
      guard buffer.count >= 3 || isFinished else { return nil }
      skipByteOrderMark()
    }
    while !csv.isUseless {
      let start = UnsafePointer(buffer.start)
      let available = min(buffer.count, Self.lineLimit)
      let outcome = csv.scanner.scan(
        start, available: available, isWhole: isFinished && buffer.count <= Self.lineLimit)
      switch outcome {
      case .needsMore:
        if buffer.count > Self.lineLimit { return tellRowTooLong() }
        return isFinished ? tellMissingHeader() : nil
      case .mistake(let kind, let mistake, let resume):
        let problem = CSVPlace(start: start, line: line).problem(kind, at: mistake)
        if csv.header == nil { csv.giveUpHeader() }
        skip(resume)
        return .problem(problem)
      case .row(let count):
        guard let event = event(ofRow: start, count: count) else { continue }
        return event
      }
    }
    drop(buffer.count, lines: 0)
    return nil
  }

  private mutating func event(ofRow start: UnsafePointer<UInt8>, count: Int) -> FeedEvent? {
    defer {
      drop(count, lines: buffer.lineEnds(in: count))
      csv.scanner.reset()
    }
    guard !csv.isBlank(start) else { return nil }
    guard csv.header != nil else {
      return tell(csv.readHeader(start, count: count, line: line))
    }
    var row = FlatRow(line: line)
    if let problem = csv.readRow(start, count: count, into: &row) { return .problem(problem) }
    return .row(row)
  }

  /// Tells that the feed ended before its header, where it did; one of no bytes has no rows, either.
  private mutating func tellMissingHeader() -> FeedEvent? {
    guard csv.header == nil, offset + buffer.count > 0 else { return nil }
    csv.giveUpHeader()
    let location = SourceLocation(line: line, column: 1)
    return .problem(FeedProblem(location: location, kind: .noHeader))
  }

  private mutating func tellRowTooLong() -> FeedEvent? {
    let event = tellTooLong()
    if csv.header == nil { csv.giveUpHeader() }
    skip(Self.lineLimit)
    return event
  }

  /// Passes over that many bytes of a row, and then over the line that they end on.
  private mutating func skip(_ count: Int) {
    drop(count, lines: buffer.lineEnds(in: count))
    csv.scanner.reset()
    isSkipping = true
  }

  private mutating func skipByteOrderMark() {
    guard buffer.count >= 3 else { return }
    let start = buffer.start
    if start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF { drop(3, lines: 0) }
  }
}
