import Feed
import Glibc
import Testing
import Timeline

/// The articles that the bundled timeline quotes. They are no part of the package: where its
/// neighbour folder `shared/seeds` is absent, what needs them is skipped.
enum SeedTexts {
  static let whySkipped: Comment = """
    there is no folder ../shared/seeds beside the package: put the articles there to check the \
    bundled quotations
    """

  /// The folder's path with a slash at its end.
  static let folder: String? = {
    // Tests/TimelineTests/SeedTexts.swift is three steps below the package.
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(package)/../shared/seeds/"
    return access(folder, R_OK) == 0 ? folder : nil
  }()

  static func text(_ file: String) -> [UInt8]? {
    folder.flatMap { try? FileReader.read($0 + file) }
  }

  static func hasText(_ source: Identifier<Source>, in timeline: Timeline) -> Bool {
    timeline.sources.contains { $0.id == source && $0.textFile != nil }
  }
}

/// How long changed files are tried: `PARLEY_FUZZ_ROUNDS=100000 swift test` for long.
enum FuzzRounds {
  static let count = getenv("PARLEY_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 40
}
