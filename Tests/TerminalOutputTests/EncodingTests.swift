import Oracles
import Screen
import TerminalOutput
import Testing

/// Where the locale's encoding is not UTF-8.
@Suite("A terminal that does not take UTF-8 gets what it takes")
struct EncodingTests {
  static let cases: [(text: String, bytes: [UInt8])] = [
    ("plain", Array("plain".utf8)),
    ("Grushkó", Array("Grushk".utf8) + [0xF3]),
    ("“a”", Array("?a?".utf8)),
    ("北x", Array("? x".utf8)),
    ("👨‍👩‍👧x", Array("? x".utf8)),
    ("e\u{301}x", Array("e\r\u{1B}[Cx".utf8)),
  ]

  @Test(
    "a question mark, as wide, for what it lacks, and no mark over a letter",
    arguments: cases.indices)
  func latin(_ position: Int) {
    let each = Self.cases[position]
    var buffer = Buffer(Size(rows: 1, columns: 20))
    var encoder = ScreenEncoder(
      Kind.xterm.but("in Latin-1") {
        $0.encode = { (0xA0...0xFF).contains($0.value) ? [UInt8($0.value)] : nil }
      }.strings)
    _ = encoder.bytes(for: buffer, cursor: Position(row: 0, column: 0))
    buffer.draw(each.text, at: Position(row: 0, column: 0))
    let sent = encoder.bytes(for: buffer, cursor: Position(row: 0, column: 0))
    #expect(sent.starts(with: each.bytes), "\(each.text) is sent as \(sent)")
  }
}
