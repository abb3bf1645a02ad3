import Foundation
import Testing

/// The formats for other programs. Their field names are fixed: a change breaks somebody's script.
struct FormatTests {
  struct Case: CustomTestStringConvertible {
    let command: [String]
    let fields: [String]
    let count: Int
    var testDescription: String { command.joined(separator: " ") }
  }

  static let itemFields = [
    "kind", "id", "date", "start", "track", "place", "title", "speaker", "speakerName", "sources",
  ]

  static let cases = [
    Case(command: ["list", "FILE"], fields: itemFields, count: 5),
    Case(command: ["search", "missiles", "FILE"], fields: itemFields + ["matches"], count: 3),
    Case(
      command: ["quotes", "FILE"],
      fields: [
        "report", "statement", "speaker", "speakerName", "event", "track", "date", "quotationType",
        "text", "attribution", "source", "sourceTitle", "url",
      ], count: 3),
    Case(
      command: ["speakers", "FILE"],
      fields: ["id", "name", "delegation", "otherNames", "statements", "reports"], count: 2),
    Case(
      command: ["sources", "FILE"],
      fields: [
        "id", "type", "title", "authors", "issued", "language", "translated", "url", "reports",
      ], count: 2),
    Case(
      command: ["verify", "--texts", "DIR", "FILE"],
      fields: ["report", "source", "status", "start", "end"], count: 3),
    Case(
      command: ["show", "anna-missiles", "FILE"],
      fields: itemFields + [
        "end", "event", "partOf", "dateText", "dateBasis", "summary", "topics", "participants",
        "statements", "reports", "assertions", "url",
      ], count: 1),
  ]

  @Test("JSON Lines has exactly the fixed fields, in their order", arguments: cases)
  func jsonLines(_ test: Case) throws {
    let result = try FixtureFolder().run(test.command + ["--format", "jsonl"])
    let objects = try JSON.lines(result.output)
    #expect(objects.count == test.count)
    #expect(objects.allSatisfy { Set($0.keys) == Set(test.fields) })
    #expect(JSON.keys(ofFirstLine: result.output) == test.fields)
    #expect(result.exitCode == 0)
  }

  @Test("JSON says the same as JSON Lines", arguments: cases)
  func json(_ test: Case) throws {
    let folder = try FixtureFolder()
    let json = try folder.run(test.command + ["--format", "json"])
    let lines = try JSON.lines(folder.run(test.command + ["--format", "jsonl"]).output)
    // An item whole is one object; all else is an array.
    let objects =
      test.command[0] == "show"
      ? [try #require(try JSON.object(json.output))] : try JSON.array(json.output)
    #expect(objects as NSArray == lines as NSArray)
    #expect(json.text.hasSuffix("\n"))
  }

  @Test("CSV has the same header, and its cells come back as the JSON values", arguments: cases)
  func csv(_ test: Case) throws {
    let folder = try FixtureFolder()
    let result = try folder.run(test.command + ["--format", "csv"])
    var rows = try CSVReader.rows(of: result.text)
    #expect(rows.removeFirst() == test.fields)
    let objects = try JSON.lines(folder.run(test.command + ["--format", "jsonl"]).output)
    try #require(rows.count == objects.count)
    for (row, object) in zip(rows, objects) {
      for (field, cell) in zip(test.fields, row) {
        guard let expected = Self.cell(object[field]) else { continue }
        #expect(cell == expected, "the field \(field) differs between CSV and JSON")
      }
    }
  }

  /// The cell for a JSON value; nil for arrays of objects, whose cells are for people.
  private static func cell(_ value: Any?) -> String? {
    switch value {
    case is NSNull: ""
    case let text as String: text
    case let texts as [String]: texts.joined(separator: ";")
    case let number as NSNumber:
      isBoolean(number) ? "\(number.boolValue)" : "\(number)"
    default: nil
    }
  }

  /// Tells `true` and `false` from numbers, which Foundation reads as the same class.
  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  @Test("values are what section 3 of the design says")
  func values() throws {
    let folder = try FixtureFolder()
    let items = try JSON.lines(folder.run("list", "FILE", "--format", "jsonl").output)
    let expected: [[String: Any]] = [
      [
        "kind": "event", "id": "opening", "date": "2022-01-10",
        "start": "2022-01-10T10:00:00+01:00", "track": "geneva", "place": "hall",
        "title": "The opening", "speaker": NSNull(), "speakerName": NSNull(),
        "sources": ["gazette", "herald"],
      ],
      [
        "kind": "statement", "id": "anna-missiles", "date": "2022-01-10", "start": NSNull(),
        "track": "geneva", "place": "hall", "title": "No missiles.", "speaker": "anna",
        "speakerName": "Anna Berg", "sources": ["gazette", "herald"],
      ],
    ]
    #expect(Array(items[1...2]) as NSArray == expected as NSArray)

    let found = try JSON.lines(
      folder.run("search", "minister", "FILE", "--format", "jsonl").output)
    #expect(
      found.first?["matches"] as? NSArray == [["field": "attribution", "text": "the minister"]])

    let quotes = try JSON.lines(folder.run("quotes", "FILE", "--format", "jsonl").output)
    let quote: [String: Any] = [
      "report": "r1", "statement": "anna-missiles", "speaker": "anna", "speakerName": "Anna Berg",
      "event": "opening", "track": "geneva", "date": "2022-01-10", "quotationType": "direct",
      "text": "We want no missiles", "attribution": "the minister", "source": "gazette",
      "sourceTitle": "North, South and missiles", "url": "https://example.org/talks",
    ]
    #expect(quotes.first as NSDictionary? == quote as NSDictionary)

    let verified = try JSON.lines(
      folder.run("verify", "--texts", "DIR", "FILE", "--format", "jsonl").output)
    let anchors: [[String: Any]] = [
      ["report": "r1", "source": "gazette", "status": "verified", "start": 7, "end": 26],
      [
        "report": "r2", "source": "herald", "status": "no-text", "start": NSNull(),
        "end": NSNull(),
      ],
    ]
    #expect(Array(verified.prefix(2)) as NSArray == anchors as NSArray)
  }

  @Test("sources and speakers have what the file says of them")
  func sourcesAndSpeakers() throws {
    let folder = try FixtureFolder()
    let sources = try JSON.lines(folder.run("sources", "FILE", "--format", "jsonl").output)
    let gazette: [String: Any] = [
      "id": "gazette", "type": "article-newspaper", "title": "North, South and missiles",
      "authors": ["Eva; reporter", "Kit"], "issued": "2022-01-11", "language": "en",
      "translated": true, "url": "https://example.org/talks", "reports": 1,
    ]
    #expect(sources.last as NSDictionary? == gazette as NSDictionary)
    #expect(sources.first?["translated"] is NSNull)
    let speakers = try JSON.lines(folder.run("speakers", "FILE", "--format", "jsonl").output)
    let anna: [String: Any] = [
      "id": "anna", "name": "Anna Berg", "delegation": "north",
      "otherNames": ["Ana Bérg", "A. Berg"], "statements": 1, "reports": 2,
    ]
    #expect(speakers.first as NSDictionary? == anna as NSDictionary)
  }

  @Test("an item whole has its reports with selectors and relations")
  func wholeItem() throws {
    let result = try FixtureFolder().run("show", "anna-missiles", "FILE", "--format", "json")
    let reports = try JSON.object(result.output)?["reports"] as? [[String: Any]] ?? []
    try #require(reports.count == 2)
    let selector: [String: Any] = [
      "prefix": "said: “", "exact": "We want no missiles", "suffix": "”.", "start": 7, "end": 26,
    ]
    #expect(reports[0]["selector"] as? NSDictionary == selector as NSDictionary)
    #expect(reports[0]["relation"] is NSNull)
    #expect(
      reports[1]["relation"] as? NSDictionary == ["type": "paraphraseOf", "report": "r1"])
  }
}
