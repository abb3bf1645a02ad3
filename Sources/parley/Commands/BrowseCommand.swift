import ArgumentParser
import Feed
import Timeline

/// `parley [FILE…]`: the browser, or a list where there is no terminal.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Read a timeline in the terminal (the command where none is named).",
    usage: "parley [<options>] [<file> ...]",
    discussion: """
      ? shows every key and q leaves. Where standard output is no terminal, the timeline is \
      printed as “parley list” prints it.

      EXAMPLES:
        parley                            the bundled timeline
        parley talks.json                 a timeline of your own
        curl -s https://example.org/talks.json | parley -
        parley --no-mouse --color never
      """)

  @OptionGroup var input: FileOptions

  @Flag(
    help: "Leave the mouse to the terminal, so that it selects text without Shift.")
  var noMouse = false

  @Flag(
    help: """
      Read on what is appended to JSON Lines and CSV, as “tail -F” does; on the last row the \
      cursor stays on the last.
      """)
  var follow = false

  @OptionGroup var color: ColorOptions

  func validate() throws {
    if follow, input.files.isEmpty {
      throw ValidationError("--follow needs a file of rows, or - for standard input")
    }
  }

  func run() throws {
    try Self.browse(input.files, follows: follow, usesMouse: !noMouse, color: color.color)
  }

  /// Opens `files`, or the bundled timeline where there is none.
  static func browse(
    _ files: [String], follows: Bool = false, usesMouse: Bool, color: ColorChoice
  ) throws {
    guard OutputTerminal.isTerminal else {
      let chronology = try command(files) { () throws(LoadingError) in try FileOptions.load(files) }
      let records = chronology.items.map { ItemRecord(chronology: chronology, item: $0) }
      return try OutputFile.standardOutput.write(
        Rendering.output(records, as: .text, style: color.textStyle))
    }
    let reading = try command(files) { () throws(LoadingError) in
      try Self.reading(files, follows: follows)
    }
    let status = try browseInTerminal(
      reading, usesColor: color.usesColor, usesMouse: usesMouse)
    if status != 0 { throw ExitCode(status) }
  }

  private static func reading(_ files: [String], follows: Bool) throws(LoadingError) -> Reading {
    guard !files.isEmpty else { return Reading(chronology: try BundledData.talks(), files: []) }
    switch try TimelineLoader.open(files, follows: follows) {
    case .whole(let loaded): return Reading(chronology: Chronology(loaded.timeline), files: files)
    case .feed(let load):
      return Reading(
        chronology: load.progress.chronology, load: load, files: files, follows: follows)
    }
  }

  /// - Throws: `CommandFailure.unknownCommand` where a file that is not there has almost the name of
  ///   a command.
  private static func command<Opened>(
    _ files: [String], _ open: () throws(LoadingError) -> Opened
  ) throws -> Opened {
    do throws(LoadingError) {
      return try open()
    } catch {
      let commands = Parley.configuration.subcommands.compactMap { $0.configuration.commandName }
      guard case .unreadable(let errors) = error, errors.count == 1, errors[0].isMissing,
        let nearest = NearestName.of(errors[0].path, among: commands)
      else { throw error }
      throw CommandFailure.unknownCommand(errors[0].path, nearest: nearest)
    }
  }
}
