internal import EDTF
internal import Timeline

/// Finds the rows of blocks that match; each thread has its own.
struct BlockMatcher: ~Copyable {
  private let index: SearchIndex
  private let steps: [QueryPlan.Step]
  private let watch: SearchWatch
  /// For each step the dates that it has met.
  private var dates: [DateMemo]
  /// For each step that is an expression what it has matched.
  private var patterns: [PatternTest?]

  /// Prepares for the blocks of one timeline.
  init(_ plan: QueryPlan, in index: SearchIndex, watch: SearchWatch) {
    self.index = index
    self.watch = watch
    steps = plan.steps
    dates = steps.map { _ in DateMemo() }
    patterns = steps.map { step in
      if case .pattern(let pattern) = step.test {
        try? PatternTest(pattern, in: index, offset: step.offset, watch: watch)
      } else {
        nil
      }
    }
  }

  /// The rows of a block that match, counted from the first of it.
  ///
  /// - Parameter kind: `.events` or `.statements`.
  mutating func matches(
    _ kind: SearchableRecords.Kind, block: Int
  ) throws(SearchWatch.Stop) -> RowMask {
    let section = kind == .events ? index.events : index.statements
    let folded = section.folded(block)
    var remaining = folded.whole
    for (number, step) in steps.enumerated() {
      guard !remaining.isEmpty else { break }
      let met = try rows(meeting: step.test, number, among: remaining, section, folded, block)
      if step.isExcluded {
        remaining.subtract(met)
      } else {
        remaining.formIntersection(met)
      }
    }
    return remaining
  }

  /// The rows that meet a condition; of rows that do not remain, it need not be right.
  private mutating func rows(
    meeting test: QueryPlan.Test, _ step: Int, among remaining: RowMask, _ section: Section,
    _ folded: FoldedBlock, _ block: Int
  ) throws(SearchWatch.Stop) -> RowMask {
    let records = section.records
    let first = block * RowMask.capacity
    var met = RowMask()
    switch test {
    case .kind(let kind):
      return (kind == .event) == (records.kind == .events) ? remaining : met
    case .text(let test):
      if !test.fields.isEmpty {
        met = section.find(test.needle, in: test.fields, folded, block: block)
      }
      let isEvent = records.kind == .events
      guard isEvent ? test.refersFromEvents : test.refersFromStatements else { return met }
      remaining.subtracting(met).forEach { row in
        if isEvent
          ? isMet(test, step, event: first + row) : isMet(test, step, statement: first + row)
        {
          met.insert(row)
        }
      }
    case .quotation(let type):
      guard records.kind == .statements else { return met }
      remaining.forEach { row in
        if records.hasReport(statement: first + row, of: type) { met.insert(row) }
      }
    case .days(let days):
      remaining.forEach { row in
        let date =
          records.kind == .events
          ? records.eventColumns(first + row)?.date : records.statementColumns(first + row).date
        if let date, isMet(days, step, records.bytes(date)) { met.insert(row) }
      }
    case .pattern:
      guard let pattern = patterns[step] else {
        throw .failed(QueryError(.regexTooCostly, at: steps[step].offset))
      }
      let watch = watch
      try remaining.forEach { row throws(SearchWatch.Stop) in
        try watch.check(at: pattern.offset)
        if try pattern.isFound(records, row: first + row) { met.insert(row) }
      }
    }
    return met
  }

  // MARK: - By what a record refers to

  private mutating func isMet(_ test: TextTest, _ step: Int, statement row: Int) -> Bool {
    let records = index.statements.records
    let columns = records.statementColumns(row)
    if let speakers = test.speakers, speakers.contains(columns.speaker) { return true }
    if let event = columns.event, let events = test.eventsOfStatements, events.contains(event) {
      return true
    }
    if let place = columns.place, let places = test.places, places.contains(place),
      columns.event.flatMap({ index.events.records.eventColumns($0)?.place }) == nil
    {
      return true
    }
    if isOnTrack(test, records, row) { return true }
    if let term = test.dateTerm, isMet(term, step, records.bytes(columns.date)) { return true }
    guard let sources = test.sources else { return false }
    return records.hasSource(row) { sources.contains($0) }
  }

  private mutating func isMet(_ test: TextTest, _ step: Int, event row: Int) -> Bool {
    let records = index.events.records
    if test.places != nil || test.dateTerm != nil {
      guard let columns = records.eventColumns(row) else { return false }
      if let place = columns.place, let places = test.places, places.contains(place) {
        return true
      }
      if let term = test.dateTerm, isMet(term, step, records.bytes(columns.date)) { return true }
    }
    if isOnTrack(test, records, row) { return true }
    if let people = test.participants,
      records.hasParticipant(event: row, where: { people.contains($0) })
    {
      return true
    }
    guard let sources = test.sources else { return false }
    return records.hasSource(row) { sources.contains($0) }
  }

  private func isOnTrack(_ test: TextTest, _ records: SearchableRecords, _ row: Int) -> Bool {
    guard let tracks = test.tracks, let position = records.position(ofRow: row) else {
      return false
    }
    return index.chronology.items[position].track.map { tracks.contains($0) } ?? false
  }

  // MARK: - By date

  private mutating func isMet(_ term: Term, _ step: Int, _ date: UnsafeRawBufferPointer) -> Bool {
    dates[step].answer(for: date) { text in
      guard let date = try? EDTFDate(text) else { return false }
      return DateVocabulary.texts(of: date).contains { term.isFound(in: $0) }
    }
  }

  private mutating func isMet(
    _ days: [ClosedRange<CalendarDate>], _ step: Int, _ date: UnsafeRawBufferPointer
  ) -> Bool {
    dates[step].answer(for: date) { text in
      guard let bounds = try? EDTFDate(text).bounds else { return false }
      return days.contains { bounds.overlaps($0) }
    }
  }
}

extension TextTest {
  /// Whether a statement can match by what its record refers to.
  fileprivate var refersFromStatements: Bool {
    speakers != nil || eventsOfStatements != nil || places != nil || tracks != nil
      || sources != nil || dateTerm != nil
  }

  /// Whether an event can match by what its record refers to.
  fileprivate var refersFromEvents: Bool {
    participants != nil || places != nil || tracks != nil || sources != nil || dateTerm != nil
  }
}
