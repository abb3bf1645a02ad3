import Glibc
import JSONText

/// Makes flat rows of the rows of a CSV feed.
struct CSVReader: ~Copyable {
  var scanner = CSVScanner()
  /// The columns, once the header was read.
  private(set) var header: CSVHeader?
  /// Where doubled quotation marks are resolved; those of one row at a time.
  private var scratch = ByteStore(capacity: 1 << 12)

  /// Whether the header was read and rows cannot be.
  var isUseless: Bool { header.map { !$0.isUsable } ?? false }

  /// Whether the row that was scanned has nothing but white space, outside quotation marks.
  func isBlank(_ start: UnsafePointer<UInt8>) -> Bool {
    guard scanner.fieldCount == 1, !scanner[0].isQuoted else { return false }
    return UnsafeBufferPointer(start: start, count: scanner[0].count).allSatisfy {
      $0 == 0x20 || $0 == 0x09
    }
  }

  /// Makes do without a header, where there is none or it cannot be read: there will be no rows.
  mutating func giveUpHeader() { header = CSVHeader(names: []) }

  /// Takes the row that was scanned as the header.
  ///
  /// - Parameter line: Its number, from 1.
  mutating func readHeader(
    _ start: UnsafePointer<UInt8>, count: Int, line: Int
  ) -> [FeedProblem] {
    let place = CSVPlace(start: start, line: line)
    if let problem = place.problemOfText(count: count) {
      giveUpHeader()
      return [problem]
    }
    guard scanner.fieldCount <= CSVScanner.fieldLimit else {
      giveUpHeader()
      return [place.problem(.tooManyColumns(limit: CSVScanner.fieldLimit), at: 0)]
    }
    var names: [String] = []
    for column in 0..<scanner.fieldCount {
      let slot = slot(of: scanner[column], start, rowCount: count, scratchOffset: 0)
      let bytes = UnsafeRawBufferPointer(start: slot.start, count: slot.count)
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    let header = CSVHeader(names: names)
    self.header = header
    return header.problems.map { column, kind in
      place.problem(kind, at: column.map { scanner[$0].start } ?? 0)
    }
  }

  /// Reads the row that was scanned into one whose fields are all left out.
  ///
  /// - Returns: What is wrong with it; it is then no row.
  mutating func readRow(
    _ start: UnsafePointer<UInt8>, count: Int, into row: inout FlatRow
  ) -> FeedProblem? {
    guard let columns = header?.columns else { preconditionFailure("no header was read") }
    let place = CSVPlace(start: start, line: row.line)
    if let problem = place.problemOfText(count: count) { return problem }
    guard scanner.fieldCount == columns.count else {
      let lastLine = place.location(of: count - 1).line
      return place.problem(
        .fieldCount(
          expected: columns.count, found: scanner.fieldCount,
          lastLine: lastLine > row.line ? lastLine : 0),
        at: 0)
    }
    var present: FeedFields = []
    var scratchOffset = 0
    for (column, field) in columns.enumerated() {
      guard let field else { continue }
      let source = scanner[column]
      guard source.count > 0 else { continue }
      let slot = slot(of: source, start, rowCount: count, scratchOffset: scratchOffset)
      if source.hasDoubledQuotes { scratchOffset += slot.count }
      if let text = slot.start?.assumingMemoryBound(to: UInt8.self),
        RowShape.isBlank(text, count: slot.count)
      {
        return place.problem(.blank(field), at: source.start)
      }
      row.slots[Int(field.rawValue)] = slot
      present.insert(FeedFields(field))
    }
    return RowShape.problem(of: present).map { place.problem($0, at: 0) }
  }

  /// The bytes of a field, with doubled quotation marks made single.
  private mutating func slot(
    of field: CSVScanner.Field, _ start: UnsafePointer<UInt8>, rowCount: Int, scratchOffset: Int
  ) -> FlatRow.Slot {
    let text = start + field.offset
    guard field.hasDoubledQuotes else {
      return FlatRow.Slot(text, count: field.count, isASCII: false)
    }
    // No field grows by it, so that nothing moves while the row is read.
    if scratchOffset == 0 { scratch.grow(to: rowCount, keeping: 0) }
    let resolved = scratch.start + scratchOffset
    var count = 0
    var position = 0
    while position < field.count {
      let rest = field.count - position
      let run: Int
      if let quote = memchr(text + position, 0x22, rest) {
        run = UnsafeRawPointer(quote) - UnsafeRawPointer(text + position) + 1
      } else {
        run = rest
      }
      (resolved + count).update(from: text + position, count: run)
      count += run
      // The other mark of the two.
      position += run + 1
    }
    return FlatRow.Slot(resolved, count: count, isASCII: false)
  }
}

/// A row's place in a CSV feed, for messages.
struct CSVPlace {
  let start: UnsafePointer<UInt8>
  /// The line on which the row begins.
  let line: Int

  func problem(_ kind: FeedProblem.Kind, at offset: Int) -> FeedProblem {
    FeedProblem(location: location(of: offset), kind: kind)
  }

  /// The line and column of a byte of the row.
  func location(of offset: Int) -> SourceLocation {
    var (line, column) = (line, 1)
    for byte in UnsafeBufferPointer(start: start, count: offset) {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceLocation(line: line, column: column)
  }

  /// A zero byte in the row, or one that is not UTF-8.
  func problemOfText(count: Int) -> FeedProblem? {
    if !UTF8Validator.isValid(start, count: count) {
      let offset = UTF8Validator.validCount(start, count: count)
      return problem(.invalidUTF8(start[offset]), at: offset)
    }
    guard let zero = memchr(start, 0, count) else { return nil }
    return problem(.zeroByte, at: UnsafeRawPointer(zero) - UnsafeRawPointer(start))
  }
}
