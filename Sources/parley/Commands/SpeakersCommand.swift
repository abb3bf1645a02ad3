import ArgumentParser
import Timeline
import TimelineSearch

/// `parley speakers`: who speaks.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "Print who speaks, the most reported first.",
    usage: "parley speakers [<options>] [<file> ...]",
    discussion: """
      Filters narrow down what is counted: with --track geneva it is what was said in Geneva.

      EXAMPLES:
        parley speakers
        parley speakers --track geneva
        parley speakers --format csv talks.json
        parley speakers --format json | jq -r '.[].name'
      """)

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let chronology = try input.load()
    let filter = filters.reports(in: chronology)
    var statements: [Identifier<Person>: Int] = [:]
    var reports: [Identifier<Person>: Int] = [:]
    for position in try filters.items(in: chronology) {
      guard let statement = chronology.statement(of: chronology.items[position]) else { continue }
      statements[statement.speaker, default: 0] += 1
      reports[statement.speaker, default: 0] +=
        statement.reports.count { filter.admits($0) }
    }
    let records = chronology.people.compactMap { person -> SpeakerRecord? in
      guard let count = statements[person.id] else { return nil }
      return SpeakerRecord(
        person: person, delegation: person.delegation.flatMap { chronology.delegation($0) },
        statements: count, reports: reports[person.id] ?? 0)
    }
    try listing.print(records.sortedByMost(\.reports))
  }
}

extension Array {
  /// The elements from the highest to the lowest count; among equals in their order.
  func sortedByMost(_ count: (Element) -> Int) -> [Element] {
    enumerated().sorted { (-count($0.element), $0.offset) < (-count($1.element), $1.offset) }
      .map(\.element)
  }
}
