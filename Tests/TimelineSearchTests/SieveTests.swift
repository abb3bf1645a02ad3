import Foundation
import Testing
import Timeline
import TimelineSearch

@Suite("Rows that cannot match")
struct SieveTests {
  private static let rows = [
    #"{"date":"2022-01-10","speaker":"Quagga Brown","text":"one","source":"Wire","id":"a"}"#,
    #"{"date":"2022-01-10","speaker":"Smith","text":"a QUAGGA came","source":"Wire","id":"b"}"#,
    #"{"date":"2022-01-11","speaker":"Smith","text":"two","source":"The Quagga Post","id":"c"}"#,
    #"{"date":"2022-01-12T10:00:00Z","title":"A meeting","place":"Quagga Hall","id":"d"}"#,
    #"{"date":"2022-01-12","title":"Another","track":"quagga talks","id":"e"}"#,
    #"{"date":"2022-01-13","title":"A third","id":"quagga-1"}"#,
    #"{"date":"2022-01-13","title":"No id of its own"}"#,
    #"{"date":"2022-01-13","speaker":"Smith","text":"no source","id":"f"}"#,
    #"{"date":"2022-01-14","speaker":"Smith","text":"a quágga with an accent","source":"W","id":"g"}"#,
    #"{"date":"2022-01-14","speaker":"Smith","text":"a qu\u0061gga in escapes","source":"W","id":"h"}"#,
    #"{"date":"2022-01~","speaker":"Smith","text":"about then, a red   quagga","source":"W","id":"i"}"#,
    #"{"date":"2022-01-15","speaker":"Smith","text":"Nothing of the kind","source":"W","id":"j"}"#,
    #"{"date":"2022-01-15","speaker":"Smith","text":"","source":"W","id":"k"}"#,
    #"{"date":"2022-01-16","speaker":"Zoë","text":"a NAÏVE tapir","source":"W","id":"l"}"#,
    #"{"date":"2022-01-16","speaker":"O\"Brien","text":"no","source":"W","id":"m"}"#,
    "a line with a mistake and a quagga",
  ]

  private static let queries = [
    "quagga", "Quagga", "QUAGGA", "quágga", "\"red quagga\"", "quagga -red", "smith quagga",
    "meeting", "january", "quaggas", "rows", "rows.jsonl", "\"jsonl:7\"", "7", "nothing",
    "speaker:smith",
    "naive", "Naive", "NAIVE", "zoe", "tapir", "\"naive tapir\"", "brien", "'o\"brien'",
    "speaker:brown quagga", "re:/quagga/", "-quagga", "kind:event", "",
  ]

  private struct Findings: Equatable {
    var items: [String]
    var errorCount: Int
  }

  private static func load(_ folder: URL, _ rows: [String]) throws -> TimelineLoad {
    try Data(rows.joined(separator: "\n").utf8).write(to: folder.appending(path: "rows.jsonl"))
    let path = folder.appending(path: "rows.jsonl").path
    guard case .feed(let load) = try TimelineLoader.open([path]) else { throw Mismatch.noFeed }
    return load
  }

  private enum Mismatch: Error { case noFeed }

  private static func findings(_ progress: LoadProgress, _ query: Query) throws -> Findings {
    let index = SearchIndex(progress.chronology)
    let items = try index.matches(query).map { position in
      let item = progress.chronology.items[position]
      return "\(progress.chronology.id(of: item)) \(progress.chronology.title(of: item))"
    }
    return Findings(items: items, errorCount: progress.findings.errorCount)
  }

  private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// What is found is the same whether or not rows were left out.
  @Test(arguments: queries)
  func areAllThatIsLeftOut(text: String) throws {
    let query = try Query(parsing: text)
    guard let sieve = query.sieve else { return }
    try Self.inFolder { folder in
      let whole = try Self.load(folder, Self.rows)
      whole.run()
      let sifted = try Self.load(folder, Self.rows)
      try #require(sifted.canBeSifted)
      #expect(sifted.run(keeping: sieve))
      #expect(
        try Self.findings(sifted.progress, query) == Self.findings(whole.progress, query),
        "“\(text)” finds something else where rows are left out")
    }
  }

  /// A date in another form than nearly all have is not looked at, so that its row is kept.
  @Test(arguments: [("quagga", 9), ("zebra", 1), ("naive", 2), ("Naive", 1), ("brien", 2)])
  func areLeftOut(word: String, count: Int) throws {
    let sieve = try #require(try Query(parsing: word).sieve)
    try Self.inFolder { folder in
      let load = try Self.load(folder, Self.rows)
      #expect(load.run(keeping: sieve))
      #expect(load.progress.itemCount == count)
    }
  }

  /// Queries of which no row alone tells whether it matches.
  @Test(arguments: [
    "january", "12", "re:/quagga/", "quagga re:/a/", "-quagga", "kind:event", "é", "",
  ])
  func areNotToldByEveryQuery(text: String) throws {
    #expect(try Query(parsing: text).sieve == nil, "“\(text)” needs every row")
  }

  /// Where a row that is left out may matter all the same, all must be read.
  @Test(arguments: [
    #"{"type":"person","id":"p","name":"A person"}"#,
    #"{"date":"2022-01-15","speaker":"Smith","text":"the same id","id":"j"}"#,
    #"{"date":"2022-01-15","speaker":"Smith","text":"a made id","id":"rows.jsonl:7"}"#,
  ])
  func mustBeReadWhereTheyMatter(line: String) throws {
    let sieve = try #require(try Query(parsing: "zebra").sieve)
    try Self.inFolder { folder in
      let load = try Self.load(folder, Self.rows + [line])
      #expect(!load.run(keeping: sieve), "\(line) goes unnoticed")
    }
  }

  @Test func mustBeReadWhereNothingCameButMistakes() throws {
    let sieve = try #require(try Query(parsing: "zebra").sieve)
    try Self.inFolder { folder in
      let load = try Self.load(folder, [Self.rows[0], "a mistake"])
      #expect(!load.run(keeping: sieve))
    }
  }
}
