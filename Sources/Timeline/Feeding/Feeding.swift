internal import Feed
internal import JSONText

/// What feeds have brought so far: the timeline that is being built, and what was wrong with lines.
struct Feeding: ~Copyable {
  let builder: StoreBuilder
  var rows: RowWriter
  /// How many flat rows have been taken.
  var rowCount = 0
  /// How many records of the model have been taken.
  private(set) var recordCount = 0
  /// What was wrong.
  private(set) var findings = LoadFindings()
  /// Whether nothing more can be taken.
  private(set) var isFull = false
  /// Whether rows that were passed over as of no use must be taken after all.
  private(set) var needsAll = false
  private var seen = SeenIDs()
  private var lastLeftOut: LeftOutLine?

  private var waiting = WaitingRecords()
  /// The first mention of each id of which nothing else is known.
  private var mentions: [Mention: Diagnostic.Place] = [:]

  /// How many records wait at most for what they refer to; the next is in error at once.
  static let waitingLimit = 100_000
  private let waitingLimit: Int

  init(_ builder: StoreBuilder, waitingLimit: Int = Self.waitingLimit) {
    self.builder = builder
    self.waitingLimit = waitingLimit
    rows = RowWriter(builder)
  }

  /// Takes a timeline that was loaded whole.
  mutating func take(_ timeline: Timeline) {
    builder.add(timeline)
    for track in timeline.tracks { rows.learn(track) }
    for place in timeline.places { rows.learn(place) }
    for person in timeline.people { rows.learn(person) }
    for source in timeline.sources { rows.learn(source) }
  }

  // MARK: - What was passed over

  /// Looks whether rows of a piece may have been passed over: not where there are records, which may
  /// refer to any, nor where an id comes twice, of which the first counts.
  mutating func see(_ piece: Piece) {
    guard !piece.ids.isEmpty || !seen.isEmpty else { return }
    let hasRecord = piece.others.contains { if case .record = $0.event { true } else { false } }
    if hasRecord || !seen.insert(piece.ids) { needsAll = true }
  }

  // MARK: - Problems

  mutating func note(_ diagnostic: Diagnostic) { findings.note(diagnostic) }

  /// Notes what is wrong with a line that is left out for it.
  mutating func noteLeftOut(_ diagnostic: Diagnostic) {
    note(diagnostic)
    let line = LeftOutLine(
      file: diagnostic.place.file, number: diagnostic.place.location.line)
    // What is wrong with one line comes together.
    if line != lastLeftOut { findings.noteLeftOutLine() }
    lastLeftOut = line
  }

  private struct LeftOutLine: Equatable {
    let file: String
    let number: Int
  }

  mutating func note(_ found: LoadFindings) { findings.add(found) }

  /// Notes why a row was not taken.
  ///
  /// - Parameter made: The id that was made for it, where it has none.
  mutating func refuse(
    _ row: FlatRow, _ refusal: RowWriter.Refusal, made: [UInt8], of file: String
  ) {
    let problem: Diagnostic.Problem
    switch refusal {
    case .date(let error):
      let date = row.date.map {
        String(decoding: $0.prefix(FeedProblem.excerptLimit), as: UTF8.self)
      }
      problem = .badRowDate(date ?? "", error)
    case .repeatedID(let kind):
      let id = row.id.map { Array($0.prefix(FeedProblem.excerptLimit)) } ?? made
      problem = .repeatedID(kind, id: String(decoding: id, as: UTF8.self))
    case .full:
      problem = .timelineFull
      isFull = true
    }
    let location = SourceLocation(line: row.line, column: 1)
    noteLeftOut(
      Diagnostic(problem, at: Diagnostic.Place(file: file, location: location), path: ""))
  }

  // MARK: - Records

  /// Takes a record of the model, or has it wait.
  ///
  /// - Returns: The id under which it is known from now on, where it has been taken and has one.
  @discardableResult
  mutating func take(_ record: FeedRecord, of name: String) -> String? {
    guard builder.hasRoom(for: 2 * record.bytes.count) else {
      isFull = true
      let location = SourceLocation(line: record.line, column: 1)
      noteLeftOut(
        Diagnostic(.timelineFull, at: Diagnostic.Place(file: name, location: location), path: ""))
      return nil
    }
    let file = InputFile(name: name, document: record.document, line: record.line)
    var decoder = FileDecoder(record: file)
    let entity = decoder.record(ofType: record.type)
    if decoder.hasErrors {
      for diagnostic in file.diagnostics() { noteLeftOut(diagnostic) }
      return nil
    }
    guard let entity else { return nil }
    if let (need, place) = missing(for: entity, decoder) {
      if waiting.count < waitingLimit {
        waiting.add(record, of: name, for: need, at: place)
      } else {
        noteLeftOut(dangling(need, at: place))
      }
      return nil
    }
    for diagnostic in file.diagnostics() { note(diagnostic) }
    for reference in decoder.contents.references where !isKnown(reference.id, reference.kind) {
      let mention = Mention(kind: reference.kind, id: reference.id)
      if mentions[mention] == nil { mentions[mention] = file.place(of: reference.node) }
    }
    guard add(entity, decoder) else {
      noteLeftOut(
        Diagnostic(
          .repeatedID(entity.kind, id: entity.id), at: file.place(of: record.document.root),
          path: "id"))
      return nil
    }
    recordCount += 1
    return entity.id.isEmpty ? nil : entity.id
  }

  /// Takes the records that waited for what has come since, and those that waited for them.
  ///
  /// - Complexity: O(*n* log *n*) in the records that wait, each of which is looked at once for each
  ///   thing that it has to wait for.
  mutating func takeWaiting() {
    var ready = waiting.needs { isKnown($0.id, $0.kind) }
    var next = 0
    while next < ready.count {
      for entry in waiting.release(ready[next]) {
        guard let id = take(entry.record, of: entry.file) else { continue }
        // What has come may be an event that is mentioned, or anybody's subject.
        for mention in [Mention(kind: .event, id: id), Mention(kind: .report, id: id)]
        where waiting.has(mention) && isKnown(id, mention.kind) {
          ready.append(mention)
        }
      }
      next += 1
    }
  }

  /// Notes, once everything has come, what was referred to in vain.
  mutating func finish() {
    takeWaiting()
    for need in waiting.needs(where: { _ in true }) {
      for entry in waiting.release(need) { noteLeftOut(dangling(need, at: entry.place)) }
    }
    for (mention, place) in mentions.sorted(by: { Self.isBefore($0.value, $1.value) })
    where !isKnown(mention.id, mention.kind) {
      note(dangling(mention, at: place))
    }
    mentions.removeAll()
  }

  private static func isBefore(_ left: Diagnostic.Place, _ right: Diagnostic.Place) -> Bool {
    (left.location.line, left.location.column) < (right.location.line, right.location.column)
  }

  private func dangling(_ mention: Mention, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      mention.kind == .report
        ? .danglingSubject(mention.id, nearest: nil)
        : .danglingReference(mention.kind, id: mention.id, nearest: nil), at: place, path: "")
  }

  /// What an entity cannot be taken without: an event has a place in the order that a statement
  /// shares, and a subject must be known to be told what it is.
  private func missing(
    for entity: FileDecoder.Record, _ decoder: FileDecoder
  ) -> (mention: Mention, place: Diagnostic.Place)? {
    switch entity {
    case .assertion(let assertion):
      let kinds = subjectKinds(of: assertion.subject)
      guard kinds.isEmpty else { return nil }
      // No record has the kind of a report: it stands for any of the three.
      return (
        Mention(kind: .report, id: assertion.subject),
        decoder.file.place(of: assertion.subjectNode)
      )
    default:
      let reference = decoder.contents.references.first {
        $0.kind == .event && !isKnown($0.id, .event)
      }
      return reference.map {
        (Mention(kind: .event, id: $0.id), decoder.file.place(of: $0.node))
      }
    }
  }

  private func isKnown(_ id: String, _ kind: Diagnostic.EntityKind) -> Bool {
    guard let table = kind.table else { return !subjectKinds(of: id).isEmpty }
    var text = id
    let row = text.withUTF8 { builder.known(HashedText(UnsafeRawBufferPointer($0)), in: table) }
    guard let row else { return false }
    return !builder.isUnknown(row, in: table) || rows.isNamed(id, in: table)
  }

  private func subjectKinds(of id: String) -> [Diagnostic.EntityKind] {
    [.person, .event, .statement].filter { isKnown(id, $0) }
  }

  /// Returns whether the entity is new.
  private mutating func add(_ entity: FileDecoder.Record, _ decoder: FileDecoder) -> Bool {
    switch entity {
    case .heading(let title, let timeZone):
      builder.title = title
      builder.timeZone = timeZone ?? builder.timeZone
      return true
    case .track(let track):
      guard builder.add(track) else { return false }
      rows.learn(track)
    case .place(let place):
      guard builder.add(place) else { return false }
      rows.learn(place)
    case .delegation(let delegation): return builder.add(delegation)
    case .person(let person):
      guard builder.add(person) else { return false }
      rows.learn(person)
    case .source(let source):
      guard builder.add(source) else { return false }
      rows.learn(source)
    case .event(let event): return builder.add(event)
    case .statement(let statement): return builder.add(statement)
    case .assertion(let assertion):
      let kinds = subjectKinds(of: assertion.subject)
      guard let kind = kinds.first, kinds.count == 1 else {
        noteLeftOut(
          Diagnostic(
            .ambiguousSubject(assertion.subject, kinds: kinds),
            at: decoder.file.place(of: assertion.subjectNode), path: "subject"))
        return true
      }
      if let make = assertion.make { builder.add(make(.of(kind, assertion.subject))) }
    }
    return true
  }
}

extension Diagnostic.EntityKind {
  /// The table of the kind; reports have none.
  fileprivate var table: Store.Table? {
    switch self {
    case .track: .tracks
    case .place: .places
    case .delegation: .delegations
    case .person: .people
    case .source: .sources
    case .event: .events
    case .statement: .statements
    case .report: nil
    }
  }
}
