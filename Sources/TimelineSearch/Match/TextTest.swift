internal import Timeline

/// Where a term or a name is found: in the texts of an item's own record, and through the names of
/// what the record refers to.
///
/// Names are looked up once, not for each item that has them.
struct TextTest: Sendable {
  /// What is looked for.
  let needle: Needle
  /// The fields of an item's own record that count; none where only names do.
  let fields: RecordFields
  /// The people who have it in a name: as speakers of statements.
  private(set) var speakers: RowBits?
  /// The same people as participants of events.
  private(set) var participants: RowBits?
  /// The events that make their statements match: by their name or their place.
  private(set) var eventsOfStatements: RowBits?
  /// The places of events, and of statements beneath no event that has one.
  private(set) var places: RowBits?
  /// The tracks of items.
  private(set) var tracks: RowBits?
  /// The sources of items.
  private(set) var sources: RowBits?
  /// Whether the words that say a date in English may hold it.
  let dateTerm: Term?

  /// Looks up a term in everything that readers see, and in the items' own ids.
  init(_ term: Term, in index: SearchIndex, rarity: ByteFrequencies) {
    needle = Needle(term, rarity: rarity)
    fields = [
      .identifier, .title, .summary, .wording, .attribution, .topic, .edtf, .dateText,
    ]
    dateTerm = DateVocabulary.mayHold(term.folded) ? term : nil
    let people = index.people.find(needle, in: .name)
    (speakers, participants) = (people, people)
    tracks = index.tracks.find(needle, in: .name)
    sources = index.sources.find(needle, in: .name)
    places = index.places.find(needle, in: .name)
    if index.statements.records.count > 0 {
      eventsOfStatements = index.events.find(needle, in: .title)
      addEvents(in: index)
    }
  }

  /// Looks up a part of a name, or of the id behind it, in one field.
  init(_ part: [UInt8], of field: Field, in index: SearchIndex, rarity: ByteFrequencies) {
    needle = Needle(folded: part, rarity: rarity)
    fields = field == .topic ? .topic : []
    dateTerm = nil
    switch field {
    case .speaker: speakers = index.people.find(needle, in: [.name, .identifier])
    case .track: tracks = index.tracks.find(needle, in: [.name, .identifier])
    case .source: sources = index.sources.find(needle, in: [.name, .identifier])
    case .place:
      places = index.places.find(needle, in: [.name, .identifier])
      addEvents(in: index)
    case .title, .summary, .wording, .attribution, .participants, .event, .topic, .date, .id: break
    }
  }

  /// Adds the events at the places found to those that make their statements match.
  private mutating func addEvents(in index: SearchIndex) {
    guard let places else { return }
    let records = index.events.records
    var events = eventsOfStatements ?? RowBits(count: records.count)
    for row in 0..<records.count {
      if let place = records.eventColumns(row)?.place, places.contains(place) { events.insert(row) }
    }
    eventsOfStatements = events
  }
}
