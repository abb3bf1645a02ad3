import Feed
import Foundation
import Glibc
import JSONText
import Testing
import Threads

@testable import Timeline

@Suite("A timeline that is full")
struct FullTimelineTests {
  /// Reads lines into a timeline that has room for some of them.
  private static func feed(
    _ lines: [String], room: Int, trackLimit: Int = StoreBuilder.trackLimit,
    waitingLimit: Int = Feeding.waitingLimit
  ) throws -> (rows: Int, findings: LoadFindings) {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var feeding = Feeding(
      StoreBuilder(title: "Full", for: .growing, reserving: room, trackLimit: trackLimit),
      waitingLimit: waitingLimit)
    let reader = FeedReader(
      file: "rows.jsonl", stream: try ByteStream(path: path), syntax: .jsonLines, beginning: [])
    try reader.takeRest(into: &feeding)
    reader.finish(into: &feeding)
    feeding.finish()
    return (feeding.builder.order.itemCount, feeding.findings)
  }

  @Test(
    "keeps what it has, says at which line it became so, and reads no further",
    arguments: [
      #"{"date":"2022-01-12","speaker":"A","text":"Words enough to fill a line.","source":"Wire"}"#,
      #"{"date":"2022-01-12","title":"What happens, in words enough to fill a line."}"#,
    ])
  func rows(row: String) throws {
    let (count, findings) = try Self.feed(
      [String](repeating: row, count: 50_000),
      // No row is begun for which there may not be room: twice the longest, and 1 MiB to be filled.
      room: 2 * FeedParser.lineLimit + 1 << 20)
    #expect((5_000..<40_000).contains(count), "as many as there is room for: \(count)")
    #expect(findings.errorCount == 1, "one message, however many lines come after it")
    let message = try #require(findings.first.first)
    #expect(message.place.location.line == count + 1)
    #expect(
      "\(message.problem)"
        == "the timeline is full: statements have 4 GiB at most, so have events, and 1 GiB people, "
        + "sources, tracks and places each; there are 4,194,303 tracks at most; this line and those after it are left out"
    )
  }

  @Test("refuses a record as it does a row")
  func records() throws {
    let lines = (0..<50_000).map {
      #"{"type":"event","id":"e\#($0)","name":"It happens","when":{"edtf":"2022-01-12"}}"#
    }
    let (count, findings) = try Self.feed(lines, room: 1 << 20)
    #expect((5_000..<40_000).contains(count))
    #expect(findings.errorCount == 1)
    #expect(findings.first.first?.problem == .timelineFull)
    #expect(findings.first.first?.place.location.line == count + 1)
  }

  @Test("has only so many tracks")
  func tracks() throws {
    let lines = (1...12).map {
      #"{"date":"2022-01-12","title":"It happens","track":"Track \#($0)"}"#
    }
    let (count, findings) = try Self.feed(
      lines, room: 3 * FeedParser.lineLimit, trackLimit: 10)
    #expect(count == 10)
    #expect(findings.first.map(\.problem) == [.timelineFull])
    #expect(findings.first.first?.place.location.line == 11)
  }

  /// A thread that reads a pipe cannot be waited for: it may be in the midst of a read when nothing
  /// more is wanted of it. The thread sanitizer sees whether it is left alone.
  @Test("leaves the rest of a pipe to the thread that reads it")
  func pipes() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let row = #"{"date":"2022-01-12","title":"What happens, in words enough to fill a line."}"#
    let writer = WorkerThread.start { [end = ends[1]] in
      let block = String(repeating: row + "\n", count: 1000)
      for _ in 0..<40 { _ = Glibc.write(end, block, block.utf8.count) }
    }
    let source = TimelineLoad.Source(
      name: "-", stream: try ByteStream(descriptor: ends[0], path: "-"), syntax: .jsonLines,
      beginning: [])
    let last = Guarded(LoadProgress(chronology: Chronology(Timeline(title: "Full"))))
    var session = LoadSession(
      title: "Full", beside: nil, reserving: 2 * FeedParser.lineLimit + 1 << 20
    ) { change in last.withLock { change(&$0) } }
    session.begin(source)
    session.readOn()
    let isFull = session.isFull
    #expect(isFull)
    session.end(isStopped: false)
    let progress = last.withLock { $0 }
    #expect(progress.phase == .finished)
    #expect(progress.findings.errorCount == 1)
    #expect(progress.chronology.items.count == progress.itemCount)
    close(ends[0])
    writer?.join()
    close(ends[1])
  }

  @Test("has only so many records wait for what they refer to")
  func waiting() throws {
    let event = #"{"type":"event","id":"e","name":"At the end","when":{"edtf":"2022-01-12"}}"#
    let statements = (0..<12).map {
      #"{"type":"statement","id":"s\#($0)","speaker":"a","event":"e","when":{"edtf":"2022"},"#
        + #""reports":[{"id":"r\#($0)","source":"w","quotationType":"direct","text":"No"}]}"#
    }
    let known = [
      #"{"type":"person","id":"a","name":"A"}"#, #"{"type":"source","id":"w","title":"W"}"#,
    ]
    let (count, findings) = try Self.feed(
      known + statements + [event], room: 1 << 20, waitingLimit: 10)
    #expect(count == 11, "ten statements and the event")
    #expect(
      findings.first.map { "\($0.place.location.line): \($0.problem)" }
        == ["13: no event has the id “e”", "14: no event has the id “e”"])
  }
}
