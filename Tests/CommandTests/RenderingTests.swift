import Testing

@testable import parley

/// The shapes of JSON and JSON Lines.
struct RenderingTests {
  /// A record with a field of every kind.
  private struct Sample: ListedRecord {
    static let fieldNames = [
      "text", "none", "number", "flag", "unknown", "list", "record", "records",
    ]

    var fieldValues: [FieldValue] {
      [
        .text("a\u{1B}“b”"), .text(nil), .number(7), .flag(false), .flag(nil), .list(["x", "y"]),
        .record(Inner()), .records([Inner()]),
      ]
    }

    static func text(of records: [Sample], style: TextStyle) -> [StyledText] {
      records.map { _ in StyledText("sample", .bold) }
    }
  }

  private struct Inner: Record {
    static let fieldNames = ["in"]
    var fieldValues: [FieldValue] { [.number(1)] }
  }

  private func text(
    _ count: Int, _ format: OutputFormat, usesColor: Bool = false
  ) -> String {
    Rendering.output(
      [Sample](repeating: Sample(), count: count), as: format,
      style: TextStyle(usesColor: usesColor)
    ).text
  }

  @Test("JSON is one array, a member a line, keys in their order")
  func json() {
    #expect(
      text(1, .json) == #"""
        [
          {
            "text": "a\u001B“b”",
            "none": null,
            "number": 7,
            "flag": false,
            "unknown": null,
            "list": [
              "x",
              "y"
            ],
            "record": {
              "in": 1
            },
            "records": [
              {
                "in": 1
              }
            ]
          }
        ]

        """#)
  }

  @Test("JSON Lines is one object a line")
  func jsonLines() {
    let line =
      #"{"text":"a\u001B“b”","none":null,"number":7,"flag":false,"unknown":null,"#
      + #""list":["x","y"],"record":{"in":1},"records":[{"in":1}]}"# + "\n"
    #expect(text(2, .jsonl) == line + line)
  }

  @Test(
    "nothing is an empty array, a header, or no line",
    arguments: [
      (OutputFormat.json, "[]\n"), (.jsonl, ""), (.text, ""),
      (.csv, "text,none,number,flag,unknown,list,record,records\r\n"),
    ])
  func nothing(_ format: OutputFormat, _ expected: String) {
    #expect(text(0, format) == expected)
  }

  @Test("text has attributes only where colours are used")
  func attributes() {
    #expect(text(1, .text) == "sample\n")
    #expect(text(1, .text, usesColor: true) == "\u{1B}[1msample\u{1B}[m\n")
  }
}
