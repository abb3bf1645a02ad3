import Oracles
import Screen
import TerminalOutput
import Testing

/// What is sent for one change of a screen of 3 rows and 30 columns.
struct ChangeCase: CustomTestStringConvertible, Sendable {
  let what: String
  let before: @Sendable (inout Buffer) -> Void
  let after: @Sendable (inout Buffer) -> Void
  var kind = Kind.xterm
  /// Where the cursor was and is to be.
  var cursor = Position(row: 0, column: 0)
  /// What is sent, escapes as `␛`.
  let sent: String

  init(
    _ what: String, on kind: Kind = .xterm, cursor: (Int, Int) = (0, 0),
    before: @escaping @Sendable (inout Buffer) -> Void = { _ in },
    after: @escaping @Sendable (inout Buffer) -> Void, sends sent: String
  ) {
    self.what = what
    self.before = before
    self.after = after
    self.kind = kind
    self.cursor = Position(row: cursor.0, column: cursor.1)
    self.sent = sent
  }

  var testDescription: String { what }
}

@Suite("Few bytes are sent")
struct EconomyTests {
  private static let text: @Sendable (inout Buffer) -> Void = {
    $0.write("A line of words, 26 columns", 0, 0)
  }

  static let cases: [ChangeCase] = [
    ChangeCase("nothing where nothing changes", before: text, after: { _ in }, sends: ""),
    ChangeCase(
      "nothing for a space whose colour alone changes",
      after: { $0.write("   ", 1, 4, Style(.palette(1), attributes: .bold)) }, sends: ""),
    ChangeCase(
      "a letter where the cursor is", before: text, after: { $0.write("B", 0, 0) }, sends: "B\\b"),
    ChangeCase(
      "a move over what stays, where that is shorter than to write it again", before: text,
      after: {
        $0.write("B", 0, 0)
        $0.write("X", 0, 20)
      }, sends: "B␛[21GX\\r"),
    ChangeCase(
      "what stays once more, where that is shorter than a move", before: text,
      after: {
        $0.write("B", 0, 0)
        $0.write("N", 0, 4)
      }, sends: "B liN\\r"),
    ChangeCase(
      "a line feed to the next row", before: text,
      after: {
        $0.write("B", 0, 0)
        $0.write("next", 1, 0)
      }, sends: "B\\r\\nnext␛[H"),
    ChangeCase(
      "one sequence to the end of the row for what becomes blank", before: text,
      after: { $0.blank(0, 6) }, sends: "␛[8G␛[K\\r"),
    ChangeCase(
      "one sequence for many that become blank before what stays", before: text,
      after: { $0.write("              ", 0, 4) }, sends: "␛[5G␛[14X\\r"),
    ChangeCase(
      "spaces for few", before: text, after: { $0.write("    ", 0, 2) }, sends: "A     \\r"),
    ChangeCase(
      "and another to what comes behind them", before: text,
      after: { $0.write("              Words", 0, 4) }, sends: "␛[5G␛[14X␛[19GWords\\r"),
    ChangeCase(
      "no more of them than change", before: { $0.write("words of a line, and      end", 0, 0) },
      after: { $0.write("                          ", 0, 0) }, sends: "␛[20X"),
    ChangeCase(
      "spaces to a terminal that does not erase so",
      on: .xterm.but("that erases rows alone") { $0.erases = false }, before: text,
      after: { $0.write("              ", 0, 4) }, sends: "␛[5G              \\r"),
    ChangeCase(
      "spaces where there are few", before: text, after: { $0.blank(0, 25) },
      sends: "␛[26G  \\r"),
    ChangeCase(
      "a background to the end of the row as spaces",
      after: { $0.write("      ", 0, 24, Style(on: .palette(4))) },
      sends: "␛[25G␛[44m      ␛[m\\r"),
    ChangeCase(
      "attributes and colours in one sequence",
      after: { $0.write("x", 0, 0, Style(.palette(243), attributes: [.bold, .italic])) },
      sends: "␛[1;3;38;5;243mx␛[m\\b"),
    ChangeCase(
      "a reset together with what comes after it",
      after: {
        $0.write("x", 0, 0, Style(attributes: .bold))
        $0.write("y", 0, 1, Style(.palette(1)))
      }, sends: "␛[1mx␛[0;31my␛[m\\r"),
    ChangeCase(
      "a space between two colours in that of the first",
      after: {
        $0.write("one", 0, 0, Style(.palette(1)))
        $0.write("two", 0, 4, Style(.palette(2)))
      }, sends: "␛[31mone ␛[32mtwo␛[m\\r"),
    ChangeCase(
      "no cursor beyond the last column", after: { $0.write("end", 0, 27) },
      sends: "␛[28Gend\\r"),
    ChangeCase(
      "an address after the last column where it has wrapped",
      on: .xterm.but("that wraps at once") { $0.delaysWrapping = false },
      after: { $0.write("end", 0, 27) }, sends: "␛[28Gend␛[H"),
    ChangeCase(
      "the way anew after a character on whose width terminals differ",
      after: { $0.write("北x", 0, 0) }, sends: "北\\r␛[2Cx\\r"),
    ChangeCase(
      "all of an emoji sequence, and what a terminal may have drawn over",
      before: { $0.write("abcdefgh", 0, 0) },
      after: { $0.write("👨‍👩‍👧", 0, 0) },
      sends: "␛[C \\r👨‍👩‍👧\\r␛[2Ccdefgh  \\r"),
    ChangeCase(
      "an address alone to a terminal that can do no more",
      on: Kind.all[1], cursor: (2, 3), after: { $0.write("a", 2, 1) }, sends: "␛[3;2Ha␛[3;4H"),
  ]

  @Test("and these", arguments: cases.indices)
  func changes(_ position: Int) {
    let each = Self.cases[position]
    var buffer = Buffer(Size(rows: 3, columns: 30))
    each.before(&buffer)
    var encoder = ScreenEncoder(each.kind.strings)
    _ = encoder.bytes(for: buffer, cursor: each.cursor)
    each.after(&buffer)
    let sent = encoder.bytes(for: buffer, cursor: each.cursor)
    #expect(Self.visible(sent) == each.sent, "\(each.what)")
  }

  @Test("for a list that moves by a row: the row that comes, not those that were there")
  func scrolling() {
    let words = ["Vienna", "talks", "the Council", "open door", "missiles", "Geneva", "read-out"]
    func list(from first: Int) -> Buffer {
      var buffer = Buffer(Size(rows: 10, columns: 40))
      buffer.write("The title stays where it is", 0, 0)
      for row in 1..<9 {
        let item = first + row
        buffer.write("\(item) \(words[item % 7]), \(words[item * 3 % 5])", row, 0)
      }
      buffer.write("The status stays as well", 9, 0)
      return buffer
    }
    var encoder = ScreenEncoder(Kind.xterm.strings)
    _ = encoder.bytes(for: list(from: 10), cursor: Position(row: 0, column: 0))
    let up = encoder.bytes(for: list(from: 11), cursor: Position(row: 0, column: 0))
    #expect(Self.visible(up) == "␛[2;9r␛[9H\\n␛[1;10r␛[9H19 Geneva, the Council␛[H")
    let down = encoder.bytes(for: list(from: 9), cursor: Position(row: 0, column: 0))
    #expect(
      Self.visible(down)
        == "␛[2;9r␛[2H␛M␛M␛[1;10r␛[2H10 open door, Vienna\\r\\n11 missiles, open door␛[H")
  }

  @Test("and all of them anew, after the screen was cleared, where it is unknown")
  func forgetting() {
    var buffer = Buffer(Size(rows: 1, columns: 8))
    buffer.write("words", 0, 0)
    var encoder = ScreenEncoder(Kind.xterm.strings)
    let first = encoder.bytes(for: buffer, cursor: Position(row: 0, column: 0))
    encoder.forget()
    let second = encoder.bytes(for: buffer, cursor: Position(row: 0, column: 0))
    #expect(first == second)
    #expect(Self.visible(first) == "␛[m␛[1;1r␛[H␛[2J␛[Hwords\\r")
  }

  @Test("and none for a screen without cells", arguments: [(0, 0), (0, 5), (5, 0)])
  func nothing(_ rows: Int, _ columns: Int) {
    var encoder = ScreenEncoder(Kind.xterm.strings)
    let buffer = Buffer(Size(rows: rows, columns: columns))
    #expect(encoder.bytes(for: buffer, cursor: Position(row: 0, column: 0)) == [])
  }

  private static func visible(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "\u{1B}": "␛"
      case "\u{8}": "\\b"
      case "\r": "\\r"
      case "\n": "\\n"
      default: String(scalar)
      }
    }.joined()
  }
}

extension Buffer {
  fileprivate mutating func write(
    _ text: String, _ row: Int, _ column: Int, _ style: Style = .plain
  ) {
    draw(text, at: Position(row: row, column: column), style: style)
  }

  /// Blanks a row from a column on.
  fileprivate mutating func blank(_ row: Int, _ column: Int) {
    fill(Rect(row: row, column: column, rows: 1, columns: size.columns))
  }
}
