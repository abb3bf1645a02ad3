import ArgumentParser
import Timeline

/// `parley list`: the timeline, one line an item.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the timeline in order, one line an item.",
    usage: "parley list [<options>] [<file> ...]",
    discussion: """
      Each line has the date (EDTF), the track, and an event's name or a statement's speaker and \
      words. Only words that the source prints verbatim stand between quotation marks.

      EXAMPLES:
        parley list
        parley list --track brussels --kind event
        parley list --speaker sherman --speaker ryabkov --from 2022-01-10
        parley list --format csv > talks.csv
        parley list --format json | jq -r '.[] | .date + " " + .title'
      """)

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let chronology = try input.load()
    let items = try filters.items(in: chronology)
    try listing.print(
      items.map { ItemRecord(chronology: chronology, item: chronology.items[$0]) })
  }
}
