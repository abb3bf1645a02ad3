import EDTF

/// A timeline according to one source alone: its dates, its offices, its wordings. What the source
/// does not tell of stays in it, known to be absent.
///
/// - An assertion of the source on the `date` of an event or a statement, if it is EDTF, is its date.
/// - An event that the source tells of has that source alone; a statement has its reports alone.
///   Where it says something of a statement without rendering it, our summary stands for that.
/// - Of the assertions its own are left.
/// - What is absent is as it was, so that one sees what is left out.
///
/// Events, statements and sources keep their rows, so that `Item.content` means the same in both
/// chronologies; see `Chronology.position(of:)`.
public struct AccordingTo: Sendable {
  /// The source.
  public let source: Source
  /// What it makes of the timeline, in reading order.
  public let chronology: Chronology
  /// Whether that is the whole timeline as it was, of which the source leaves out some.
  public let isUnchanged: Bool
  /// How many items it does not tell of.
  public let absentCount: Int
  private let coverage: Coverage
  /// The office of each person, and what else the source calls them.
  private let offices: [Identifier<Person>: String]

  /// Derives it from all that is known; `nil` where there is no such source.
  ///
  /// - Complexity: O(*n*) in the events and statements of `whole` where nothing is contradicted and
  ///   each has one source, as in feeds; else O(*n* log *n*), and a timeline is made anew.
  public init?(_ id: Identifier<Source>, in whole: Chronology) {
    guard let source = whole.source(id) else { return nil }
    self.source = source
    let coverage = Coverage(of: id, in: whole)
    self.coverage = coverage
    let assertions = whole.assertions.filter { $0.source == id }
    var calls: [Identifier<Person>: [String]] = [:]
    isUnchanged = coverage.isOfWhatIsPlainlyTold(in: whole)
    chronology =
      isUnchanged
      ? whole : Self.chronology(of: id, coverage, assertions, in: whole, calls: &calls)
    absentCount = chronology.items.count { !coverage.contains($0.content) }
    offices = Self.offices(in: assertions, calls: calls, of: chronology.people)
  }

  /// Whether the source does not tell of an item, by its position in `Chronology.items` of
  /// `chronology`.
  public func isAbsent(_ position: Int) -> Bool {
    !coverage.contains(chronology.items[position].content)
  }

  /// What the source calls a person: the office that it gives them, else how it first attributes
  /// their words, unless that is a part of their name or a pronoun.
  public func office(of person: Identifier<Person>) -> String? { offices[person] }

  /// Whether the source has a rendering of `statement`, which is one of `chronology`.
  public func tells(_ statement: Statement) -> Bool {
    statement.reports.contains { $0.source == source.id }
  }

  // MARK: - What it says

  /// What a source makes of a timeline.
  ///
  /// - Parameter calls: Where it is noted how the source attributes words, for each person.
  private static func chronology(
    of id: Identifier<Source>, _ coverage: Coverage, _ assertions: [Assertion],
    in whole: Chronology, calls: inout [Identifier<Person>: [String]]
  ) -> Chronology {
    let dates = dates(in: assertions)
    // One entity after the other: a timeline may have a million.
    let builder = StoreBuilder(title: whole.title, timeZone: whole.timeZone)
    builder.addSetting(
      tracks: whole.tracks, places: whole.places, delegations: whole.delegations,
      people: whole.people, sources: whole.sources, events: whole.events)
    for (row, event) in whole.events.enumerated() {
      var event = event
      if coverage.contains(.event(row)) {
        event.sources = [id]
        if let date = dates[.event(event.id)] { event.move(to: date) }
      }
      builder.add(event)
    }
    for (row, statement) in whole.statements.enumerated() {
      var statement = statement
      if coverage.contains(.statement(row)) {
        statement.keepReports(of: id, with: assertions)
        if let date = dates[.statement(statement.id)] { statement.move(to: date) }
        calls[statement.speaker, default: []] += statement.reports.compactMap(\.attribution)
      }
      builder.add(statement)
    }
    for assertion in assertions { builder.add(assertion) }
    return Chronology(builder.store())
  }

  /// The date of each subject; the preferred one where the source gives several.
  private static func dates(in assertions: [Assertion]) -> [Assertion.Subject: When] {
    var dates: [Assertion.Subject: When] = [:]
    for assertion in assertions where assertion.property == "date" {
      guard dates[assertion.subject] == nil || assertion.rank == .preferred,
        let date = try? EDTFDate(assertion.value)
      else { continue }
      dates[assertion.subject] = When(
        date: date, text: assertion.selector?.exact, basis: assertion.reason)
    }
    return dates
  }

  private static func offices(
    in assertions: [Assertion], calls: [Identifier<Person>: [String]], of people: Entities<Person>
  ) -> [Identifier<Person>: String] {
    var offices: [Identifier<Person>: String] = [:]
    for assertion in assertions where assertion.property == "office" {
      guard case .person(let person) = assertion.subject else { continue }
      if offices[person] == nil || assertion.rank == .preferred {
        offices[person] = assertion.value
      }
    }
    for person in people where offices[person.id] == nil {
      let names = [person.name] + person.otherNames
      offices[person.id] = calls[person.id]?.first { call in
        !pronouns.contains(call.lowercased()) && !names.contains { $0.contains(call) }
      }
    }
    return offices
  }

  private static let pronouns = ["he", "she", "it", "they", "i", "we"]
}

extension Event {
  /// Gives it another date; clock times of another day do not go with it.
  fileprivate mutating func move(to date: When) {
    when = date
    if let start, !date.date.bounds.overlaps(start.date...start.date) {
      (self.start, end) = (nil, nil)
    }
  }
}

extension Statement {
  /// Gives it another date; a clock time of another day does not go with it.
  fileprivate mutating func move(to date: When) {
    when = date
    if let start, !date.date.bounds.overlaps(start.date...start.date) { self.start = nil }
  }

  /// Leaves what `source` has of it.
  fileprivate mutating func keepReports(
    of source: Identifier<Source>, with assertions: [Assertion]
  ) {
    let own = reports.filter { $0.source == source }
    if own.isEmpty {
      let assertion = assertions.first { $0.subject == .statement(id) }
      let text = summary ?? assertion.map { "\($0.property): \($0.value)" } ?? ""
      reports = [Report(source: source, quotationType: .indirect, text: text)]
    } else {
      // What they descend from is not there.
      reports = own.map { report in
        var report = report
        if !own.contains(where: { $0.id == report.relation?.report }) { report.relation = nil }
        return report
      }
    }
  }
}
