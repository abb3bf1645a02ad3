import Feed
import Oracles
import TestSupport
import Testing

@Suite struct CSVRowTests {
  @Test(
    "reads what a row says",
    arguments: [
      ("date,title\n2022,Talks", ["2: date=2022|title=Talks"]),
      ("\u{FEFF}date,title\r\n2022,Talks\r\n", ["2: date=2022|title=Talks"]),
      ("\"date\",\"title\"\n\"2022\",\"Talks\"\n", ["2: date=2022|title=Talks"]),
      (
        "\n\ntitle,date,custom\n\nT,2022,x\n \t\nU,2023,\n\n",
        [
          "5: date=2022|title=T", "7: date=2023|title=U",
        ]
      ),
      (
        "date,speaker,text,id\n2022,S,\"a, b\",1\n2022,S,\"a\r\n\n\"\"b\"\"\",\"2\"\n2022,S,\"\"\"\",\"\"\n2022,S,t,4",
        [
          "2: date=2022|speaker=S|text=a, b|id=1", "3: date=2022|speaker=S|text=a\r\n\n\"b\"|id=2",
          "6: date=2022|speaker=S|text=\"", "7: date=2022|speaker=S|text=t|id=4",
        ]
      ),
      (
        "date,title,speaker,text\n2022,T,,\n2022,,S,t\n2022,\ttab ,,\n",
        [
          "2: date=2022|title=T", "3: date=2022|speaker=S|text=t", "4: date=2022|title=\ttab ",
        ]
      ),
    ])
  func rows(_ feed: String, _ rows: [String]) {
    #expect(ParsedFeed.lines(feed, .csv) == rows)
  }

  @Test func readsWhatAPlainReaderReads() {
    var generator = SeededGenerator(seed: 41)
    for round in 0..<1500 {
      let table = RandomTable(using: &generator)
      let told = ParsedFeed.told(Array(table.text.utf8), .csv)
      var expected: [Told] = []
      for (line, record) in PlainCSV.records(table.text).dropFirst() {
        var fields: [FeedField: String] = [:]
        for (field, text) in zip(table.columns, record) where !text.isEmpty {
          fields[field] = text
        }
        expected.append(.row(line: line, fields: fields))
      }
      guard told != expected else { continue }
      Issue.record("round \(round): \(table.text.debugDescription) is read as \(told)")
      return
    }
  }
}

/// A CSV feed without a mistake.
private struct RandomTable {
  let columns: [FeedField]
  private(set) var text: String

  init(using generator: inout SeededGenerator) {
    columns =
      ([.date, .title, .text, .speaker] as [FeedField]).shuffled(using: &generator)
      + ([.id, .url] as [FeedField]).filter { _ in Bool.random(using: &generator) }
    text = columns.map(\.name).joined(separator: ",") + "\n"
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let isStatement = Bool.random(using: &generator)
      let fields = columns.map { field in
        switch field {
        case .title where isStatement, .speaker where !isStatement, .text where !isStatement: ""
        default: "x" + Self.field(using: &generator)
        }
      }
      text += fields.map { Self.written($0, using: &generator) }.joined(separator: ",")
      text += Bool.random(using: &generator) ? "\n" : "\r\n"
      if Int.random(in: 0..<5, using: &generator) == 0 { text += "\n" }
    }
  }

  private static func field(using generator: inout SeededGenerator) -> String {
    let letters = ["a", "b", " ", "\"", ",", "\n", "\r\n", "\r", "é", "😀", "longer than a block "]
    return (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? ""
    }.joined()
  }

  private static func written(
    _ field: String, using generator: inout SeededGenerator
  ) -> String {
    let mustQuote = field.utf8.contains { "\",\r\n".utf8.contains($0) }
    guard mustQuote || Int.random(in: 0..<4, using: &generator) == 0 else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// A CSV reader that is plain rather than fast.
private enum PlainCSV {
  /// Each record with the line on which it begins.
  static func records(_ text: String) -> [(Int, [String])] {
    var records: [(Int, [String])] = []
    var fields: [String] = []
    var field = ""
    var (line, firstLine) = (1, 1)
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if position + 1 < scalars.count, scalars[position + 1] == "\"" {
          field += "\""
          position += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        fields.append(field)
        field = ""
      } else if scalar == "\n" {
        if !fields.isEmpty || !field.isEmpty { records.append((firstLine, fields + [field])) }
        (fields, field, firstLine) = ([], "", line)
      } else if scalar != "\r" {
        field.unicodeScalars.append(scalar)
      }
      position += 1
    }
    return records
  }
}
