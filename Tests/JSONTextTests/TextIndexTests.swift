import TestSupport
import JSONText
import Testing

@Suite struct TextIndexTests {
  @Test(
    arguments: [
      ("", ["1:1"]), ("a", ["1:1", "1:2"]), ("a\nb", ["1:1", "1:2", "2:1", "2:2"]),
      ("\r\n\r\n", ["1:1", "1:2", "2:1", "2:2", "3:1"]), ("\r\r", ["1:1", "2:1", "3:1"]),
      ("é\n", ["1:1", "1:2", "1:2", "2:1"]), ("\u{FEFF}a", ["1:1", "1:1", "1:1", "1:1", "1:2"]),
    ])
  func locatesEveryByte(_ text: String, _ expected: [String]) {
    let index = TextIndex(Array(text.utf8))
    let found = (0...text.utf8.count).map { index.location(ofByte: $0).description }
    #expect(found == expected, "LF, CR LF and CR end lines, columns count code points")
  }

  @Test func agreesWithCountingFromTheStart() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = ["a", "é", "中", "😀", "\n", "\r\n", "\r", "e\u{301}"]
    // The index counts eight bytes at a time, and keeps a number for every 4096.
    for length in [0, 1, 7, 8, 9, 17, 1800, 5000] {
      let text = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      let index = TextIndex(Array(text.utf8))
      var byte = 0
      for (position, scalar) in text.unicodeScalars.enumerated() {
        guard index.byte(atCodePoint: position) == byte, index.codePoint(atByte: byte) == position
        else {
          Issue.record("code point \(position) of \(length) begins at byte \(byte)")
          return
        }
        byte += UTF8.width(scalar)
      }
      #expect(index.codePointCount == text.unicodeScalars.count)
      #expect(index.byte(atCodePoint: index.codePointCount) == byte, "the end is a place too")
      #expect(index.byte(atCodePoint: index.codePointCount + 1) == nil)
      #expect(index.byte(atCodePoint: -1) == nil)
    }
  }

  @Test("at the ends of its blocks, where code points lie across them, too")
  func blocks() {
    for (character, width) in [("a", 1), ("é", 2), ("中", 3), ("😀", 4)] {
      for byteCount in 4094...4098 {
        let text = String(repeating: character, count: byteCount / width + 1)
        let index = CodePointIndex(Array(text.utf8))
        let last = byteCount / width
        #expect(index.count == last + 1)
        #expect(index.byte(atCodePoint: last) == last * width)
        #expect(index.codePoint(atByte: last * width) == last)
        #expect(index.codePoint(atByte: (last + 1) * width) == last + 1)
      }
    }
  }

  @Test func takesBytesThatAreNoText() {
    let index = TextIndex([0x80, 0xBF, 0x41, 0xFF, 0x80])
    #expect(index.codePointCount == 2, "a code point is where a first byte is")
    #expect(index.byte(atCodePoint: 0) == 2)
    let continuing = CodePointIndex([UInt8](repeating: 0xBF, count: 5000) + [0x41])
    #expect(continuing.count == 1)
    #expect(continuing.byte(atCodePoint: 0) == 5000)
  }
}
