import Foundation
import Oracles
import Testing

/// What the fuzzers have kept, the inputs with which they begin and all that once failed, goes through
/// the same oracles in every run of the tests.
@Suite("What must hold of every input")
struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzz")

  private static func files(_ kind: String, _ oracle: Oracle) -> [URL] {
    let folder = folder.appendingPathComponent(kind).appendingPathComponent(oracle.rawValue)
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }

  @Test("holds of those with which the fuzzers begin", arguments: Oracle.allCases)
  func corpus(_ oracle: Oracle) throws {
    let files = Self.files("Corpora", oracle)
    #expect(files.count >= 5, "a fuzzer needs something to begin with in Tests/Fuzz/Corpora")
    for file in files { try expectSound(oracle, file) }
  }

  @Test("holds of those that once failed", arguments: Oracle.allCases)
  func crashes(_ oracle: Oracle) throws {
    for file in Self.files("Crashes", oracle) { try expectSound(oracle, file) }
  }

  private func expectSound(_ oracle: Oracle, _ file: URL) throws {
    let problems = oracle.problems(with: Array(try Data(contentsOf: file)))
    #expect(problems == [], "\(oracle.rawValue), \(file.lastPathComponent)")
  }
}
