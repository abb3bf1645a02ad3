extension FeedParser {
  /// The next line of JSON Lines that is not blank.
  mutating func nextLine() -> FeedEvent? {
    while let count = buffer.firstLineCount() {
      guard count <= Self.lineLimit else { return tellTooLong() }
      var start = UnsafePointer(buffer.start)
      var lineCount = count
      if count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
        start += 3
        lineCount -= 3
      }
      var row = FlatRow(line: line)
      rows.begin(unread: buffer.count)
      switch rows.read(start, count: lineCount, into: &row) {
      case .blank: drop(count + 1, lines: 1)
      case .row:
        drop(count + 1, lines: 1)
        return .row(row)
      case .other:
        let event = examine(start, count: lineCount)
        drop(count + 1, lines: 1)
        return event
      }
    }
    return buffer.count > Self.lineLimit ? tellTooLong() : nil
  }

  private mutating func examine(_ start: UnsafePointer<UInt8>, count: Int) -> FeedEvent? {
    // The CR of a line end is no part of the line.
    let textCount = count > 0 && start[count - 1] == 0x0D ? count - 1 : count
    let bytes = Array(UnsafeBufferPointer(start: start, count: textCount))
    switch examiner.examine(bytes, line: line, offset: offset) {
    case .record(let record): return .record(record)
    case .problems(let problems): return tell(problems)
    case .row(let fields):
      var row = FlatRow(line: line)
      rows.beginAgain()
      for (field, range) in fields {
        var place = start + range.lowerBound
        guard place[0] == UInt8(ascii: "\"") else {
          row.slots[Int(field.rawValue)] = FlatRow.Slot(place, count: range.count, isASCII: true)
          continue
        }
        place += 1
        guard let slot = rows.string(&place) else {
          preconditionFailure("the two readers disagree on a string")
        }
        row.slots[Int(field.rawValue)] = slot
      }
      return .row(row)
    }
  }
}
