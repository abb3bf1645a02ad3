import EDTF
import Feed
import Foundation
import Testing
import Threads

@testable import Timeline

@Suite("A feed that is read ahead")
struct ReadAheadTests {
  /// Rows, records and mistakes of all kinds, in some megabytes; a few lines are long.
  private static let lines: [String] = (0..<60_000).map { number in
    let day = String(2022_01_01 + number % 28).replacing(/(\d{4})(\d\d)(\d\d)/) {
      "\($0.1)-\($0.2)-\($0.3)"
    }
    return switch number % 211 {
    case 3: #"{"date":"\#(day)","titel":"a wrong key"}"#
    case 7: "not JSON at all"
    case 11: #"{"type":"person","id":"p\#(number)","name":"Person \#(number)"}"#
    case 13: #"{"date":"someday","title":"no date"}"#
    case 17: #"{"date":"\#(day)","title":"twice","id":"same"}"#
    case 19: #"{"date":"\#(day)","title":"\#(String(repeating: "long ", count: 4000))"}"#
    case 23: #"{"date":"\#(day)","speaker":"S","text":"\u00e9 \"\#(number)\" \ud83d\ude00"}"#
    case 29: ""
    case ..<60: #"{"date":"\#(day)","title":"An event of number \#(number)","source":"A wire"}"#
    default:
      #"{"date":"\#(day)","speaker":"Speaker \#(number % 31)","text":"Words \#(number)","#
        + #""track":"T\#(number % 5)","id":"row-\#(number)"}"#
    }
  }

  private struct Outcome: Equatable {
    var items: [String] = []
    var findings: [String] = []
    var errorCount = 0
    var consumedBytes = 0
  }

  private static func outcome(ofReading path: String, threadCount: Int) throws -> Outcome {
    var feeding = Feeding(StoreBuilder(title: "Rows", for: .growing))
    let reader = FeedReader(
      file: "rows.jsonl", stream: try ByteStream(path: path), syntax: .jsonLines, beginning: [])
    try reader.takeRest(into: &feeding, threadCount: threadCount)
    reader.finish(into: &feeding)
    feeding.finish()
    let chronology = Chronology(feeding.builder.store())
    return Outcome(
      items: chronology.items.map { item in
        "\(chronology.id(of: item)) \(chronology.when(of: item).date.text) "
          + "\(chronology.speaker(of: item)?.name ?? "-") \(chronology.title(of: item))"
      },
      findings: feeding.findings.first.map { "\($0)" },
      errorCount: feeding.findings.errorCount, consumedBytes: reader.consumedBytes)
  }

  @Test("is what it is when nothing is read ahead", arguments: [1, 2, 3])
  func readsTheSame(threadCount: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = Data(Self.lines.joined(separator: "\n").utf8)
    try text.write(to: URL(filePath: path))
    try #require(text.count > 9 << 20, "it must be worth a thread")

    let alone = try Self.outcome(ofReading: path, threadCount: 0)
    let ahead = try Self.outcome(ofReading: path, threadCount: threadCount)
    #expect(alone.items.count > 50_000)
    #expect(alone.errorCount > 900)
    #expect(alone.consumedBytes == text.count)
    #expect(ahead.items == alone.items, "other items, or in another order")
    #expect(ahead.findings == alone.findings)
    #expect(ahead.errorCount == alone.errorCount)
    #expect(ahead.consumedBytes == alone.consumedBytes)
  }

  /// Whoever ends before the feed does leaves no thread behind that still reads.
  @Test(
    "can be left in the middle",
    arguments: [1, 2], [0, 1, 3, 6])
  func leaving(threadCount: Int, taken: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    let stream = try ByteStream(path: path)
    let ahead = ReadAhead(
      LinePieceReader(stream, beginning: []), threadCount: threadCount)
    // With all of them taken and none given back, the thread waits for one.
    for _ in 0..<taken { _ = try #require(ahead.next(within: nil)) }
    let hasEnded = Guarded(false)
    let ending = try #require(
      WorkerThread.start {
        ahead.end()
        hasEnded.withLock { $0 = true }
      })
    ending.detach()
    try #require(
      hasEnded.wait(within: 20_000) { $0 ? true : nil } == true, "a thread that reads does not end")
    #expect(stream.consumedBytes < 9 << 20, "it was read to its end")
  }

  /// What has come of a pipe is there, although nobody knows when more comes.
  @Test("does not wait for what has not come", arguments: [1, 2])
  func pipes(threadCount: Int) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let stream = try ByteStream(descriptor: ends[0], path: "-")
    let ahead = ReadAhead(LinePieceReader(stream, beginning: []), threadCount: threadCount)
    for number in 1...40 {
      let line = "{\"date\":\"2022\",\"title\":\"\(number)\"}\n"
      try #require(write(ends[1], line, line.utf8.count) == line.utf8.count)
      let piece = try #require(ahead.next(within: 20_000), "row \(number) does not come")
      #expect(piece.rows.map(\.row.line) == [number])
      ahead.reuse(piece)
    }
    #expect(ahead.next(within: 1) == nil)
    close(ends[1])
    #expect(ahead.next(within: 20_000)?.isLast == true, "the end does not come")
    ahead.end()
  }
}
