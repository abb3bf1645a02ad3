import ArgumentParser
import Timeline

/// `parley show ID`: one item whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one event or statement whole, with every source's report.",
    usage: "parley show [<options>] <id> [<file> ...]",
    discussion: """
      ID is an item's id as list, search and quotes print it with --format json; a report's id \
      shows its statement. Where an event and a statement share one, it is the event's, and \
      “statement:ID” is the statement.

      EXAMPLES:
        parley show nrc
        parley show grushko-intimidation --format json
        parley show nrc talks.json
        parley search missiles --format json | jq -r '.[0].id' | xargs parley show
      """)

  @Argument(help: ArgumentHelp("The id of an event, a statement or a report.", valueName: "id"))
  var id: String

  @OptionGroup var input: FileOptions
  @OptionGroup(title: "Output") var listing: ListingOptions

  func run() throws {
    let chronology = try input.load()
    guard let position = Self.position(of: id, in: chronology) else {
      throw Self.failure(id, in: chronology)
    }
    let record = WholeItemRecord(chronology: chronology, item: chronology.items[position])
    if listing.format == .json {
      try OutputFile.standardOutput.write(Rendering.jsonObject(record))
    } else {
      try listing.print([record])
    }
    if record.event?.id.text == id, chronology.statement(Identifier(id)) != nil {
      ErrorPrinter.note("a statement has the id “\(id)”, too; see “parley show statement:\(id)”")
    }
  }

  /// The position of the item that `id` names, as `cite` takes it.
  private static func position(of id: String, in chronology: Chronology) -> Int? {
    switch CitationTarget(id: id, in: chronology) {
    case .event(let event): chronology.position(ofID: event.id.text)
    case .statement(let statement), .report(_, let statement):
      // An event may have the same id.
      chronology.items.firstIndex { item in
        item.kind == .statement && chronology.id(of: item) == statement.id.text
      }
    case .source, nil: nil
    }
  }

  /// What can be said of an id that is no item's.
  private static func failure(_ id: String, in chronology: Chronology) -> CommandFailure {
    if chronology.person(Identifier(id)) != nil {
      return .notAnItem(id, kind: "person", command: "parley quotes \(id)")
    }
    if chronology.source(Identifier(id)) != nil {
      return .notAnItem(id, kind: "source", command: "parley quotes --source \(id)")
    }
    return .unknownID(
      id, nearest: NearestName.of(id, among: chronology.items.map { chronology.id(of: $0) }))
  }
}
