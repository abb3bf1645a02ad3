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
    let diagnostics: [Diagnostic]
    var timeline: Timeline?
    do throws(LoadingError) {
      let loaded = try TimelineLoader.load(paths: files)
      (timeline, diagnostics) = (loaded.timeline, loaded.warnings)
    } catch {
      guard case .invalid(let found) = error else { throw error }
      diagnostics = found
    }
    let style = listing.color.textStyle
    var output = Rendering.output(
      diagnostics.map(DiagnosticRecord.init), as: listing.format, style: style)
    if listing.format == .text {
      let summary = Self.summary(diagnostics: diagnostics, timeline: timeline)
      output.append(OutputText([StyledText(summary)], style: style))
    }
    try OutputFile.standardOutput.write(output)
    if timeline == nil { throw CommandFailure.invalidFiles }
  }

  private static func summary(diagnostics: [Diagnostic], timeline: Timeline?) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let problems = [
      errors.counted("error"), (diagnostics.count - errors).counted("warning"),
    ].joined(separator: ", ")
    guard let timeline else { return problems }
    let reports = timeline.statements.reduce(0) { $0 + $1.reports.count }
    let contents = [
      timeline.events.count.counted("event"), timeline.statements.count.counted("statement"),
      reports.counted("report"), timeline.sources.count.counted("source"),
    ].joined(separator: ", ")
    return "\(problems): \(contents)"
  }
}

extension Int {
  /// The number with the thing counted: "1 error", "2 errors".
  func counted(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
