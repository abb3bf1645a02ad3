/// A timeline file with something hostile in every text that the format has.
public struct HostileTimeline {
  /// The file, as JSON.
  public let json: String
  /// A word that stands in every item, to be searched for.
  public static let word = "zebra"

  /// - Parameter seed: Which texts; the same number gives the same file.
  public init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> JSONValue { .text(HostileTexts.any(using: &generator)) }
    func quote() -> JSONValue { .text(HostileTexts.any(using: &generator) + " \(Self.word)") }
    // Ids must differ, and be known to who runs a command.
    func id(_ name: String) -> JSONValue { .text(Self.id(name)) }
    func when(_ edtf: String) -> JSONValue {
      .object([("edtf", .text(edtf)), ("text", text()), ("basis", text())])
    }
    func list(_ count: Int) -> JSONValue { .array((0..<count).map { _ in text() }) }

    let people = (0..<3).map { number in
      JSONValue.object([
        ("id", id("person\(number)")), ("name", text()), ("otherNames", list(3)),
        ("delegation", id("delegation")),
      ])
    }
    let sources = (0..<3).map { number in
      JSONValue.object([
        ("id", id("source\(number)")), ("type", .text("article-newspaper")), ("title", text()),
        ("title-short", text()),
        (
          "author",
          .array([
            .object([("literal", text())]), .object([("family", text()), ("given", text())]),
          ])
        ),
        ("publisher", text()), ("container-title", text()), ("genre", text()), ("note", text()),
        ("URL", .text("https://example.org/" + HostileTexts.any(using: &generator))),
        ("language", text()), ("custom", .object([("text", .text("text\(number).txt"))])),
      ])
    }
    let events = (0..<2).map { number in
      JSONValue.object([
        ("id", id("event\(number)")), ("name", quote()), ("track", id("track\(number)")),
        ("place", id("place")), ("when", when("2022-01-1\(number)")), ("summary", text()),
        ("participants", .array([id("person0"), id("person1")])),
        ("sources", .array([id("source0"), id("source1")])),
      ])
    }
    let statements = (0..<4).map { number in
      JSONValue.object([
        ("id", id("statement\(number)")), ("speaker", id("person\(number % 3)")),
        ("event", id("event\(number % 2)")), ("when", when("2022-01-1\(number % 2)")),
        ("summary", text()), ("topics", list(2)),
        (
          "reports",
          .array(
            (0..<3).map { source in
              .object([
                ("id", id("report\(number)-\(source)")), ("source", id("source\(source)")),
                ("quotationType", .text(["direct", "mixed", "indirect"][source])),
                ("text", quote()),
                ("attribution", text()), ("cue", text()),
                ("language", source == 2 ? text() : .text("en")),
                ("via", text()),
                ("selector", .object([("prefix", text()), ("exact", text()), ("suffix", text())])),
              ])
            })
        ),
      ])
    }
    let assertions = ["person0", "event0", "statement0"].flatMap { subject in
      (0..<2).map { source in
        JSONValue.object([
          ("subject", id(subject)), ("property", .text(HostileTexts.all[17] + " office")),
          ("value", text()), ("source", id("source\(source)")),
          ("rank", .text(source == 0 ? "preferred" : "deprecated")), ("reason", text()),
        ])
      }
    }
    json =
      JSONValue.object([
        ("version", .number(1)), ("title", text()),
        (
          "tracks",
          .array(
            (0..<2).map { number in
              .object([("id", id("track\(number)")), ("name", text()), ("description", text())])
            })
        ),
        ("places", .array([.object([("id", id("place")), ("name", text())])])),
        ("delegations", .array([.object([("id", id("delegation")), ("name", text())])])),
        ("people", .array(people)), ("sources", .array(sources)), ("events", .array(events)),
        ("statements", .array(statements)), ("assertions", .array(assertions)),
      ]).text
  }

  /// The id of what this name stands for; hostile, too.
  public static func id(_ name: String) -> String { "\(name)\u{1B}[31m\u{202E}\u{9B}אב" }
}

/// JSON to be written, every character of a string as an escape sequence.
private indirect enum JSONValue {
  case text(String)
  case number(Int)
  case array([JSONValue])
  case object([(String, JSONValue)])

  var text: String {
    switch self {
    case .text(let text): "\"" + text.utf16.map(Self.escape).joined() + "\""
    case .number(let number): "\(number)"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0)\":\($1.text)" }.joined(separator: ",") + "}"
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
