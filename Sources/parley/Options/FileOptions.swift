import ArgumentParser
import Timeline

/// The timeline files of a command.
struct FileOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      Timeline files, merged into one timeline; - is standard input. Without any it is the \
      bundled timeline.
      """,
      valueName: "file"),
    completion: .timelineFile)
  var files: [String] = []

  /// Reads the files, or the bundled timeline where there is none, and puts it in order.
  func load() throws(LoadingError) -> Chronology { try Self.load(files) }

  /// Reads `files`, or the bundled timeline where there is none, and puts it in order.
  static func load(_ files: [String]) throws(LoadingError) -> Chronology {
    guard !files.isEmpty else { return try BundledData.talks() }
    return Chronology(try TimelineLoader.load(paths: files).timeline)
  }
}

extension CompletionKind {
  /// Files that can hold a timeline.
  static var timelineFile: CompletionKind { .file(extensions: ["json", "jsonl"]) }
}
