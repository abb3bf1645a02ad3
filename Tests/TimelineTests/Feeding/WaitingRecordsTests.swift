import Foundation
import JSONText
import Testing

@testable import Timeline

@Suite("Records that come before what they refer to")
struct WaitingRecordsTests {
  private static func load(_ lines: [String]) throws -> LoadProgress {
    let path = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID()).jsonl").path
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard case .feed(let load) = try TimelineLoader.open([path]) else { throw Mismatch.notAFeed }
    load.run()
    return load.progress
  }

  private enum Mismatch: Error { case notAFeed }

  private static func event(_ number: Int, partOf whole: Int?) -> String {
    let whole = whole.map { #","partOf":"e\#($0)""# } ?? ""
    return
      #"{"type":"event","id":"e\#(number)","name":"Event \#(number)","when":{"edtf":"2022"}\#(whole)}"#
  }

  /// Each waits for the next; to look at all of them once for each would take minutes.
  @Test("are taken one after the other when the last comes", .timeLimit(.minutes(1)))
  func chain() throws {
    let last = 20_000
    let lines = (1..<last).map { Self.event($0, partOf: $0 + 1) } + [Self.event(last, partOf: nil)]
    let progress = try Self.load(lines)
    let chronology = progress.chronology
    #expect(progress.findings.count == 0)
    #expect(chronology.items.count == last)
    #expect(
      chronology.items.prefix(3).map { chronology.id(of: $0) }
        == ["e\(last)", "e\(last - 1)", "e\(last - 2)"])
  }

  @Test("are taken in the order in which they came")
  func order() throws {
    let progress = try Self.load(
      (2...9).map { Self.event($0, partOf: 1) } + [Self.event(1, partOf: nil)])
    let chronology = progress.chronology
    #expect(chronology.items.map { chronology.id(of: $0) } == (1...9).map { "e\($0)" })
  }

  @Test("are told of, in that order, where it never comes")
  func vain() throws {
    let lines = [
      Self.event(1, partOf: 7),
      #"{"type":"assertion","subject":"e8","property":"name","value":"X","source":"w"}"#,
      Self.event(2, partOf: 1), Self.event(3, partOf: 7),
      #"{"type":"source","id":"w","title":"W"}"#,
    ]
    let findings = try Self.load(lines).findings
    #expect(
      findings.first.map { "\($0.place.location.line): \($0.problem)" } == [
        "1: no event has the id “e7”", "4: no event has the id “e7”",
        "2: no person, event or statement has the id “e8”", "3: no event has the id “e1”",
      ])
  }

  @Test("of an assertion may be told of a record that had to wait itself")
  func subjects() throws {
    let lines = [
      #"{"type":"assertion","subject":"e1","property":"name","value":"X","source":"w"}"#,
      Self.event(1, partOf: 2), #"{"type":"source","id":"w","title":"W"}"#,
      Self.event(2, partOf: nil),
    ]
    let progress = try Self.load(lines)
    #expect(progress.findings.count == 0)
    #expect(progress.chronology.assertions.map(\.value) == ["X"])
  }
}
