import JSONText
import SafeText
import Screen
import TerminalOutput
import TestSupport
import TextFolding

/// What must hold of any text on its way to a terminal.
enum TextOracle {
  static func check(_ text: String, _ problems: inout Problems) {
    checkVisible(text, &problems)
    checkWidth(text, &problems)
    checkFolding(text, &problems)
    checkJSON(text, &problems)
    checkDrawing(text, &problems)
  }

  // MARK: - The sanitiser

  private static func checkVisible(_ text: String, _ problems: inout Problems) {
    let line = VisibleText.of(text)
    let prose = VisibleText.prose(text)
    let document = VisibleText(text, as: .document).text
    let message = VisibleText.numbered(text)
    for shown in [line, prose, message] { expectHarmless(shown, &problems) }
    expectHarmless(document.filter { $0 != "\n" && $0 != "\t" && $0 != "\r\n" }, &problems)
    problems.expect(VisibleText.of(line) == line, "what is made visible once more is another text")
    problems.expect(VisibleText.isVisible(line), "what was made visible is not")
    problems.expect(
      VisibleText.isVisible(text) == (text.utf8.elementsEqual(line.utf8)), "isVisible is wrong")
    var visible = true
    VisibleText.scan(text) { visible = $1 && visible }
    problems.expect(visible == VisibleText.isVisible(text), "a scan sees it otherwise")
    problems.expect(message.unicodeScalars.count <= 61 * 12, "a message quotes too much of it")
  }

  private static func expectHarmless(_ shown: String, _ problems: inout Problems) {
    if let harm = shown.unicodeScalars.first(where: HostileTexts.isHarmful) {
      problems.expect(false, "U+\(String(harm.value, radix: 16)) is shown")
    }
  }

  // MARK: - Widths

  private static func checkWidth(_ text: String, _ problems: inout Problems) {
    let shown = VisibleText.of(text)
    let columns = DisplayWidth.columns(of: shown)
    problems.expect(
      columns == shown.reduce(0) { $0 + DisplayWidth.columns(of: $1) },
      "the width is not that of the characters")
    problems.expect(columns == DisplayWidth.columns(of: shown[...]), "a part is of another width")
    var generator = SeededGenerator(for: text.utf8)
    for _ in 0..<3 {
      let room = Int.random(in: 0...(columns + 1), using: &generator)
      let prefix = DisplayWidth.prefix(of: shown, columns: room)
      problems.expect(
        DisplayWidth.columns(of: prefix) <= room, "the beginning for \(room) columns is too wide")
      problems.expect(
        prefix.endIndex == shown.endIndex
          || DisplayWidth.columns(of: shown[..<shown.index(after: prefix.endIndex)]) > room,
        "the beginning for \(room) columns could be longer")
    }
  }

  // MARK: - Other ways

  private static func checkFolding(_ text: String, _ problems: inout Problems) {
    for keepingCase in [true, false] {
      let folded = Folding.fold(text, keepingCase: keepingCase)
      guard let string = String(validating: folded, as: UTF8.self) else {
        problems.expect(false, "what is folded is no UTF-8")
        continue
      }
      problems.expect(
        Folding.fold(string, keepingCase: keepingCase) == folded,
        "what is folded folds to something else")
      let utf8 = Array(text.utf8)
      problems.expect(
        utf8.withUnsafeBufferPointer { Folding.fold($0, keepingCase: keepingCase) } == folded,
        "bytes fold otherwise")
    }
  }

  private static func checkJSON(_ text: String, _ problems: inout Problems) {
    var writer = JSONWriter(style: .compact)
    writer.string(text)
    expectHarmless(String(decoding: writer.bytes, as: UTF8.self), &problems)
    let read = (try? JSONDocument.parse(writer.bytes)).map { $0.string($0.root) }
    problems.expect(read.map { Array($0.utf8) } == Array(text.utf8), "as JSON it is \(read ?? "–")")
  }

  // MARK: - Drawing

  private static func checkDrawing(_ text: String, _ problems: inout Problems) {
    var generator = SeededGenerator(for: text.utf8)
    let size = Size(
      rows: Int.random(in: 1...4, using: &generator),
      columns: Int.random(in: 1...40, using: &generator))
    let hasParts = VisibleText.of(text).contains { DisplayWidth.columns(of: $0) > 2 }
    var encoder = ScreenEncoder(Kind.xterm.strings)
    var terminal = Emulator(size)
    var buffer = Buffer(size)
    buffer.draw(
      String(repeating: "北a", count: size.columns), at: Position(row: 0, column: 0),
      style: Style(.palette(3)))
    for _ in 0..<3 {
      let position = Position(
        row: Int.random(in: -1...size.rows, using: &generator),
        column: Int.random(in: -1...size.columns, using: &generator))
      let limit = Int.random(in: 0...size.columns + 2, using: &generator)
      let before = buffer
      let columns = buffer.draw(text, at: position, style: Style(.palette(9)), limit: limit)
      check(buffer, after: before, position, columns, limit, &problems)
      var plain = before
      if let plainColumns = drawByCharacters(text, in: &plain, at: position, limit: limit) {
        problems.expect(
          plain == buffer && plainColumns == columns,
          "character by character at \(position), limit \(limit): \(plain), not \(buffer)")
      }
      let cursor = Position(row: size.rows - 1, column: size.columns / 2)
      let bytes = encoder.bytes(for: buffer, cursor: cursor)
      terminal.take(bytes)
      problems.expect(terminal.surprises.isEmpty, "\(terminal.surprises)")
      // What is drawn part by part may be put together again by a terminal, in as many columns.
      if !hasParts, let difference = terminal.difference(from: buffer, on: .xterm, cursor: cursor) {
        problems.expect(false, "on a terminal of \(size): \(difference)")
      }
    }
  }

  /// Nothing is drawn but where it should be, and no half of a wide character is left.
  private static func check(
    _ buffer: Buffer, after before: Buffer, _ position: Position, _ columns: Int, _ limit: Int,
    _ problems: inout Problems
  ) {
    problems.expect(
      columns <= limit && (columns == 0 || position.column + columns <= buffer.size.columns),
      "\(columns) columns from \(position), limit \(limit), on \(buffer.size)")
    problems.expect(buffer.halves.isEmpty, "halves of characters: \(buffer.halves)")
    for row in 0..<buffer.size.rows {
      var sum = 0
      for column in 0..<buffer.size.columns {
        let cell = buffer[row, column]
        sum += DisplayWidth.columns(of: cell.text)
        let isDrawn =
          row == position.row && column >= position.column && column < position.column + columns
        // A wide character that is cut becomes a space.
        let isCut =
          row == position.row && cell.text == " "
          && (column == position.column - 1 || column == position.column + columns)
        problems.expect(
          isDrawn || isCut || cell == before[row, column],
          "row \(row), column \(column) has changed: \(cell.text)")
      }
      problems.expect(
        sum == buffer.size.columns, "row \(row) takes \(sum) of \(buffer.size.columns) columns")
    }
  }

  /// `nil` where a character alone is not shown as it is beside its neighbours: a joiner joins two
  /// pictures, also such as are older in one table of Unicode's than in the other.
  private static func drawByCharacters(
    _ text: String, in buffer: inout Buffer, at position: Position, limit: Int
  ) -> Int? {
    guard VisibleText.of(text).allSatisfy({ VisibleText.isVisible(String($0)) }) else {
      return nil
    }
    guard (0..<buffer.size.rows).contains(position.row), position.column >= 0 else { return 0 }
    let end = min(buffer.size.columns, position.column + limit)
    var column = position.column
    for character in VisibleText.of(text) {
      let width = DisplayWidth.columns(of: character)
      if width == 0 { continue }
      if column + width > end { break }
      buffer.draw(
        String(character), at: Position(row: position.row, column: column),
        style: Style(.palette(9)))
      column += width
    }
    return column - position.column
  }
}
