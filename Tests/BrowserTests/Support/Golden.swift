import Foundation
import Testing

/// Screens kept as text, to be read in a diff.
///
/// `PARLEY_RECORD=1 swift test --filter BrowserTests` writes them anew. Recording fails the test,
/// so that it cannot pass by having been recorded.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  private static let isRecording = ProcessInfo.processInfo.environment["PARLEY_RECORD"] != nil

  private static let advice =
    "if it should look like that, record it: PARLEY_RECORD=1 swift test --filter BrowserTests"

  /// The names of the screens that are kept.
  static var names: Set<String> {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }

  /// Compares `picture` with the one that is kept under `name`.
  static func expect(
    _ picture: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent("\(name).txt")
    if isRecording {
      do {
        try (picture + "\n").write(to: file, atomically: true, encoding: .utf8)
        Issue.record(
          "recorded Golden/\(name).txt: look at it, then test without PARLEY_RECORD",
          sourceLocation: sourceLocation)
      } catch {
        Issue.record("Golden/\(name).txt: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "there is no Golden/\(name).txt yet; \(advice)\n\(picture)", sourceLocation: sourceLocation)
      return
    }
    guard kept != picture + "\n" else { return }
    Issue.record(
      "Golden/\(name).txt differs; \(advice)\n\(LineDiff(from: kept, to: picture + "\n"))",
      sourceLocation: sourceLocation)
  }
}
