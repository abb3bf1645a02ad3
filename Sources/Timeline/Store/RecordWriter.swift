/// Appends values to the arena of a store, one after the other; `RecordReader` reads them back in
/// the same order.
///
/// Numbers are LEB128 (DWARF 5, 7.6): seven bits a byte, the lowest first. A text is its length in
/// bytes and its UTF-8.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number that is not negative.
  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a text.
  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a text that may be missing: its length and one, or zero.
  mutating func write(_ text: String?) {
    guard let text else { return write(0) }
    write(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a row that may be missing: the row and one, or zero.
  mutating func write(row: Int?) { write(row.map { $0 + 1 } ?? 0) }

  /// Appends rows, their number first.
  mutating func write(rows: [Int]) {
    write(rows.count)
    for row in rows { write(row) }
  }

  /// Appends texts, their number first.
  mutating func write(texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}
