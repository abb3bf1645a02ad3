import Oracles
import TestSupport
import Screen
import Testing

/// What a drawing on one blank row leaves there.
struct DrawingCase: CustomTestStringConvertible, Sendable {
  let what: String
  let text: String
  let column: Int
  let limit: Int
  /// The row, its trailing spaces removed, in a buffer of eight columns.
  let row: String
  /// The columns that `draw` says it took.
  let taken: Int

  init(
    _ what: String, _ text: String, at column: Int = 0, limit: Int = .max, row: String, taken: Int
  ) {
    self.what = what
    self.text = text
    self.column = column
    self.limit = limit
    self.row = row
    self.taken = taken
  }

  var testDescription: String { what }
}

@Suite("A buffer draws text")
struct BufferDrawingTests {
  @Test(
    "within its edges, and never half a wide character",
    arguments: [
      DrawingCase("nothing", "", row: "", taken: 0),
      DrawingCase("a word", "lake", row: "lake", taken: 4),
      DrawingCase("a word in the middle", "lake", at: 2, row: "  lake", taken: 4),
      DrawingCase("a word that is too long", "mountains", row: "mountain", taken: 8),
      DrawingCase("a word over the right edge", "lake", at: 6, row: "      la", taken: 2),
      DrawingCase("at the first column outside", "lake", at: 8, row: "", taken: 0),
      DrawingCase("far outside", "lake", at: 800, row: "", taken: 0),
      DrawingCase("left of the screen", "lake", at: -1, row: "", taken: 0),
      DrawingCase("a limit", "lake", limit: 2, row: "la", taken: 2),
      DrawingCase("a limit of nothing", "lake", limit: 0, row: "", taken: 0),
      DrawingCase("a limit below nothing", "lake", limit: -3, row: "", taken: 0),
      DrawingCase("wide characters", "北京", row: "北京", taken: 4),
      DrawingCase("a wide character at the edge", "北京", at: 5, row: "     北", taken: 2),
      DrawingCase("a wide character with one column left", "北", at: 7, row: "", taken: 0),
      DrawingCase("a wide character over a limit", "北京", limit: 3, row: "北", taken: 2),
      DrawingCase("a letter after what did not fit", "北a", at: 7, row: "", taken: 0),
      DrawingCase("a mark with its letter", "e\u{301}a", row: "e\u{301}a", taken: 2),
      DrawingCase("a mark without a letter", "\u{301}a", row: "◌\u{301}a", taken: 2),
      DrawingCase("a joiner without neighbours", "\u{200D}", row: "\u{FFFD}", taken: 1),
      DrawingCase(
        "a Hebrew letter, which no terminal moves", "a\u{5D0}", row: "a\u{5D0}\u{200E}", taken: 2),
      DrawingCase("a family as one character", "👨‍👩‍👧x", row: "👨‍👩‍👧x", taken: 3),
      DrawingCase("a keycap", "1\u{FE0F}\u{20E3}x", row: "1\u{FE0F}\u{20E3}x", taken: 3),
      DrawingCase("a conjunct, a letter a cell", "त्राx", row: "त्राx", taken: 4),
      DrawingCase("a conjunct with too little room", "त्रा", limit: 2, row: "", taken: 0),
      DrawingCase("a keycap with one column left", "1\u{FE0F}\u{20E3}", at: 7, row: "", taken: 0),
      DrawingCase("a keycap over a limit", "a1\u{FE0F}\u{20E3}", limit: 2, row: "a", taken: 1),
      DrawingCase("a mark on the last column", "mountaine\u{301}", row: "mountain", taken: 8),
      DrawingCase("a mark at the limit", "ae\u{301}", limit: 2, row: "ae\u{301}", taken: 2),
      DrawingCase("a control as its picture", "a\u{1B}b", row: "a␛b", taken: 3),
      DrawingCase("a line feed as its picture", "a\nb", row: "a␊b", taken: 3),
      DrawingCase("a carriage return and line feed", "a\r\nb", row: "a␍␊b", taken: 4),
    ])
  func clipping(_ each: DrawingCase) {
    var buffer = Buffer(Size(rows: 1, columns: 8))
    let taken = buffer.draw(
      each.text, at: Position(row: 0, column: each.column), limit: each.limit)
    #expect(buffer.description == each.row, "what is on the row")
    #expect(taken == each.taken, "the columns that it took")
  }

  @Test("on the rows that it has alone", arguments: [-1, 1, 99])
  func rowsOutside(_ row: Int) {
    var buffer = Buffer(Size(rows: 1, columns: 8))
    #expect(buffer.draw("lake", at: Position(row: row, column: 0)) == 0)
    #expect(buffer == Buffer(Size(rows: 1, columns: 8)), "nothing may have been drawn")
  }

  @Test("over what was there, half a wide character giving way to a space")
  func overdrawing() {
    func overdraw(_ text: String, at column: Int) -> String {
      var buffer = Buffer(Size(rows: 1, columns: 8))
      buffer.draw("北京会谈", at: Position(row: 0, column: 0))
      buffer.draw(text, at: Position(row: 0, column: column))
      #expect(buffer.halves == [], "the cells of a wide character must stay together")
      return buffer.description
    }
    #expect(overdraw("x", at: 0) == "x 京会谈", "its left half")
    #expect(overdraw("x", at: 1) == " x京会谈", "its right half")
    #expect(overdraw("xy", at: 1) == " xy 会谈", "the halves of two")
    #expect(overdraw("国", at: 0) == "国京会谈", "all of it")
    #expect(overdraw("国", at: 1) == " 国 会谈", "the halves of two, by a wide one")
    #expect(overdraw("国", at: 7) == "北京会谈", "nothing, where it does not fit")
    #expect(overdraw("国国国国", at: 0) == "国国国国", "everything")
  }

  @Test("whatever is drawn, the cells of wide characters stay together")
  func randomDrawings() {
    var generator = SeededGenerator(seed: 7)
    let texts = ["a", "北", "e\u{301}", "👨‍👩‍👧", "ab北c", "\u{1B}", "北京", "🙂🙂", "", "\u{200B}x"]
    for round in 0..<2000 {
      let size = Size(
        rows: Int.random(in: 0...3, using: &generator),
        columns: Int.random(in: 0...6, using: &generator))
      var buffer = Buffer(size)
      for _ in 0..<12 {
        let row = Int.random(in: -1...3, using: &generator)
        let column = Int.random(in: -2...8, using: &generator)
        let extent = Int.random(in: -1...8, using: &generator)
        if Bool.random(using: &generator) {
          let text = texts.randomElement(using: &generator) ?? ""
          buffer.draw(text, at: Position(row: row, column: column), limit: extent)
        } else {
          buffer.fill(Rect(row: row, column: column, rows: 1, columns: extent))
        }
      }
      guard buffer.halves.isEmpty else {
        Issue.record("round \(round) left halves of wide characters: \(buffer.halves)")
        return
      }
    }
  }
}
