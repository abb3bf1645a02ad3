internal import EDTF

// Each kind of entity as a record. One that has come before, under the same id, is left as it is:
// `add` returns false then.

extension StoreBuilder {
  /// Takes a whole timeline.
  func add(_ timeline: Timeline) {
    addSetting(
      tracks: timeline.tracks, places: timeline.places, delegations: timeline.delegations,
      people: timeline.people, sources: timeline.sources, events: timeline.events)
    for event in timeline.events { add(event) }
    for statement in timeline.statements { add(statement) }
    for assertion in timeline.assertions { add(assertion) }
  }

  /// Takes all that events and statements refer to, and the rows of the events: rows follow the order
  /// here, whatever refers to what.
  func addSetting(
    tracks: some Sequence<Track>, places: some Sequence<Place>,
    delegations: some Sequence<Delegation>, people: some Sequence<Person>,
    sources: some Sequence<Source>, events: some Sequence<Event>
  ) {
    for track in tracks { add(track) }
    for place in places { add(place) }
    for delegation in delegations { add(delegation) }
    for person in people { add(person) }
    for source in sources { add(source) }
    for event in events { _ = row(event.id.text, in: .events) }
  }

  @discardableResult
  func add(_ track: Track) -> Bool {
    guard let (_, arena) = begin(track.id.text, in: .tracks) else { return false }
    track.write(to: arena)
    return true
  }

  @discardableResult
  func add(_ place: Place) -> Bool {
    guard let (_, arena) = begin(place.id.text, in: .places) else { return false }
    place.write(to: arena)
    return true
  }

  @discardableResult
  func add(_ delegation: Delegation) -> Bool {
    guard let (_, arena) = begin(delegation.id.text, in: .delegations) else { return false }
    delegation.write(to: arena)
    return true
  }

  @discardableResult
  func add(_ person: Person) -> Bool {
    let delegation = person.delegation.map { row($0.text, in: .delegations) }
    guard let (_, arena) = begin(person.id.text, in: .people) else { return false }
    person.write(to: arena, delegation: delegation)
    return true
  }

  @discardableResult
  func add(_ source: Source) -> Bool {
    guard let (_, arena) = begin(source.id.text, in: .sources) else { return false }
    source.write(to: arena)
    return true
  }

  @discardableResult
  func add(_ event: Event) -> Bool {
    let place = event.place.map { row($0.text, in: .places) }
    let track = event.track.map { row($0.text, in: .tracks) }
    let larger = event.partOf.map { row($0.text, in: .events) }
    let participants = event.participants.map { row($0.text, in: .people) }
    let sources = event.sources.map { row($0.text, in: .sources) }
    guard let (row, arena) = begin(event.id.text, in: .events) else { return false }
    arena.write(event.name)
    arena.write(row: place)
    arena.write(event.start?.text)
    arena.write(event.end?.text)
    event.when.write(to: arena)
    arena.write(row: track)
    arena.write(row: larger)
    arena.write(event.summary)
    arena.write(rows: participants)
    arena.write(rows: sources)
    arena.write(event.url)
    order.add(
      event: row,
      OrderColumn.Entry(
        key: OrderKey(event.when.date, at: event.start), track: track, parent: larger,
        isTimed: event.start != nil, isExact: event.when.date.bounds.isExact))
    return true
  }

  @discardableResult
  func add(_ statement: Statement) -> Bool {
    let speaker = row(statement.speaker.text, in: .people)
    let event = statement.event.map { row($0.text, in: .events) }
    let track = statement.track.map { row($0.text, in: .tracks) }
    let place = statement.place.map { row($0.text, in: .places) }
    let sources = statement.reports.map { row($0.source.text, in: .sources) }
    guard let (row, arena) = begin(statement.id.text, in: .statements) else { return false }
    arena.write(speaker)
    arena.write(row: event)
    arena.write(row: place)
    arena.write(statement.start?.text)
    statement.when.write(to: arena)
    arena.write(statement.summary)
    arena.write(texts: statement.topics)
    arena.write(statement.reports.count)
    for (report, source) in zip(statement.reports, sources) {
      report.write(to: arena, source: source)
    }
    order.add(
      statement: row,
      OrderColumn.Entry(
        key: OrderKey(statement.when.date, at: statement.start), track: track, parent: event,
        isTimed: statement.start != nil, isExact: statement.when.date.bounds.isExact))
    return true
  }

  /// Takes an assertion, whose subject has come.
  func add(_ assertion: Assertion) {
    let subject: SubjectRow =
      switch assertion.subject {
      case .person(let id): .person(row(id.text, in: .people))
      case .event(let id): .event(row(id.text, in: .events))
      case .statement(let id): .statement(row(id.text, in: .statements))
      }
    let source = row(assertion.source.text, in: .sources)
    let arena = begin(.assertions)
    subject.write(to: arena)
    arena.write(assertion.property)
    arena.write(assertion.value)
    arena.write(source)
    arena.write(assertion.rank.code)
    arena.write(assertion.reason)
    Selector.write(assertion.selector, to: arena)
  }
}

// What of an entity comes after its id.

extension Track {
  func write(to arena: Arena) {
    arena.write(name)
    arena.write(description)
  }
}

extension Place {
  func write(to arena: Arena) { arena.write(name) }
}

extension Delegation {
  func write(to arena: Arena) { arena.write(name) }
}

extension Person {
  func write(to arena: Arena, delegation: Int?) {
    arena.write(shortName)
    arena.write(name)
    arena.write(row: delegation)
    arena.write(texts: otherNames)
  }
}

extension Source {
  func write(to arena: Arena) {
    arena.write(label)
    arena.write(title)
    arena.write(shortTitle)
    arena.write(type)
    arena.write(genre)
    arena.write(authors.count)
    for author in authors {
      // As search is to find them, which makes the name of the two.
      arena.write(author.readFamily)
      arena.write(author.readGiven)
    }
    arena.write(issued?.text)
    arena.write(publisher)
    arena.write(containerTitle)
    arena.write(url)
    arena.write(language)
    arena.write(note)
    arena.write(textFile)
    arena.write(textSHA256)
    arena.write(isTranslated.map { $0 ? 2 : 1 } ?? 0)
    arena.write(issuedWords)
    arena.write(doi)
    for author in authors { author.writeParts(to: arena) }
    arena.write(otherVariables.count)
    for variable in otherVariables {
      arena.write(variable.name)
      arena.write(variable.json)
    }
  }
}

extension SourceAuthor {
  /// Zero for a name that is all in its two parts, else what they were made of.
  fileprivate func writeParts(to arena: Arena) {
    guard hasOtherParts else { return arena.write(0) }
    arena.write(hasCommaBeforeSuffix ? 2 : 1)
    arena.write(family)
    for part in [given, droppingParticle, nonDroppingParticle, suffix] { arena.write(part) }
  }
}

extension When {
  func write(to arena: Arena) {
    arena.write(date.text)
    arena.write(text)
    arena.write(basis)
  }
}

extension Report {
  func write(to arena: Arena, source: Int) {
    arena.write(source)
    arena.write(quotationType.code)
    arena.write(text)
    arena.write(id?.text)
    arena.write(attribution)
    arena.write(cue)
    arena.write(language)
    arena.write(relation?.report.text)
    if let relation { arena.write(relation.kind.code) }
    arena.write(via)
    arena.write(url)
    Selector.write(selector, to: arena)
  }
}

extension Selector {
  /// One for a selector without offsets, two for one with offsets, zero for none.
  static func write(_ selector: Selector?, to arena: Arena) {
    guard let selector else { return arena.write(0) }
    arena.write(selector.position == nil ? 1 : 2)
    arena.write(selector.prefix)
    arena.write(selector.exact)
    arena.write(selector.suffix)
    guard let position = selector.position else { return }
    arena.write(position.lowerBound)
    arena.write(position.count)
  }
}
