internal import EDTF
internal import Timeline

/// The texts of one item, in the order in which the index holds them.
struct ItemTexts {
  /// The texts.
  private(set) var all: [FieldText] = []
  private let chronology: Chronology

  /// Collects the texts of an item.
  init(of item: Item, in chronology: Chronology) {
    self.chronology = chronology
    switch item.content {
    case .event(let position): add(chronology.events[position])
    case .statement(let position): add(chronology.statements[position])
    }
    if let place = chronology.place(of: item) { add(.place, place.name, id: place.id) }
    if let track = chronology.track(of: item) { add(.track, track.name, id: track.id) }
    for id in chronology.sources(of: item) {
      if let source = chronology.source(id) { add(source) }
    }
    add(chronology.when(of: item))
    if !chronology.isIDMade(of: item) { add(.id, chronology.id(of: item)) }
  }

  private mutating func add(_ event: Event) {
    add(.title, event.name)
    add(.summary, event.summary)
    for id in event.participants {
      if let person = chronology.person(id) { add(.participants, person) }
    }
  }

  private mutating func add(_ statement: Statement) {
    add(.summary, statement.summary)
    for (position, report) in statement.reports.enumerated() {
      add(.wording, report.text, report: position)
      add(.attribution, report.attribution, report: position)
    }
    if let speaker = chronology.person(statement.speaker) { add(.speaker, speaker) }
    if let event = statement.event.flatMap({ chronology.event($0) }) { add(.event, event.name) }
    for topic in statement.topics { add(.topic, topic) }
  }

  private mutating func add(_ field: Field, _ person: Person) {
    add(field, names: person.searchedNames)
  }

  private mutating func add(_ source: Source) { add(.source, names: source.searchedNames) }

  /// Adds names, of which the first is an id and stands behind the one after it.
  private mutating func add(_ field: Field, names: [String]) {
    add(field, names[1])
    all.append(FieldText(field: field, text: names[0], isIdentifier: true))
    for name in names.dropFirst(2) { add(field, name) }
  }

  private mutating func add(_ when: When) {
    add(.date, when.date.text)
    add(.date, when.date.formatted(.long, ascii: true))
    add(.date, DateWords.days(of: when.date))
    add(.date, when.text)
  }

  private mutating func add<Entity>(_ field: Field, _ name: String, id: Identifier<Entity>) {
    add(field, name)
    all.append(FieldText(field: field, text: id.text, isIdentifier: true))
  }

  private mutating func add(_ field: Field, _ text: String?, report: Int? = nil) {
    guard let text, !text.isEmpty else { return }
    all.append(FieldText(field: field, report: report, text: text))
  }
}
