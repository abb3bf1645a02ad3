public import EDTF

/// One thing that one person said at one time.
public struct Statement: Hashable, Sendable {
  /// How the command line and the state files name this statement.
  public let id: Identifier<Statement>
  /// Who said it.
  public var speaker: Identifier<Person>
  /// Where it was said.
  public var event: Identifier<Event>?
  /// The strand, of a statement beneath no event.
  public var track: Identifier<Track>?
  /// The place, of a statement beneath no event.
  public var place: Identifier<Place>?
  /// When it was said.
  public var when: When
  /// The clock time at which it was said.
  public var start: Timestamp?
  /// What was said, in our own words.
  public var summary: String?
  /// Subjects from the file's own vocabulary.
  public var topics: [String]
  /// Each source's rendering, in the file's order. Never empty in a loaded timeline.
  public var reports: [Report]

  /// Creates a statement.
  public init(
    id: Identifier<Statement>, speaker: Identifier<Person>, when: When, reports: [Report]
  ) {
    self.id = id
    self.speaker = speaker
    self.when = when
    self.topics = []
    self.reports = reports
  }

  /// The report that stands for the statement where there is room for one: the first verbatim one,
  /// else the first.
  public var leadingReport: Report? {
    reports.first { $0.quotationType == .direct } ?? reports.first
  }

  /// The documents that report it, each once, in the order of the reports.
  public var sources: [Identifier<Source>] {
    var seen: [Identifier<Source>] = []
    for report in reports where !seen.contains(report.source) { seen.append(report.source) }
    return seen
  }
}
