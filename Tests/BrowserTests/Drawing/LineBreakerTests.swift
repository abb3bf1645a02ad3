import Testing

@testable import Browser

@Suite("A line breaker")
struct LineBreakerTests {
  /// Every text over a small alphabet in which spaces and words of all lengths come.
  @Test("loses no word, fills its lines, and breaks a word only where no line has room for it")
  func exhaustively() {
    for length in 0...9 {
      for bits in 0..<(1 << length) {
        let text = String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : " " })
        for columns in 2...4 {
          let lines = Typesetter.wrap([Span(text)], columns: columns).map { line in
            line.map(\.text).joined()
          }
          let joined = lines.joined().filter { $0 != " " }
          #expect(joined == text.filter { $0 != " " }, "“\(text)” in \(columns) columns: \(lines)")
          #expect(lines.allSatisfy { $0.count <= columns }, "“\(text)” in \(columns): \(lines)")
          #expect(lines.allSatisfy { !$0.hasSuffix(" ") }, "“\(text)” in \(columns): \(lines)")
          let words = text.split(separator: " ")
          if words.allSatisfy({ $0.count <= columns }) {
            #expect(
              lines.flatMap { $0.split(separator: " ") } == words,
              "“\(text)” in \(columns) columns: \(lines)")
          }
        }
      }
    }
  }
}
