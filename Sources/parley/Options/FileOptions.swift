import ArgumentParser
import Glibc
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

  /// Reads the files as `load` does; of feeds, rows that the sieve tells to be of no use may be left
  /// out.
  func load(keeping sieve: RowSieve?) throws(LoadingError) -> Chronology {
    try Self.load(files, keeping: sieve)
  }

  /// Reads `files`, or the bundled timeline where there is none, and puts it in order.
  static func load(
    _ files: [String], keeping sieve: RowSieve? = nil
  ) throws(LoadingError) -> Chronology {
    guard !files.isEmpty else { return try BundledData.talks() }
    switch try TimelineLoader.open(files) {
    case .whole(let loaded): return Chronology(loaded.timeline)
    case .feed(let load):
      if let sieve, load.canBeSifted {
        return load.run(keeping: sieve) ? try whole(load.progress) : try self.load(files)
      }
      load.run()
      return try whole(load.progress)
    }
  }

  /// What feeds have brought. Lines that gave nothing are told of beside it.
  private static func whole(_ progress: LoadProgress) throws(LoadingError) -> Chronology {
    if case .failed(let error) = progress.phase { throw .unreadable([error]) }
    let findings = progress.findings
    if let shortfall = findings.shortfall {
      guard progress.itemCount > 0 else { throw .invalid(findings) }
      ErrorPrinter.note("\(shortfall); “parley validate” lists them")
    }
    return progress.chronology
  }
}

extension FileOptions {
  /// How the names of files end that can hold a timeline.
  static let extensions = ["json", "jsonl", "csv", "gz", "zst"]

  /// Whether an operand that may be something else is a file: one that is there, or whose name is that
  /// of a file, so that a mistyped name is told of as such.
  static func isFile(_ operand: String) -> Bool {
    operand == "-" || operand.utf8.contains(UInt8(ascii: "/"))
      || extensions.contains { operand.hasSuffix(".\($0)") } || access(operand, F_OK) == 0
  }
}

extension CompletionKind {
  /// Files that can hold a timeline.
  static var timelineFile: CompletionKind { .file(extensions: FileOptions.extensions) }
}
