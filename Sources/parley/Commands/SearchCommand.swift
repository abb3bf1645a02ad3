import ArgumentParser
import Timeline
import TimelineSearch

/// `parley search QUERY`: the items that match, and where.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print the items that match a query, with the field and the words that matched.",
    usage: "parley search [<options>] <query> [<file> ...]",
    discussion: """
      QUERY is what / and & take in the browser. All of its parts must be met:

        word             anywhere in an item: its text, speaker, place, sources,
                         and the wording of every report
        "a phrase"       these words in this order
        -word            not this word (also -"a phrase", -speaker:name …)
        speaker:name     part of the speaker's name or id; likewise track:,
                         source:, topic:, place:
        kind:statement   or kind:event
        quotation:direct or indirect, mixed
        from:2022-01-10  that date or later (EDTF); likewise to:, on:
        re:/missiles?/   a regular expression; re:/…/i ignores case

      A capital letter makes a word case-sensitive. Accents, typographic quotation marks and \
      dashes make no difference: grushko finds Grushkó and grushkó finds Grushko. A regular \
      expression is compared with the text as it is written, but for case as above: re:/don't/ \
      does not find don’t, re:/ó/ not an o with a \
      combining accent. A query that begins with - comes after --.

      EXAMPLES:
        parley search missiles
        parley search '"open door" quotation:direct'
        parley search 'speaker:stoltenberg -enlargement from:2022-01-12'
        parley search 're:/\\b(NATO|OTAN)\\b/ track:geneva' --format jsonl
        parley search -- '-track:capitals kind:event' talks.json
      """)

  @Argument(help: ArgumentHelp("What to look for; quote it for the shell.", valueName: "query"))
  var query: String

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  /// What is to be said beside wrong usage where an argument may have been meant as a query.
  static func hint(for arguments: [String]) -> String? {
    let operands = arguments.dropFirst(2).prefix { $0 != "--" }
    guard arguments.dropFirst().first == configuration.commandName,
      operands.contains(where: {
        $0.utf8.count > 2 && $0.utf8.starts(with: "-".utf8) && !$0.utf8.starts(with: "--".utf8)
      })
    else { return nil }
    return "A query that begins with - comes after --: parley search -- '-missiles'"
  }

  func run() throws {
    // The query is checked before a file is read: it is what was just typed.
    let query = try Query(parsing: query)
    // What filters name must be in the timeline, if not in what is found.
    let chronology = try input.load(keeping: filters.isEmpty ? query.sieve : nil)
    let index = SearchIndex(chronology)
    let items = try filters.items(in: index, matching: query)
    try listing.print(
      items.map { item in
        FoundRecord(
          item: ItemRecord(chronology: chronology, item: chronology.items[item]),
          matches: index.matchDetails(query, item: item), query: query)
      })
  }
}
