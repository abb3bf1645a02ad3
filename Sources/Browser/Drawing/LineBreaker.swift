/// Decides where a text is broken into lines: at spaces, which are then left out, or within a word
/// that is longer than a line (after UAX #14, reduced to spaces and emergency breaks).
struct LineBreaker {
  /// The lines, without the spaces at their ends.
  private(set) var lines: [Bytes] = []

  /// Where a line's bytes begin and end. An array of the standard library's ranges would make the
  /// runtime look up, while the program starts, that numbers are comparable.
  struct Bytes {
    let start: Int
    let end: Int

    var range: Range<Int> { start..<end }
  }

  private let columns: Int
  /// Where the line begins, and the columns that it has.
  private var start = 0
  private var taken = 0
  /// Where the last space of the line is, and the columns up to the end of it.
  private var space: (offset: Int, taken: Int)?
  /// Where the last character that is no space ends.
  private var end = 0
  /// The same before the last run of spaces.
  private var endBeforeSpace = 0

  /// - Parameter columns: what a line can have, at least two.
  init(columns: Int) { self.columns = columns }

  /// Takes the next character, a space or another.
  mutating func take(at offset: Int, bytes: Int, columns width: Int, isSpace: Bool) {
    isSpace ? takeSpace(at: offset) : takeOther(at: offset, bytes: bytes, columns: width)
  }

  private mutating func takeSpace(at offset: Int) {
    if offset == start, !lines.isEmpty {
      start = offset + 1
    } else if taken == columns {
      append(to: end, next: offset + 1)
    } else {
      if end == offset { endBeforeSpace = end }
      taken += 1
      space = (offset, taken)
    }
  }

  private mutating func takeOther(at offset: Int, bytes: Int, columns width: Int) {
    while taken + width > columns, taken > 0 {
      if let space {
        let rest = taken - space.taken
        append(to: endBeforeSpace, next: space.offset + 1)
        taken = rest
      } else {
        append(to: offset, next: offset)
      }
    }
    taken += width
    end = offset + bytes
  }

  private mutating func append(to end: Int, next: Int) {
    lines.append(Bytes(start: start, end: max(start, end)))
    start = next
    taken = 0
    space = nil
  }

  /// The last line ends where the text does.
  mutating func finish() { lines.append(Bytes(start: start, end: max(start, end))) }
}
