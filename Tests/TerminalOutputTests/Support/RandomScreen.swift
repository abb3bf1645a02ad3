import Screen

/// Screens that change as those of a program do, and as no program would change them.
struct RandomScreen<Generator: RandomNumberGenerator> {
  private(set) var buffer: Buffer
  private var generator: Generator

  static var styles: [Style] {
    [
      .plain, .plain, .plain, Style(attributes: .bold), Style(attributes: [.italic, .dim]),
      Style(.palette(1)), Style(.palette(243)), Style(.palette(243), attributes: .bold),
      Style(.palette(16), on: .palette(220)), Style(on: .palette(4)), Style(attributes: .reverse),
      Style(attributes: [.bold, .reverse]), Style(.palette(2), attributes: .underline),
    ]
  }

  static var texts: [String] {
    [
      "a", "word", " ", "   ", "several words here", "“quoted”", "│", "─────", "é", "北京", "a北b",
      "e\u{301}", "👨‍👩‍👧", "☎", "🇨🇭", "1\u{FE0F}\u{20E3}", "Я", "…", "x y z",
    ]
  }

  init(_ size: Size, _ generator: Generator) {
    buffer = Buffer(size)
    self.generator = generator
  }

  /// Changes some of it.
  mutating func change() {
    let size = buffer.size
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let top = Int.random(in: 0..<size.rows, using: &generator)
      let bottom = Int.random(in: top..<size.rows, using: &generator)
      buffer.scroll(top..<bottom + 1, by: Int.random(in: -3...3, using: &generator))
    }
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let position = Position(
        row: Int.random(in: 0..<size.rows, using: &generator),
        column: Int.random(in: -1..<size.columns, using: &generator))
      let style = Self.styles.randomElement(using: &generator) ?? .plain
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        let columns = Int.random(in: 1...size.columns, using: &generator)
        buffer.fill(
          Rect(row: position.row, column: position.column, rows: 2, columns: columns), style: style)
      case 1:
        buffer.restyle(
          Rect(row: position.row, column: position.column, rows: 1, columns: size.columns)
        ) { $0.adding(.reverse) }
      default:
        let count = Int.random(in: 1...4, using: &generator)
        let text = (0..<count).map { _ in Self.texts.randomElement(using: &generator) ?? "" }
        buffer.draw(text.joined(), at: position, style: style)
      }
    }
  }

  /// A place on it.
  mutating func place() -> Position {
    Position(
      row: Int.random(in: 0..<buffer.size.rows, using: &generator),
      column: Int.random(in: 0..<buffer.size.columns, using: &generator))
  }
}
