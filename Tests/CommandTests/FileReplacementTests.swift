import Foundation
import Testing

@testable import parley

/// What becomes of a file that changes while its replacement is written.
struct FileReplacementTests {
  typealias Problem = FileReplacement.Failure.Problem

  @Test(
    "a file that is no longer what was read is left alone, and it is said what it is",
    arguments: [
      ("echo b > f.json", .changed), ("rm f.json", .system(ENOENT)),
      ("rm f.json; mkdir f.json", .changed), ("rm f.json; ln -s f.json f.json", .system(ELOOP)),
    ] as [(String, Problem)])
  func changes(_ command: String, _ problem: Problem) throws {
    let scratch = try Scratch()
    let path = try scratch.write(Data("a\n".utf8), to: "f.json")
    let replacement = try FileReplacement(path, original: Array("a\n".utf8), with: [0x63])
    #expect(try Program.shell(command, folder: scratch.path) == 0)
    let failure = try #require(throws: FileReplacement.Failure.self) { try replacement.commit() }
    #expect(failure.problem == problem)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        .allSatisfy { $0 == "f.json" }, "nothing is left beside it")
  }

  @Test("what nobody has changed is replaced")
  func unchanged() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Data("a\n".utf8), to: "f.json")
    try FileReplacement(path, original: Array("a\n".utf8), with: [0x63]).commit()
    #expect(try scratch.read("f.json") == Data([0x63]))
  }
}
