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

  private static func outcome(ofReading path: String, isAlone: Bool) throws -> Outcome {
    var feeding = Feeding(StoreBuilder(title: "Rows", for: .growing))
    let reader = FeedReader(
      file: "rows.jsonl", stream: try ByteStream(path: path), syntax: .jsonLines, beginning: [])
    try reader.takeRest(into: &feeding, isAlone: isAlone)
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

  @Test("is what it is when nothing is read ahead")
  func readsTheSame() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = Data(Self.lines.joined(separator: "\n").utf8)
    try text.write(to: URL(filePath: path))
    try #require(text.count > 9 << 20, "it must be worth a thread")

    let alone = try Self.outcome(ofReading: path, isAlone: true)
    let ahead = try Self.outcome(ofReading: path, isAlone: false)
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
    arguments: [0, 1, 3, ReadAhead.pieceCount])
  func leaving(taken: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    let stream = try ByteStream(path: path)
    let ahead = ReadAhead(PieceReader(stream, syntax: .jsonLines, beginning: []), isAlone: false)
    // With all of them taken and none given back, the thread waits for one.
    for _ in 0..<taken { _ = try #require(ahead.next(within: nil)) }
    let ended = Channel<Bool>(capacity: 1)
    WorkerThread.run {
      ahead.end()
      _ = ended.send(true)
    }
    guard case .element = ended.receive(within: 20_000) else {
      Issue.record("the thread that reads does not end")
      return
    }
    #expect(stream.consumedBytes < 9 << 20, "it was read to its end")
  }
}
