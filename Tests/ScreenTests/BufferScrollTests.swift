import Screen
import Testing

@Suite("A buffer's rows scroll")
struct BufferScrollTests {
  static let cases: [(rows: Range<Int>, lines: Int, result: String)] = [
    (0..<4, 1, "b\nc\nd\n"),
    (0..<4, -1, "\na\nb\nc"),
    (1..<3, 1, "a\nc\n\nd"),
    (1..<3, -1, "a\n\nb\nd"),
    (0..<4, 2, "c\nd\n\n"),
    (0..<4, 4, "\n\n\n"),
    (0..<4, -9, "\n\n\n"),
    (0..<4, 0, "a\nb\nc\nd"),
    (2..<2, 1, "a\nb\nc\nd"),
  ]

  @Test("with those that none moves to blank", arguments: cases.indices)
  func scroll(_ position: Int) {
    let each = Self.cases[position]
    var buffer = Buffer(Size(rows: 4, columns: 3))
    for (row, text) in ["a", "b", "c", "d"].enumerated() {
      buffer.draw(text, at: Position(row: row, column: 0), style: Style(attributes: .reverse))
    }
    buffer.scroll(each.rows, by: each.lines)
    #expect(buffer.description == each.result, "\(each.rows) by \(each.lines)")
    #expect(buffer.cellCount { $0.text == " " && $0.style != .plain } == 0)
  }
}

extension Buffer {
  fileprivate func cellCount(where predicate: (Cell) -> Bool) -> Int {
    (0..<size.rows).reduce(0) { $0 + row($1).count(where: predicate) }
  }
}
