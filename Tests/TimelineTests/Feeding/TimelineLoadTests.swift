import EDTF
import Feed
import Foundation
import Glibc
import Testing

@testable import Timeline

@Suite("A feed that is loaded")
struct TimelineLoadTests {
  /// Loads files of the given contents, by name, to their ends.
  private static func load(_ files: [(name: String, text: String)]) throws -> LoadProgress {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
    let paths = files.map { folder.appending(path: $0.name).path }
    guard case .feed(let load) = try TimelineLoader.open(paths) else {
      throw Mismatch.notAFeed
    }
    load.run()
    return load.progress
  }

  private enum Mismatch: Error { case notAFeed }

  private static func load(_ lines: String...) throws -> LoadProgress {
    try load([("rows.jsonl", lines.joined(separator: "\n"))])
  }

  private static func messages(_ progress: LoadProgress) -> [String] {
    progress.findings.first.map { "\($0.place.location): \($0.problem)" }
  }

  @Test("makes one person, source, track and place of each name")
  func names() throws {
    let progress = try Self.load(
      #"{"date":"2022-01-12T10:00:00Z","speaker":"A. Bee","text":"One.","source":"Wire","track":"T","place":"P"}"#,
      #"{"date":"2022-01-11","speaker":"A. Bee","text":"Two.","source":"Wire","track":"T","place":"P"}"#,
      #"{"date":"2022-01-10","title":"It happens","source":"Other","place":"P","url":"https://example.org/1"}"#
    )
    let chronology = progress.chronology
    #expect(progress.phase == .finished)
    #expect(progress.findings.count == 0)
    #expect(chronology.people.map(\.name) == ["A. Bee"])
    #expect(chronology.sources.map(\.title) == ["Wire", "Other"])
    #expect(chronology.tracks.map(\.name) == ["T"])
    #expect(chronology.places.map(\.name) == ["P"])
    #expect(
      chronology.items.map { chronology.title(of: $0) } == ["It happens", "Two.", "One."],
      "late rows find their place")
    let last = chronology.items[2]
    #expect(chronology.start(of: last)?.text == "2022-01-12T10:00:00Z")
    #expect(chronology.when(of: last).date.text == "2022-01-12")
    #expect(chronology.track(of: last)?.name == "T")
    #expect(chronology.place(of: last)?.name == "P")
    #expect(chronology.id(of: last) == "rows.jsonl:1", "a row without an id is named by its line")
    #expect(chronology.events[0].url == "https://example.org/1")
  }

  @Test("knows people and sources of records by their names")
  func records() throws {
    let progress = try Self.load(
      #"{"type":"timeline","title":"Mixed","timeZone":"Europe/Vienna"}"#,
      #"{"type":"person","id":"bee","name":"A. Bee","otherNames":["Bee"]}"#,
      #"{"type":"article-newspaper","id":"wire","title":"The Wire"}"#,
      #"{"type":"source","id":"desk","title":"The Desk"}"#,
      #"{"date":"2022-01-12","speaker":"Bee","text":"One.","source":"The Wire"}"#,
      #"{"type":"statement","id":"s","speaker":"bee","event":"e","when":{"edtf":"2022-01-13"},"reports":[{"id":"r","source":"wire","quotationType":"indirect","text":"Two"}]}"#,
      #"{"type":"event","id":"e","name":"Later on the page","when":{"edtf":"2022-01-13"}}"#,
      #"{"type":"assertion","subject":"bee","property":"office","value":"envoy","source":"wire"}"#,
      #"{"type":"assertion","subject":"bee","property":"office","value":"clerk","source":"desk"}"#)
    let chronology = progress.chronology
    #expect(Self.messages(progress) == [])
    #expect(chronology.title == "Mixed")
    #expect(chronology.people.map(\.id) == ["bee"])
    #expect(chronology.sources.map(\.id) == ["wire", "desk"])
    #expect(chronology.source("wire")?.type == "article-newspaper")
    #expect(
      chronology.items.map { chronology.id(of: $0) } == ["rows.jsonl:5", "e", "s"],
      "a statement stands beneath its event although that comes later")
    #expect(chronology.contradictionCount == 1)
    #expect(chronology.items[0].isContradicted)
  }

  @Test("goes on behind a bad line, and says what was wrong with it")
  func badLines() throws {
    let progress = try Self.load(
      #"{"date":"2022-01-12","speaker":"A","text":"One.","id":"x"}"#,
      "nonsense",
      #"{"date":"yesterday","speaker":"A","text":"Two."}"#,
      #"{"date":"2022-01-12","speaker":"A","text":"Three.","id":"x"}"#,
      #"{"type":"person","id":"p"}"#,
      #"{"type":"persn","id":"p","name":"P"}"#,
      #"{"type":"statement","id":"s","speaker":"nobody","event":"never","when":{"edtf":"2022"},"reports":[{"id":"r","source":"wire","quotationType":"direct","text":"Four"}]}"#,
      #"{"type":"statement","id":"t","speaker":"nobody","when":{"edtf":"2022"},"reports":[{"id":"r","source":"A","quotationType":"direct","text":"Five"}]}"#,
      #"{"date":"2022-01-14","speaker":"A","text":"Last."}"#)
    let chronology = progress.chronology
    #expect(chronology.items.map { chronology.title(of: $0) } == ["Five", "One.", "Last."])
    #expect(
      Self.messages(progress) == [
        "2:1: not JSON: “nonsense” is no JSON value (strings need quotation marks)",
        "3:1: “yesterday” is neither an EDTF date nor an RFC 3339 time: \"y\" does not belong here; expected a year of four digits, such as 2022",
        "4:1: another statement has the id “x”",
        "5:1: a person needs the key “name”",
        "6:9: “persn” is not allowed here; did you mean “person”?",
        "7:57: no event has the id “never”",
        "8:40: no person has the id “nobody”",
        "8:102: no source has the id “A”",
      ])
    #expect(chronology.people.first { $0.id == "nobody" }?.name == "nobody", "the id is shown")
  }

  @Test("reads timeline files, JSON Lines and CSV together")
  func together() throws {
    let progress = try Self.load([
      (
        "talks.json",
        """
        {"version": 1, "title": "Talks", "people": [{"id": "bee", "name": "A. Bee"}],
         "events": [{"id": "e", "name": "First", "when": {"edtf": "2022-01-10"}}]}
        """
      ),
      ("rows.csv", "speaker,date,text\r\nA. Bee,2022-01-11,\"One, two\"\r\n"),
      ("more.jsonl", #"{"date":"2022-01-09","title":"Before"}"#),
    ])
    let chronology = progress.chronology
    #expect(chronology.title == "Talks")
    #expect(chronology.people.map(\.id) == ["bee"])
    #expect(
      chronology.items.map { chronology.title(of: $0) } == ["Before", "First", "One, two"])
    #expect(
      chronology.sources.map(\.title) == ["rows.csv"], "rows without a source are their file's")
  }

  @Test("takes ids and times as SQL engines print them")
  func fromTables() throws {
    let chronology = try Self.load([
      ("rows.jsonl", #"{"id":7,"date":"2022-01-10 10:00:00","title":"First"}"#),
      ("rows.csv", "id,date,title\n8,2022-01-11 10:00:00+01:00,Second"),
    ]).chronology
    #expect(chronology.items.map { chronology.id(of: $0) } == ["7", "8"])
    #expect(
      chronology.items.map { chronology.when(of: $0).date.text }
        == ["2022-01-10T10:00:00", "2022-01-11"])
    #expect(
      chronology.items.map { chronology.start(of: $0)?.text }
        == [nil, "2022-01-11T10:00:00+01:00"])
  }

  @Test("counts what it does not keep of very many bad lines")
  func manyBadLines() throws {
    let lines = String(repeating: "bad\n", count: 1500)
    let progress = try Self.load([
      ("rows.jsonl", #"{"date":"2022-01-09","title":"Good"}"# + "\n" + lines)
    ])
    #expect(progress.findings.errorCount == 1500)
    #expect(progress.findings.first.count == LoadFindings.limit)
    #expect(progress.itemCount == 1)
  }

  @Test("brings chronologies while it is read, and all at the end", .timeLimit(.minutes(1)))
  func progress() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let row = #"{"date":"2022-01-12","speaker":"A","text":"Words."}"# + "\n"
    func write(_ count: Int) {
      _ = Glibc.write(ends[1], String(repeating: row, count: count), count * row.utf8.count)
    }
    write(2)
    guard case .feed(let load) = try TimelineLoader.open(["/dev/fd/\(ends[0])"]) else {
      throw Mismatch.notAFeed
    }
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    load.start { continuation.yield() }
    var revisions: [Int] = []
    var counts: [Int] = []
    for await _ in calls {
      let progress = load.progress
      revisions.append(progress.revision)
      if !progress.phase.isActive { break }
      let count = progress.chronology.items.count
      guard count != counts.last else { continue }
      counts.append(count)
      // More comes once what has come before is there.
      switch count {
      case 2: write(3)
      case 5: close(ends[1])
      default: break
      }
    }
    #expect(counts.suffix(2) == [2, 5], "what has come is there before the rest")
    #expect(revisions == revisions.sorted())
    #expect(load.progress.phase == .finished)
    #expect(load.progress.chronology.items.count == 5)
    close(ends[0])
  }

  @Test("tells how many bytes of a file it has read")
  func bytes() throws {
    let row = #"{"date":"2022-01-12","speaker":"A","text":"Words enough to fill a line."}"# + "\n"
    let progress = try Self.load([("rows.jsonl", String(repeating: row, count: 20_000))])
    #expect(progress.phase == .finished)
    #expect(progress.chronology.items.count == 20_000)
    #expect(progress.consumedBytes == 20_000 * row.utf8.count)
    #expect(progress.totalBytes == progress.consumedBytes)
  }

  @Test("keeps what has come when it is stopped", .timeLimit(.minutes(1)))
  func stopping() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let path = "/dev/fd/\(ends[0])"
    let row = #"{"date":"2022-01-12","speaker":"A","text":"Words."}"# + "\n"
    try #require(write(ends[1], row + row, 2 * row.utf8.count) > 0)
    guard case .feed(let load) = try TimelineLoader.open([path]) else { throw Mismatch.notAFeed }
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    load.start { continuation.yield() }
    for await _ in calls {
      if load.progress.chronology.items.count == 2 { load.stop() }
      if !load.progress.phase.isActive { break }
    }
    #expect(load.progress.phase == .stopped, "the pipe is still open, and nothing more is read")
    #expect(load.progress.chronology.items.count == 2)
    close(ends[0])
    close(ends[1])
  }

  @Test(
    "reads on what is appended, and a file that takes the place of another",
    .timeLimit(.minutes(1)))
  func following() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func row(_ text: String) -> Data {
      Data((#"{"date":"2022-01-12","speaker":"A","text":"\#(text)"}"# + "\n").utf8)
    }
    try row("one").write(to: URL(filePath: path))
    guard case .feed(let load) = try TimelineLoader.open([path], follows: true) else {
      throw Mismatch.notAFeed
    }
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    load.start { continuation.yield() }
    var step = 0
    for await _ in calls {
      let count = load.progress.chronology.items.count
      switch (step, count) {
      case (0, 1) where load.progress.phase == .following:
        step = 1
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        // A line comes in two parts.
        try file.write(contentsOf: row("two").dropLast(4))
        try file.write(contentsOf: row("two").suffix(4))
        try file.close()
      case (1, 2):
        step = 2
        try row("three").write(to: URL(filePath: path), options: .atomic)
      case (2, 3): load.stop()
      default: break
      }
      if !load.progress.phase.isActive { break }
    }
    let chronology = load.progress.chronology
    #expect(
      Set(chronology.items.map { chronology.title(of: $0) }) == ["one", "two", "three"])
    #expect(load.progress.findings.count == 0)
  }

  @Test("says why it cannot read on what has taken the place of a file", .timeLimit(.minutes(1)))
  func followingNothing() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data((#"{"date":"2022","title":"one"}"# + "\n").utf8).write(to: URL(filePath: path))
    guard case .feed(let load) = try TimelineLoader.open([path], follows: true) else {
      throw Mismatch.notAFeed
    }
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    load.start { continuation.yield() }
    for await _ in calls {
      if load.progress.phase == .following {
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
      }
      if !load.progress.phase.isActive { break }
    }
    #expect(
      load.progress.phase == .failed(FileError(path: path, problem: .directory)))
    #expect(load.progress.chronology.items.count == 1)
  }
}
