import TestSupport
import JSONText
import Testing

@Suite struct JSONWriterTests {
  private func sample(_ style: JSONWriter.Style) -> String {
    var writer = JSONWriter(style: style)
    writer.object { writer in
      writer.member("id", "efe")
      writer.member("none", nil as String?)
      writer.member("count", -3)
      writer.member("topics", ["a", "b"])
      writer.member("empty", [] as [String])
      writer.member("translated", true)
      writer.key("nested")
      writer.object { _ in }
      writer.key("rows")
      writer.array { writer in
        writer.object { $0.member("a", 1) }
        writer.null()
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func writesOneLine() {
    #expect(
      sample(.compact)
        == #"{"id":"efe","none":null,"count":-3,"topics":["a","b"],"empty":[],"translated":true,"#
        + #""nested":{},"rows":[{"a":1},null]}"#)
  }

  @Test func writesIndentedLines() {
    #expect(
      sample(.pretty) == """
        {
          "id": "efe",
          "none": null,
          "count": -3,
          "topics": [
            "a",
            "b"
          ],
          "empty": [],
          "translated": true,
          "nested": {},
          "rows": [
            {
              "a": 1
            },
            null
          ]
        }
        """)
  }

  @Test(
    arguments: [
      ("plain", #""plain""#), ("\"\\/", #""\"\\/""#), ("\u{1B}[2J\n", #""\u001B[2J\u000A""#),
      ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007F\\u0080\\u009B\\u009F\u{A0}\""),
      ("é 中 😀 e\u{301}", "\"é 中 😀 e\u{301}\""), ("\u{2C2}\u{2DB}", "\"\u{2C2}\u{2DB}\""),
    ])
  func escapesWhatATerminalWouldObey(_ text: String, _ expected: String) {
    var writer = JSONWriter(style: .compact)
    writer.string(text)
    #expect(Array(expected.utf8) == writer.bytes, "escape C0, DEL and C1, and nothing else")
  }

  @Test func writesWhatTheParserReadsBack() throws {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<2000 {
      let value = RandomJSON.value(using: &generator)
      for style in [JSONWriter.Style.compact, .pretty] {
        var writer = JSONWriter(style: style)
        value.write(to: &writer)
        let document = try JSONDocument.parse(writer.bytes)
        #expect(
          RandomJSON(document, document.root) == value, "round \(round): write what is read")
        let lineEnds = writer.bytes.filter { $0 < 0x20 }
        #expect(style == .pretty || lineEnds.isEmpty, "compact output is one line")
      }
    }
  }

  @Test func writesLinesAndHandsThemOutInPieces() {
    var writer = JSONWriter(style: .compact)
    writer.integer(1)
    writer.endLine()
    let first = writer.takeBytes()
    writer.object { $0.member("a", "b") }
    writer.endLine()
    #expect(String(decoding: first, as: UTF8.self) == "1\n")
    #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == "{\"a\":\"b\"}\n")
    #expect(writer.bytes.isEmpty, "what was handed out is not handed out again")
  }
}
