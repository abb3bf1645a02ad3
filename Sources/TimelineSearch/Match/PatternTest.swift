internal import EDTF
internal import Timeline

/// Matches one regular expression against items; a name or a date once for all that have it.
final class PatternTest {
  /// Where the expression stands in the query, in characters.
  let offset: Int
  private let index: SearchIndex
  private let matcher: PatternMatcher
  private let watch: SearchWatch
  private var dates = DateMemo()
  private var texts: [RecordText] = []
  private var speakers = Memo()
  private var places = Memo()
  private var tracks = Memo()
  private var sources = Memo()
  private var events = Memo()

  /// Prepares to match.
  ///
  /// - Throws: `TooCostly` where there is no memory for it.
  init(
    _ pattern: Pattern, in index: SearchIndex, offset: Int, watch: SearchWatch
  ) throws(PatternMatcher.TooCostly) {
    self.index = index
    self.offset = offset
    self.watch = watch
    matcher = try PatternMatcher(pattern, watch: watch)
  }

  /// Whether a text of an item, or a name that it has, matches.
  ///
  /// - Parameter records: the events or the statements.
  func isFound(_ records: SearchableRecords, row: Int) throws(SearchWatch.Stop) -> Bool {
    records.readTexts(of: row, into: &texts)
    for text in texts where try matches(records.bytes(text.range)) { return true }
    return records.kind == .events
      ? try isFoundByReference(event: row, records)
      : try isFoundByReference(statement: row, records)
  }

  private func isFoundByReference(
    statement row: Int, _ records: SearchableRecords
  ) throws(SearchWatch.Stop) -> Bool {
    let columns = records.statementColumns(row)
    if try isSpeaker(columns.speaker) { return true }
    var place = columns.place
    if let event = columns.event, let of = index.events.records.eventColumns(event) {
      place = of.place ?? place
      let name = try events.answer(event) { () throws(SearchWatch.Stop) in
        try matches(index.chronology.events[event].name)
      }
      if name { return true }
    }
    if let place, try isPlace(place) { return true }
    return try isFound(date: columns.date, records, row)
  }

  private func isFoundByReference(
    event row: Int, _ records: SearchableRecords
  ) throws(SearchWatch.Stop) -> Bool {
    guard let columns = records.eventColumns(row) else { return false }
    if let place = columns.place, try isPlace(place) { return true }
    var participants: [Int] = []
    _ = records.hasParticipant(event: row) {
      participants.append($0)
      return false
    }
    for person in participants where try isSpeaker(person) { return true }
    return try isFound(date: columns.date, records, row)
  }

  /// By track, date or source, which items of both kinds have.
  private func isFound(
    date: Range<Int>, _ records: SearchableRecords, _ row: Int
  ) throws(SearchWatch.Stop) -> Bool {
    let chronology = index.chronology
    if let position = records.position(ofRow: row), let track = chronology.items[position].track {
      let name = try tracks.answer(track) { () throws(SearchWatch.Stop) in
        try matches(chronology.tracks[track].name)
      }
      if name { return true }
    }
    let words = try dates.answer(for: records.bytes(date)) { text throws(SearchWatch.Stop) in
      guard let date = try? EDTFDate(text) else { return false }
      for text in DateVocabulary.texts(of: date) where try matches(text) { return true }
      return false
    }
    if words { return true }
    var rows: [Int] = []
    _ = records.hasSource(row) {
      rows.append($0)
      return false
    }
    for source in rows {
      let name = try sources.answer(source) { () throws(SearchWatch.Stop) in
        try matches(anyOf: chronology.sources[source].searchedNames)
      }
      if name { return true }
    }
    return false
  }

  private func isSpeaker(_ person: Int) throws(SearchWatch.Stop) -> Bool {
    try speakers.answer(person) { () throws(SearchWatch.Stop) in
      try matches(anyOf: index.chronology.people[person].searchedNames)
    }
  }

  private func isPlace(_ place: Int) throws(SearchWatch.Stop) -> Bool {
    try places.answer(place) { () throws(SearchWatch.Stop) in
      try matches(index.chronology.places[place].name)
    }
  }

  // MARK: - Texts

  /// Whether one of the names after the id matches.
  private func matches(anyOf names: [String]) throws(SearchWatch.Stop) -> Bool {
    for name in names.dropFirst() where try matches(name) { return true }
    return false
  }

  private func matches(_ text: String) throws(SearchWatch.Stop) -> Bool {
    // As everywhere in search: a text that is empty is none.
    guard !text.isEmpty else { return false }
    var text = text
    do {
      return try text.withUTF8 { try matches(UnsafeRawBufferPointer($0)) }
    } catch let stop as SearchWatch.Stop {
      throw stop
    } catch {
      preconditionFailure("matching throws nothing else")
    }
  }

  private func matches(_ utf8: UnsafeRawBufferPointer) throws(SearchWatch.Stop) -> Bool {
    do throws(PatternMatcher.TooCostly) {
      return try matcher.matches(utf8)
    } catch {
      if watch.isCancelled { throw .cancelled }
      throw .failed(QueryError(.regexTooCostly, at: offset))
    }
  }

  /// What is known of the rows of one kind.
  private struct Memo {
    private var answers: [Bool?] = []

    mutating func answer(
      _ row: Int, _ make: () throws(SearchWatch.Stop) -> Bool
    ) throws(SearchWatch.Stop) -> Bool {
      if row < answers.count, let known = answers[row] { return known }
      let answer = try make()
      while answers.count <= row { answers.append(nil) }
      answers[row] = answer
      return answer
    }
  }
}
