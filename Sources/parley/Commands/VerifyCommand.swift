import ArgumentParser
import Glibc
import Timeline

/// `parley verify`: whether each report still stands in its source's text.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look for each report and assertion in its source's text.",
    usage: "parley verify --texts <dir> [<options>] [<file> ...]",
    discussion: """
      Each is verified (it stands where its selector says), changed (it stands elsewhere, or other \
      text is around it), ambiguous (it stands in several places), missing, or no-text (there is \
      no text to look in). The exit status is 0 when all that have a text are verified, else 1.

      EXAMPLES:
        parley verify --texts articles
        parley verify --texts articles --source efe
        parley verify --texts articles talks.json --format csv
        parley verify --texts articles | grep -v '^verified'
      """)

  @Option(
    help: ArgumentHelp("The folder that holds the sources' texts.", valueName: "dir"),
    completion: .directory)
  var texts: String

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    try TextFolder.check(texts)
    let chronology = try input.load()
    let folder = TextFolder(path: texts)
    let verifications = Verifier.verify(chronology) { folder.text(of: $0) }
    if !folder.failures.isEmpty { throw LoadingError.unreadable(folder.failures) }
    let chosen = try chosen(verifications, in: chronology)
    try listing.print(chosen.map(VerificationRecord.init))
    guard chosen.allSatisfy({ $0.status == .verified || $0.status == .noText }) else {
      throw CommandFailure.unverified
    }
  }

  /// The verifications of the reports that meet the filters. Assertions are no items: a filter
  /// leaves them out.
  private func chosen(
    _ verifications: [Verification], in chronology: Chronology
  ) throws -> [Verification] {
    guard !filters.isEmpty else { return verifications }
    let statements = Set(
      try filters.items(in: chronology).compactMap {
        chronology.statement(of: chronology.items[$0])?.id
      })
    let filter = filters.reports(in: chronology)
    // Verifications come in the order of the timeline's reports, one for each.
    let reports = chronology.statements.flatMap { statement in
      statement.reports.map { (statement: statement.id, report: $0) }
    }
    return zip(verifications, reports)
      .filter { statements.contains($1.statement) && filter.admits($1.report) }
      .map(\.0)
  }
}

/// A folder of sources' texts.
private final class TextFolder {
  private let path: String
  /// The texts that are there but cannot be read.
  private(set) var failures: [FileError] = []

  init(path: String) { self.path = path }

  /// - Throws: `LoadingError.unreadable` where `path` is no folder that can be looked into.
  static func check(_ path: String) throws(LoadingError) {
    guard let folder = opendir(path) else {
      throw .unreadable([FileError(path: path, problem: .system(errno))])
    }
    closedir(folder)
  }

  /// The text file of that name; `nil` where there is none.
  func text(of file: String) -> [UInt8]? {
    do throws(FileError) {
      return try FileReader.read(path + "/" + file)
    } catch {
      if !error.isMissing { failures.append(error) }
      return nil
    }
  }
}

extension FileError {
  /// Whether there is no such file.
  var isMissing: Bool { problem == .system(ENOENT) }
}
