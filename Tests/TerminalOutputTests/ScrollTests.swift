import Oracles
import Screen
import TestSupport
import Testing

@testable import TerminalOutput

@Suite("Rows that move are found")
struct ScrollTests {
  /// Rows of text, those of one number alike; 0 is a blank row.
  private static func rows(_ numbers: [Int]) -> Buffer {
    var buffer = Buffer(Size(rows: numbers.count, columns: 40))
    for (row, number) in numbers.enumerated() where number > 0 {
      var generator = SeededGenerator(seed: UInt64(number))
      let letters = (0..<30).map { _ in
        "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "."
      }
      buffer.draw(String(letters), at: Position(row: row, column: 0))
    }
    return buffer
  }

  static let cases: [(what: String, after: [Int], scroll: Scroll?)] = [
    ("nothing moves", [1, 2, 3, 4, 5, 6, 7, 8, 9], nil),
    ("one row changes", [1, 2, 3, 40, 5, 6, 7, 8, 9], nil),
    ("up by one", [1, 3, 4, 5, 6, 7, 8, 10, 9], Scroll(rows: 1..<8, lines: 1)),
    ("down by one", [1, 10, 2, 3, 4, 5, 6, 7, 9], Scroll(rows: 1..<8, lines: -1)),
    ("up by three", [4, 5, 6, 7, 8, 9, 10, 11, 12], Scroll(rows: 0..<9, lines: 3)),
    ("down by two", [10, 11, 1, 2, 3, 4, 5, 6, 7], Scroll(rows: 0..<9, lines: -2)),
    ("further than is looked", [5, 6, 7, 8, 9, 10, 11, 12, 13], nil),
    ("rows that are blank afterwards", [3, 4, 5, 6, 7, 8, 9, 0, 0], Scroll(rows: 0..<9, lines: 2)),
    ("all is another text", [11, 12, 13, 14, 15, 16, 17, 18, 19], nil),
  ]

  @Test("with those that take part, and by how far", arguments: cases.indices)
  func finding(_ position: Int) {
    let each = Self.cases[position]
    let found = Scroll(from: Self.rows(Array(1...9)), to: Self.rows(each.after))
    #expect(found == each.scroll, "\(each.what)")
  }
}
