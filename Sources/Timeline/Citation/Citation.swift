/// What is cited: a quotation, an event or a document, with the documents that it is cited from.
///
/// It holds what the timeline says, as it says it; `text`, `markdown`, `bibTeX` and `writeCSLJSON` write
/// it. Each escapes its own signs where they come from data, and line ends in data become spaces, so
/// that no text can add to a citation what it does not say; invisible and control characters are
/// left to whoever shows the lines. A quotation is cited from one source alone, and says nothing
/// that only another source says.
public struct Citation: Hashable, Sendable {
  /// What the citation is of.
  public enum Subject: Hashable, Sendable {
    /// What somebody said, in one source's rendering.
    case quotation(Quotation)
    /// Something that happened, and where.
    case event(Event, place: Place?)
    /// The documents themselves.
    case sources
  }

  /// One source's report of a statement.
  public struct Quotation: Hashable, Sendable {
    /// The wording and the attribution.
    public let report: Report
    /// The name of who said it.
    public let speaker: String
    /// What the source says the speaker was.
    public let standing: Standing?
    /// When it was said.
    public let when: When
  }

  /// What a source says that a speaker was when speaking.
  public enum Standing: Hashable, Sendable {
    /// The office that the source gives the speaker.
    case office(String)
    /// An office that the source gives the speaker, and that is ranked as wrong or outdated.
    case doubtfulOffice(String)
    /// The source gives no office: its own words for the speaker, where they are more than the name.
    case attribution(String)
  }

  /// What the citation is of.
  public let subject: Subject
  /// The documents: one for a quotation, any number for an event.
  public let sources: [Source]
}

// MARK: - Gathering

extension Citation {
  /// Cites a report of `statement`.
  public init(_ report: Report, of statement: Statement, in chronology: Chronology) {
    let speaker = chronology.person(statement.speaker)?.name ?? ""
    let standing =
      Self.office(of: statement.speaker, in: report.source, chronology)
      ?? report.attribution.flatMap { $0.isPart(ofName: speaker) ? nil : .attribution($0) }
    subject = .quotation(
      Quotation(report: report, speaker: speaker, standing: standing, when: statement.when))
    sources = [report.source].compactMap { chronology.source($0)?.located(at: report.url) }
  }

  /// Cites `event` from `sources`, which are some or all of the event's own.
  public init(_ event: Event, from sources: [Identifier<Source>], in chronology: Chronology) {
    var seen: [Identifier<Source>] = []
    for source in sources where !seen.contains(source) { seen.append(source) }
    subject = .event(event, place: event.place.flatMap { chronology.place($0) })
    let url = seen.count == 1 ? event.url : nil
    self.sources = seen.compactMap { chronology.source($0)?.located(at: url) }
  }

  /// Cites `source`.
  public init(_ source: Source) {
    subject = .sources
    sources = [source]
  }

  /// The office that `source` asserts, of several the highest ranked. No other source is asked.
  private static func office(
    of speaker: Identifier<Person>, in source: Identifier<Source>, _ chronology: Chronology
  ) -> Standing? {
    let offices = chronology.assertions.filter {
      $0.subject == .person(speaker) && $0.property == "office" && $0.source == source
    }
    for rank in [Assertion.Rank.preferred, .normal] {
      if let office = offices.first(where: { $0.rank == rank }) { return .office(office.value) }
    }
    return offices.first.map { .doubtfulOffice($0.value) }
  }
}

extension Source {
  /// The source as what stands at `url`, where that is known better than where the source is.
  fileprivate func located(at url: String?) -> Source {
    guard let url else { return self }
    var source = self
    source.url = url
    return source
  }
}

extension String {
  /// Whether every word is one of `name`, so that it tells nothing that the name does not.
  fileprivate func isPart(ofName name: String) -> Bool {
    let known = name.split(separator: " ")
    return split(separator: " ").allSatisfy { known.contains($0) }
  }
}
