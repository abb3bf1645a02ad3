import ArgumentParser
import Feed
import Phrasing
import Timeline

/// `parley validate FILE…`: every error and warning.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Print every error and warning in timeline files.",
    usage: "parley validate [<options>] <file> ...",
    discussion: """
      Each is one line, FILE:LINE:COLUMN: error: WHAT (PATH), as compilers print them. Several \
      files are checked as one timeline: an id may be declared in another file. The exit status \
      is 0 when there is no error, 65 when there is one.

      EXAMPLES:
        parley validate talks.json
        parley validate people.json talks.json
        parley validate talks.json --format jsonl | jq -r .message
      """)

  @Argument(
    help: ArgumentHelp("Timeline files; - is standard input.", valueName: "file"),
    completion: .timelineFile)
  var files: [String]

  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let (readable, failures) = Self.parted(files)
    guard !readable.isEmpty else { throw LoadingError.unreadable(failures) }
    let (chronology, found) = try Self.check(readable)
    let findings = failures.isEmpty ? Findings(found) : Findings(certain: found)
    let style = listing.color.textStyle
    var output = Rendering.output(
      findings.first.map(DiagnosticRecord.init), as: listing.format, style: style)
    let more = findings.errorCount + findings.warningCount - findings.first.count
    if listing.format == .text {
      var lines = [Self.summary(of: findings, chronology)]
      if more > 0 { lines.insert("and \(more) more", at: 0) }
      output.append(OutputText(lines.map { StyledText($0) }, style: style))
    }
    try OutputFile.standardOutput.write(output)
    if listing.format != .text, more > 0 {
      // Programs must not take the first mistakes for all of them.
      ErrorPrinter.note("and \(more) more: \(findings.counts) in all")
    }
    guard failures.isEmpty else { throw LoadingError.unreadable(failures) }
    if findings.errorCount > 0 { throw CommandFailure.invalidFiles }
  }

  /// The files that can be opened, and why the others cannot. Pipes are not tried, since whoever
  /// writes to one would notice.
  private static func parted(_ files: [String]) -> (readable: [String], failures: [FileError]) {
    var failures: [FileError] = []
    let readable = files.filter { path in
      guard path != "-", !FileReader.isPipeOrDevice(at: path) else { return true }
      do throws(FileError) {
        _ = try ByteStream(path: path)
        return true
      } catch {
        failures.append(error)
        return false
      }
    }
    return (readable, failures)
  }

  /// What can be read of the files, and what is wrong with them.
  private static func check(
    _ files: [String]
  ) throws(LoadingError) -> (Chronology?, LoadFindings) {
    do throws(LoadingError) {
      switch try TimelineLoader.open(files) {
      case .whole(let loaded): return (Chronology(loaded.timeline), loaded.findings)
      case .feed(let load):
        load.run()
        let progress = load.progress
        if case .failed(let error) = progress.phase { throw .unreadable([error]) }
        return (progress.chronology, progress.findings)
      }
    } catch {
      guard case .invalid(let findings) = error else { throw error }
      return (nil, findings)
    }
  }

  private static func summary(of findings: Findings, _ chronology: Chronology?) -> String {
    guard let chronology else { return findings.counts }
    let reports = chronology.items.reduce(0) { $0 + chronology.reportCount(of: $1) }
    let contents = [
      chronology.events.count.counted("event"), chronology.statements.count.counted("statement"),
      reports.counted("report"), chronology.sources.count.counted("source"),
    ].joined(separator: ", ")
    return "\(findings.counts): \(contents)"
  }
}

/// The mistakes that are told of.
private struct Findings {
  /// The first of them.
  let first: [Diagnostic]
  let errorCount: Int
  let warningCount: Int

  /// All that were found.
  init(_ found: LoadFindings) {
    first = found.first
    errorCount = found.errorCount
    warningCount = found.warningCount
  }

  /// Those that stay mistakes whatever is in a file that could not be read: what an id names, and
  /// who refers to something, may be there.
  init(certain found: LoadFindings) {
    first = found.first.filter { diagnostic in
      switch diagnostic.problem {
      case .danglingReference, .danglingSubject, .unused: false
      default: true
      }
    }
    let dropped = found.first.count - first.count
    let errors = found.first.count { $0.severity == .error } - first.count { $0.severity == .error }
    errorCount = found.errorCount - errors
    warningCount = found.warningCount - (dropped - errors)
  }

  /// How many there are of each kind.
  var counts: String {
    [errorCount.counted("error"), warningCount.counted("warning")].joined(separator: ", ")
  }
}
