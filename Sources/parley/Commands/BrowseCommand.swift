import ArgumentParser
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

  @OptionGroup var color: ColorOptions

  func run() throws {
    try Self.browse(input.files, usesMouse: !noMouse, color: color.color)
  }

  /// Opens `files`, or the bundled timeline where there is none.
  static func browse(_ files: [String], usesMouse: Bool, color: ColorChoice) throws {
    let chronology = try load(files)
    guard OutputTerminal.isTerminal else {
      let records = chronology.items.map { ItemRecord(chronology: chronology, item: $0) }
      return try OutputFile.standardOutput.write(
        Rendering.output(records, as: .text, style: color.textStyle))
    }
    let status = try browseInTerminal(
      chronology, files: files, usesColor: color.usesColor, usesMouse: usesMouse)
    if status != 0 { throw ExitCode(status) }
  }

  /// - Throws: `CommandFailure.unknownCommand` where a file that is not there has almost the name of
  ///   a command.
  private static func load(_ files: [String]) throws -> Chronology {
    do throws(LoadingError) {
      return try FileOptions.load(files)
    } catch {
      let commands = Parley.configuration.subcommands.compactMap { $0.configuration.commandName }
      guard case .unreadable(let errors) = error, errors.count == 1, errors[0].isMissing,
        let nearest = NearestName.of(errors[0].path, among: commands)
      else { throw error }
      throw CommandFailure.unknownCommand(errors[0].path, nearest: nearest)
    }
  }
}
