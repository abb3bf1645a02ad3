import ArgumentParser
import Timeline
import TimelineSearch

/// `parley sources`: the documents.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Print the documents that tell of the talks, those with most reports first.",
    usage: "parley sources [<options>] [<file> ...]",
    discussion: """
      With filters, those documents that tell of the items that meet them: --speaker sherman \
      prints who reports what Sherman said.

      EXAMPLES:
        parley sources
        parley sources --speaker sherman --quotation direct
        parley sources --format csv talks.json
        parley sources --format json | jq '.[] | select(.translated)'
      """)

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let chronology = try input.load()
    let filter = filters.reports(in: chronology)
    var mentioned: Set<Identifier<Source>> = []
    var reports: [Identifier<Source>: Int] = [:]
    for position in try filters.items(in: chronology) {
      let item = chronology.items[position]
      guard let statement = chronology.statement(of: item) else {
        mentioned.formUnion(chronology.sources(of: item))
        continue
      }
      for report in statement.reports where filter.admits(report) {
        mentioned.insert(report.source)
        reports[report.source, default: 0] += 1
      }
    }
    let records = chronology.sources
      .filter { filters.isEmpty || mentioned.contains($0.id) && filter.admits($0.id) }
      .map { SourceRecord(source: $0, reports: reports[$0.id] ?? 0) }
    try listing.print(records.sortedByMost(\.reports))
  }
}
