import ArgumentParser
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
    let (chronology, findings) = try check()
    let style = listing.color.textStyle
    var output = Rendering.output(
      findings.first.map(DiagnosticRecord.init), as: listing.format, style: style)
    let more = findings.count - findings.first.count
    if listing.format == .text {
      var lines = [Self.summary(of: findings, chronology)]
      if more > 0 { lines.insert("and \(more) more", at: 0) }
      output.append(OutputText(lines.map { StyledText($0) }, style: style))
    }
    try OutputFile.standardOutput.write(output)
    if listing.format != .text, more > 0 {
      // Programs must not take the first mistakes for all of them.
      ErrorPrinter.note("and \(more) more: \(Self.counts(of: findings)) in all")
    }
    if findings.errorCount > 0 { throw CommandFailure.invalidFiles }
  }

  /// What can be read of the files, and what is wrong with them.
  private func check() throws(LoadingError) -> (Chronology?, LoadFindings) {
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

  private static func summary(of findings: LoadFindings, _ chronology: Chronology?) -> String {
    let problems = counts(of: findings)
    guard let chronology else { return problems }
    let reports = chronology.items.reduce(0) { $0 + chronology.reportCount(of: $1) }
    let contents = [
      chronology.events.count.counted("event"), chronology.statements.count.counted("statement"),
      reports.counted("report"), chronology.sources.count.counted("source"),
    ].joined(separator: ", ")
    return "\(problems): \(contents)"
  }

  private static func counts(of findings: LoadFindings) -> String {
    [findings.errorCount.counted("error"), findings.warningCount.counted("warning")]
      .joined(separator: ", ")
  }
}

extension Int {
  /// The number with the thing counted: "1 error", "2 errors".
  func counted(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
