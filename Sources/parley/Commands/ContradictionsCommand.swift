import ArgumentParser
import Timeline
import TimelineSearch

/// `parley contradictions`: where sources differ.
struct ContradictionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "Print where sources differ: on an office, a date, a duration, who led.",
    usage: "parley contradictions [<options>] [<file> ...]",
    discussion: """
      Each contradiction is two or more values of one property, the most trusted first, with the \
      sources that hold each. ✓ is preferred, ✗ deprecated. With filters, those of the items that \
      meet them; of a statement's speaker, too.

      EXAMPLES:
        parley contradictions
        parley contradictions --speaker sherman
        parley contradictions --from 2022-01-12 --to 2022-01-12
        parley contradictions --format json | jq '.[] | select(.property == "date")'
      """)

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let chronology = try input.load()
    var contradictions = chronology.contradictions
    if !filters.isEmpty {
      var met: Set<Contradiction> = []
      for position in try filters.items(in: chronology) {
        met.formUnion(chronology.contradictions(of: chronology.items[position]))
      }
      contradictions.removeAll { !met.contains($0) }
    }
    try listing.print(
      contradictions.map { ContradictionRecord(contradiction: $0, chronology: chronology) })
  }
}
