import Foundation
import Glibc
import Testing

/// Programs that are killed while they write.
struct InterruptedWritesTests {
  /// On a file system in memory where there is one: what counts here is the order of the writes, which
  /// is the same, and not the patience of a disk.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  @Test("ten thousand writes that were cut off, by two copies, lose no mark")
  func interruptedWrites() throws {
    var template = Array((Self.place + "/parley-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }

    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent()
      .appendingPathComponent("interrupted-writes")
    process.arguments = [folder + "/parley", "10000", "20220112"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.hasSuffix("no mark lost\n"), "\(text)")

    // What so many deaths leave is one temporary file at most of each kind.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/parley")
    let known = [
      "lock", "history.json", "place-test.json", "history.json.new", "place-test.json.new",
      "place-first.json",
    ]
    #expect(files.allSatisfy(known.contains), "\(files)")
  }
}
