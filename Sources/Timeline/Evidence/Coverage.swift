/// Which events and statements one source tells of.
///
/// It tells of a statement that it reports or says something of, and of an event that names it as a
/// source, that it says something of, or at which a statement was made that it tells of.
public struct Coverage: Hashable, Sendable {
  /// The row of the source, if the timeline has it.
  private let told: Int?
  private var events: [Bool]
  private var statements: [Bool]

  /// Looks through `chronology` for `source`.
  ///
  /// - Complexity: O(*n*) in its events, statements and assertions.
  public init(of source: Identifier<Source>, in chronology: Chronology) {
    let told = chronology.store.row(ofID: source.text, in: .sources)
    self.told = told
    let events = SearchableRecords(.events, of: chronology)
    let statements = SearchableRecords(.statements, of: chronology)
    self.events = (0..<events.count).map { row in
      events.isWhole(row) && events.hasSource(row) { $0 == told }
    }
    self.statements = (0..<statements.count).map { row in
      statements.hasSource(row) { $0 == told }
    }
    for assertion in chronology.assertions where assertion.source == source {
      switch assertion.subject {
      case .person: break
      case .event(let id): self.events[chronology.row(of: id)] = true
      case .statement(let id): self.statements[chronology.row(of: id)] = true
      }
    }
    for row in 0..<statements.count where self.statements[row] {
      if let event = statements.statementColumns(row).event { self.events[event] = true }
    }
  }

  /// Whether the source tells of an event or a statement.
  public func contains(_ content: Item.Content) -> Bool {
    switch content {
    case .event(let row): events[row]
    case .statement(let row): statements[row]
    }
  }

  /// Whether all that the source tells of is told by no other, once, and nothing is contradicted: the
  /// timeline according to it is the whole one.
  ///
  /// - Complexity: O(*n*) in the events and statements of `chronology`.
  func isOfWhatIsPlainlyTold(in chronology: Chronology) -> Bool {
    guard chronology.assertions.isEmpty, let told else { return false }
    let statements = SearchableRecords(.statements, of: chronology)
    let events = SearchableRecords(.events, of: chronology)
    return self.statements.indices.allSatisfy {
      !self.statements[$0] || statements.isPlainlyTold($0, by: told)
    }
      && self.events.indices.allSatisfy {
        !self.events[$0] || events.isPlainlyTold($0, by: told)
      }
  }

  /// How many events and statements it tells of.
  public var count: Int { events.count { $0 } + statements.count { $0 } }
}

extension Chronology {
  /// The row of an event that the timeline has.
  fileprivate func row(of id: Identifier<Event>) -> Int {
    guard let row = store.row(ofID: id.text, in: .events) else {
      preconditionFailure("a timeline that is not whole: \(id)")
    }
    return row
  }

  /// The row of a statement that the timeline has.
  fileprivate func row(of id: Identifier<Statement>) -> Int {
    guard let row = store.row(ofID: id.text, in: .statements) else {
      preconditionFailure("a timeline that is not whole: \(id)")
    }
    return row
  }
}
