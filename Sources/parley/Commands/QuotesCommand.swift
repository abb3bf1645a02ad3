import ArgumentParser
import Timeline

/// `parley quotes [SPEAKER]`: every report, with speaker, date and source.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Print what was said: each source's report with speaker, date and source.",
    usage: "parley quotes [<options>] [<speaker>] [<file> ...]",
    discussion: """
      The first operand is the speaker, unless it is -, a file that exists, or a name with a / in \
      it or that ends in .json, .jsonl, .csv, .gz or .zst. --source and --quotation leave out the other reports of a statement.

      EXAMPLES:
        parley quotes
        parley quotes stoltenberg
        parley quotes 'Wendy Sherman' talks.json
        parley quotes ryabkov --quotation direct --from 2022-01-10
        parley quotes --source efe --format jsonl
      """)

  @Argument(
    help: ArgumentHelp(
      "Whose words: part of a name, of another spelling of it, or of an id.",
      valueName: "speaker"))
  var speaker: String?

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    var files = input.files
    var wanted = speaker
    if let operand = speaker, FileOptions.isFile(operand) {
      files.insert(operand, at: 0)
      wanted = nil
    }
    let chronology = try FileOptions.load(files)
    let people = try wanted.map { try Self.people(named: $0, in: chronology) }
    let items = try filters.items(in: chronology)
    let reports = filters.reports(in: chronology)
    try listing.print(
      items.flatMap { position -> [QuoteRecord] in
        let item = chronology.items[position]
        guard let statement = chronology.statement(of: item),
          people?.contains(statement.speaker) ?? true
        else { return [] }
        return statement.reports.filter { reports.admits($0) }.map {
          QuoteRecord(chronology: chronology, item: item, statement: statement, report: $0)
        }
      })
  }

  private static func people(
    named name: String, in chronology: Chronology
  ) throws(CommandFailure) -> Set<Identifier<Person>> {
    let names = KnownNames(chronology)
    let people = names.people(named: name)
    guard !people.isEmpty else {
      throw .unknownSpeaker(name, nearest: names.nearestPerson(to: name))
    }
    return Set(people.map(\.id))
  }
}
