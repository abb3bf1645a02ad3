import ArgumentParser
import Timeline

/// `parley verify`: whether each report still stands in its source's text.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look for each report and assertion in its source's text.",
    usage: """
      parley verify --texts <dir> [<options>] [<file> ...]
      parley verify --texts <dir> --fix-offsets <file> ...
      """,
    discussion: """
      Each has one of these statuses, where the context is its selector's prefix and suffix:

        verified   it stands at its offsets, or in one place where it has none
        moved      it stands with its context in one place, but not at its offsets
        ambiguous  it stands in several places; neither offsets nor context decide
        changed    the text's SHA-256 is not the source's, or the context is gone
        missing    it does not stand there
        no-text    no selector, no file named, or no such file in the folder

      Words are compared exactly; offsets count Unicode code points. The exit \
      status is 0 when all that have a text are verified, else 1.

      --fix-offsets puts right “start” and “end” of the selectors that moved, in the files named, \
      and leaves every other byte as it is. Keys that are not there are not added, and nothing is \
      rewritten for a text whose SHA-256 is not the source's. The files must be timeline files that \
      are not compressed: JSON Lines and CSV cannot be rewritten.

      EXAMPLES:
        parley verify --texts articles
        parley verify --texts articles --source efe
        parley verify --texts articles talks.json --format csv
        parley verify --texts articles | grep -v '^verified'
        parley verify --texts articles --fix-offsets talks.json
      """)

  @Option(
    help: ArgumentHelp("The folder that holds the sources' texts.", valueName: "dir"),
    completion: .directory)
  var texts: String

  @Flag(help: "Rewrite the files with the offsets of the selectors that moved.")
  var fixOffsets = false

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func validate() throws {
    guard fixOffsets else { return }
    if input.files.isEmpty {
      throw ValidationError(
        "--fix-offsets needs a file: the bundled timeline cannot be rewritten")
    }
    if input.files.contains("-") {
      throw ValidationError("--fix-offsets cannot rewrite standard input: name a file")
    }
  }

  func run() throws {
    let folder = try TextFolder(path: texts)
    let verifications: [Verification]
    if fixOffsets {
      let fix = try OffsetFix(input.files)
      verifications = try fix.apply(try verify(fix.chronology, folder))
    } else {
      verifications = try verify(try input.load(), folder)
    }
    try listing.print(verifications.map(VerificationRecord.init))
    guard verifications.allSatisfy({ $0.status == .verified || $0.status == .noText }) else {
      throw CommandFailure.unverified
    }
  }

  /// Verifies the reports that meet the filters, and says which texts are not what their sources
  /// say.
  private func verify(_ chronology: Chronology, _ folder: TextFolder) throws -> [Verification] {
    let verifications = Verifier.verify(
      chronology, where: try admitted(in: chronology)
    ) { folder.text(of: $0) }
    if !folder.failures.isEmpty { throw LoadingError.unreadable(folder.failures) }
    var told: Set<Identifier<Source>> = []
    for verification in verifications {
      guard case .digest(let digest) = verification.change,
        told.insert(verification.source).inserted,
        let file = chronology.source(verification.source)?.textFile
      else { continue }
      ErrorPrinter.note(
        "\(file): not the text that the source “\(verification.source)” names: "
          + "its SHA-256 is \(digest)")
    }
    return verifications
  }

  /// Which reports meet the filters. Assertions are no items: a filter leaves them out.
  private func admitted(in chronology: Chronology) throws -> ((Statement, Report) -> Bool)? {
    guard !filters.isEmpty else { return nil }
    let statements = Set(
      try filters.items(in: chronology).compactMap {
        chronology.statement(of: chronology.items[$0])?.id
      })
    let filter = filters.reports(in: chronology)
    return { statements.contains($0.id) && filter.admits($1) }
  }
}
