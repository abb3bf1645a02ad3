import TestSupport
import SafeText
import Screen
import Testing

@Suite("A buffer's drawing is quick")
struct BufferEquivalenceTests {
  /// Pieces of text, those that are one narrow character by themselves among others.
  static let pieces = [
    "a", "1", " ", "é", "e\u{301}", "\u{301}", "\u{FE0F}", "\u{20E3}", "│", "─", "“", "…", "●", "北",
    "Я", "\u{483}", "☎", "👍", "\u{1F3FD}", "\u{200D}", "👩", "\u{1B}", "\r", "\n", "\u{AD}", "🇨",
    "🇭",
    "\u{1100}", "\u{1161}", "\u{600}", "ก", "ำ", "#",
  ]

  @Test("and equal to drawing character by character")
  func equivalence() {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<5000 {
      let text = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let column = Int.random(in: 0...6, using: &generator)
      let limit = Int.random(in: 0...9, using: &generator)
      var quick = Buffer(Size(rows: 1, columns: 8))
      quick.draw("北京会谈", at: Position(row: 0, column: 0))
      var plain = quick
      let quickColumns = quick.draw(text, at: Position(row: 0, column: column), limit: limit)
      let plainColumns = Self.drawPlainly(text, in: &plain, column: column, limit: limit)
      guard quick == plain, quickColumns == plainColumns else {
        Issue.record(
          """
          round \(round): \(text.debugDescription) at \(column), limit \(limit), is drawn as \
          \(quick) in \(quickColumns) columns, and by characters as \(plain) in \(plainColumns)
          """)
        return
      }
    }
  }

  private static func drawPlainly(
    _ text: String, in buffer: inout Buffer, column start: Int, limit: Int
  ) -> Int {
    let end = min(buffer.size.columns, start + limit)
    var column = start
    for character in VisibleText.of(text) {
      let width = DisplayWidth.columns(of: character)
      if width == 0 { continue }
      if column + width > end { break }
      buffer.draw(String(character), at: Position(row: 0, column: column))
      column += width
    }
    return column - start
  }
}
