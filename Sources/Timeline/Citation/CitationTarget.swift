/// What an id names that can be cited.
public enum CitationTarget: Hashable, Sendable {
  /// A statement, of which one report is cited.
  case statement(Statement)
  /// One report of a statement.
  case report(Report, of: Statement)
  /// Something that happened.
  case event(Event)
  /// A document.
  case source(Source)

  /// Finds what `id` names.
  ///
  /// Where several kinds have the id, it is the event's, the statement's, the report's or the
  /// source's, in this order; `source:efe`, `event:…`, `statement:…` and `report:…` name the kind.
  ///
  /// - Complexity: O(*n*) in the statements.
  public init?(id: String, in chronology: Chronology) {
    for kind in Kind.allCases {
      if let target = Self.target(kind, id, chronology) {
        self = target
        return
      }
    }
    guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = Kind(rawValue: String(id[..<colon])),
      let target = Self.target(kind, String(id[id.utf8.index(after: colon)...]), chronology)
    else { return nil }
    self = target
  }

  /// The documents from which it can be cited, each once.
  public var sources: [Identifier<Source>] {
    switch self {
    case .statement(let statement): statement.sources
    case .report(let report, _): [report.source]
    case .event(let event): event.sources
    case .source(let source): [source.id]
    }
  }

  /// Cites it, a statement by the report that stands for it.
  ///
  /// - Parameter accepted: the sources that may be cited; `nil` for all.
  /// - Returns: `nil` where none of those sources tells of it.
  public func citation(
    in chronology: Chronology, from accepted: Set<Identifier<Source>>? = nil
  ) -> Citation? {
    func isAccepted(_ source: Identifier<Source>) -> Bool { accepted?.contains(source) ?? true }
    switch self {
    case .statement(var statement):
      statement.reports.removeAll { !isAccepted($0.source) }
      return statement.leadingReport.map { Citation($0, of: statement, in: chronology) }
    case .report(let report, let statement):
      guard isAccepted(report.source) else { return nil }
      return Citation(report, of: statement, in: chronology)
    case .event(let event):
      let sources = event.sources.filter(isAccepted)
      guard accepted == nil || !sources.isEmpty else { return nil }
      return Citation(event, from: sources, in: chronology)
    case .source(let source):
      return isAccepted(source.id) ? Citation(source) : nil
    }
  }

  /// The kinds, as an id can name them, in the order in which they are looked for.
  private enum Kind: String, CaseIterable {
    case event, statement, report, source
  }

  private static func target(
    _ kind: Kind, _ id: String, _ chronology: Chronology
  ) -> CitationTarget? {
    switch kind {
    case .event: return chronology.event(Identifier(id)).map { .event($0) }
    case .statement: return chronology.statement(Identifier(id)).map { .statement($0) }
    case .report:
      for statement in chronology.statements {
        if let report = statement.reports.first(where: { $0.id?.text == id }) {
          return .report(report, of: statement)
        }
      }
      return nil
    case .source: return chronology.source(Identifier(id)).map { .source($0) }
    }
  }
}

extension Chronology {
  /// The event or statement that `item` is.
  public func citationTarget(of item: Item) -> CitationTarget {
    switch item.content {
    case .event(let row): .event(events[row])
    case .statement(let row): .statement(statements[row])
    }
  }
}
