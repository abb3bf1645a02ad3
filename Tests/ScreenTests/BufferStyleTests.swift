import Oracles
import Screen
import Testing

@Suite("A buffer's styles and extent")
struct BufferStyleTests {
  private static let loud = Style(.palette(1), on: .palette(2), attributes: .bold)

  /// Rectangles around and beyond a buffer of 2 rows and 4 columns, with the cells that they share
  /// with it.
  static let rectangles: [(rect: Rect, cells: Int)] = [
    (Rect(row: 0, column: 0, rows: 2, columns: 4), 8),
    (Rect(row: 0, column: 1, rows: 1, columns: 2), 2),
    (Rect(row: 1, column: 3, rows: 9, columns: 9), 1),
    (Rect(row: -1, column: -1, rows: 2, columns: 2), 1),
    (Rect(row: -9, column: -9, rows: 99, columns: 99), 8),
    (Rect(row: 0, column: 0, rows: 0, columns: 4), 0),
    (Rect(row: 2, column: 0, rows: 1, columns: 4), 0),
    (Rect(row: 9, column: 0, rows: 1, columns: 4), 0),
    (Rect(row: 0, column: 4, rows: 2, columns: 1), 0),
    (Rect(row: 0, column: 9, rows: 2, columns: 1), 0),
    (Rect(row: -9, column: 0, rows: 2, columns: 4), 0),
    (Rect(row: 0, column: -9, rows: 2, columns: 4), 0),
  ]

  @Test("fill the cells that a rectangle shares with the screen", arguments: rectangles.indices)
  func fill(_ position: Int) {
    let (rect, cells) = Self.rectangles[position]
    var buffer = Buffer(Size(rows: 2, columns: 4))
    buffer.draw("wide", at: Position(row: 0, column: 0))
    buffer.fill(rect, style: Self.loud)
    #expect(buffer.cells { $0.style == Self.loud } == cells, "\(rect)")
    #expect(buffer.cells { $0.style == Self.loud && $0.text != " " } == 0, "\(rect)")
  }

  @Test("fill with a line as with spaces, and with nothing harmful", arguments: rectangles.indices)
  func fillWithLine(_ position: Int) {
    let (rect, cells) = Self.rectangles[position]
    var buffer = Buffer(Size(rows: 2, columns: 4))
    buffer.draw("北a", at: Position(row: 0, column: 0))
    buffer.fill(rect, with: "─", style: Self.loud)
    #expect(buffer.cells { $0.style == Self.loud && $0.text == "─" } == cells, "\(rect)")
    #expect(buffer.halves == [])
    buffer.fill(rect, with: "\u{1B}", style: Self.loud)
    #expect(buffer.cells { $0.text == "␛" } == cells, "\(rect)")
  }

  @Test("restyle the cells that a rectangle shares with the screen", arguments: rectangles.indices)
  func restyle(_ position: Int) {
    let (rect, cells) = Self.rectangles[position]
    var buffer = Buffer(Size(rows: 2, columns: 4))
    buffer.draw("wide", at: Position(row: 0, column: 0))
    let text = buffer.description
    buffer.restyle(rect) { $0.adding(.reverse) }
    #expect(buffer.cells { $0.style.attributes == .reverse } == cells, "\(rect)")
    #expect(buffer.description == text, "restyling must leave the text")
  }

  @Test("are those that a text was drawn in, in both halves of a wide character")
  func drawn() {
    var buffer = Buffer(Size(rows: 1, columns: 4))
    buffer.draw("a北", at: Position(row: 0, column: 0), style: Self.loud)
    #expect(buffer.row(0).map { $0.style == Self.loud } == [true, true, true, false])
  }

  @Test("add attributes, keeping colours and the attributes there are")
  func adding() {
    let style = Self.loud.adding([.reverse, .underline])
    #expect(style.foreground == .palette(1))
    #expect(style.background == .palette(2))
    #expect(style.attributes == [.bold, .reverse, .underline])
    #expect(Style() == .plain)
  }

  @Test("hide spaces where a cell has neither a colour nor a line nor is reversed")
  func hidingSpaces() {
    let hiding = [
      Style.plain, Style(.palette(0)), Style(.palette(255), attributes: [.bold, .dim, .italic]),
    ]
    let showing = [
      Style(on: .palette(0)), Style(on: .palette(255)), Style(attributes: .underline),
      Style(.palette(1), attributes: [.bold, .reverse]),
    ]
    for style in hiding { #expect(style.hidesSpaces, "\(style)") }
    for style in showing { #expect(!style.hidesSpaces, "\(style)") }
  }

  @Test("describe themselves as rows of text without trailing spaces")
  func describing() {
    var buffer = Buffer(Size(rows: 3, columns: 5))
    buffer.draw("top", at: Position(row: 0, column: 1))
    buffer.draw("北.", at: Position(row: 2, column: 0))
    #expect(buffer.description == " top\n\n北.")
    #expect(Buffer(Size(rows: 0, columns: 5)).description == "")
    #expect(Buffer(Size(rows: 2, columns: 0)).description == "\n")
  }

  @Test("count a negative extent as none")
  func negative() {
    #expect(Size(rows: -1, columns: -1) == Size(rows: 0, columns: 0))
    #expect(Rect(row: 1, column: 1, rows: -1, columns: 3).isEmpty)
    let inset = Rect(row: 1, column: 1, rows: 2, columns: 2).inset(top: 3, left: 1)
    #expect(inset == Rect(row: 3, column: 2, rows: 0, columns: 1))
  }

  @Test("contain their cells and no others")
  func containing() {
    let rect = Rect(row: 1, column: 2, rows: 2, columns: 3)
    let inside = [(1, 2), (1, 4), (2, 2), (2, 4)]
    let outside = [(0, 2), (3, 2), (1, 1), (1, 5)]
    for (row, column) in inside { #expect(rect.contains(Position(row: row, column: column))) }
    for (row, column) in outside { #expect(!rect.contains(Position(row: row, column: column))) }
  }
}

extension Buffer {
  /// How many cells are as `predicate` says.
  fileprivate func cells(where predicate: (Cell) -> Bool) -> Int {
    (0..<size.rows).reduce(0) { $0 + row($1).count(where: predicate) }
  }
}
