import ArgumentParser

/// The program: a timeline of talks, read in the terminal or printed for other programs.
@main
struct Parley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Read a negotiation: who said what, when and where, and according to whom.",
    usage: """
      parley [<file> ...]
      parley <command> [<options>] [<file> ...]
      """,
    discussion: """
      With no command, parley opens a browser for the timeline: arrow keys move, / searches, ? \
      shows every key, q leaves. With no FILE it is the January 2022 security talks in Geneva, \
      Brussels and Vienna; several files are merged into one timeline. Into a pipe or a file, \
      parley prints what “parley list” does. “parley help browse” tells of the browser's options.

      EXAMPLES:
        parley                            browse the bundled timeline
        parley talks.json more.json       browse two files as one timeline
        parley list --track brussels --from 2022-01-12 --to 2022-01-13
        parley quotes grushko             everything that Grushko is quoted with
        parley search 'missiles -speaker:sherman'
        parley list --format json | jq '.[].title'

      EXIT STATUS: 0 done; 1 nothing found; 64 wrong usage; 65 errors in a file; 66 a file cannot \
      be read; 69 no usable terminal; 74 output or a file cannot be written.
      """,
    version: "parley 0.1.0",
    subcommands: [
      BrowseCommand.self, ListCommand.self, SearchCommand.self, QuotesCommand.self,
      SpeakersCommand.self, SourcesCommand.self, ContradictionsCommand.self, ShowCommand.self,
      CiteCommand.self, ValidateCommand.self, VerifyCommand.self, SchemaCommand.self,
      KeysCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Begins every message, as other programs' messages begin with their names.
  static var _errorLabel: String { "parley" }

  /// Whether the arguments are files to be browsed: no option, and no command first.
  private static func areFiles(_ arguments: ArraySlice<String>) -> Bool {
    guard let first = arguments.first else { return true }
    let isPlain = arguments.allSatisfy { $0 == "-" || $0.utf8.first != UInt8(ascii: "-") }
    return isPlain && first != "help"
      && !configuration.subcommands.contains { $0.configuration.commandName == first }
  }

  static func main() {
    do {
      // Where there is nothing but files there is nothing to parse, and parsing it would take as long
      // as all else until the first frame.
      let arguments = CommandLine.arguments.dropFirst()
      if areFiles(arguments) {
        return try BrowseCommand.browse(Array(arguments), usesMouse: true, color: .auto)
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ErrorPrinter.exit(with: error)
    }
  }
}
