import Testing

@testable import parley

/// Columns, cutting and wrapping.
struct TextLayoutTests {
  private func plain(_ lines: [StyledText]) -> [String] {
    lines.map { $0.rendered(usesColor: false) }
  }

  private func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> TextTable {
    TextTable(columns: columns, rows: rows.map { $0.map { StyledText($0) } })
  }

  @Test("columns are as wide as their widest cell; the last is not padded")
  func alignment() {
    let table = table(
      [TextTable.Column(), TextTable.Column(isNumeric: true), TextTable.Column()],
      [["a", "1", "x"], ["bcd", "200", "yz"]])
    #expect(plain(table.lines(width: nil)) == ["a      1  x", "bcd  200  yz"])
  }

  @Test("a cell beyond its column's limit pushes its own row aside, and no other")
  func overflow() {
    let table = table(
      [TextTable.Column(limit: 3), TextTable.Column(), TextTable.Column()],
      [["ab", "c", "d"], ["abcdefgh", "c", "d"]])
    #expect(plain(table.lines(width: nil)) == ["ab   c  d", "abcdefgh  c  d"])
  }

  @Test("a column that is empty in every row takes no space")
  func emptyColumn() {
    let table = table(
      [TextTable.Column(), TextTable.Column(), TextTable.Column()],
      [["a", "", "b"], ["c", "", "d"]])
    #expect(plain(table.lines(width: nil)) == ["a  b", "c  d"])
  }

  @Test("widths are those of the screen: wide characters count two")
  func wideCharacters() {
    let table = table([TextTable.Column(), TextTable.Column()], [["日本", "x"], ["abc", "y"]])
    #expect(plain(table.lines(width: nil)) == ["日本  x", "abc   y"])
  }

  @Test(
    "a line is cut to a width, and says so",
    arguments: [
      (0, ""), (1, "…"), (3, "ab…"), (5, "abcd…"), (6, "abcdef"), (80, "abcdef"),
    ])
  func cut(_ width: Int, _ expected: String) {
    let line = StyledText("abcdef").cut(to: width)
    #expect(line.rendered(usesColor: false) == expected)
    #expect(line.columns <= width)
  }

  @Test("a wide character is not cut in half")
  func cutWide() {
    #expect(StyledText("日本語").cut(to: 4).rendered(usesColor: false) == "日…")
  }

  @Test("a paragraph is broken between words and indented")
  func paragraph() {
    let lines = StyledText.paragraph("one two three\nfour", indent: 2, limit: 10)
    #expect(plain(lines) == ["  one two", "  three", "  four"])
  }

  @Test("a word wider than the line stays whole; without a limit all is one line")
  func longParagraph() {
    #expect(
      plain(StyledText.paragraph("a incomprehensible b", limit: 6)) == [
        "a", "incomprehensible", "b",
      ])
    #expect(plain(StyledText.paragraph("a b c", indent: 1, limit: nil)) == [" a b c"])
    #expect(plain(StyledText.paragraph("", indent: 1, limit: 4)) == [" "])
  }

  @Test("what is appended is made visible; the only escapes are the attributes'")
  func sanitised() {
    var line = StyledText("a\u{1B}[2Jb\nc", .faint)
    line.append("\u{9B}31m\u{202E}")
    #expect(
      line.rendered(usesColor: true) == "\u{1B}[2ma\u{241B}[2Jb c\u{1B}[m\u{FFFD}31m\u{FFFD}")
  }
}
