/// One source's word on a property of a person, an event or a statement.
public struct Assertion: Hashable, Sendable {
  /// What an assertion is about.
  public enum Subject: Hashable, Sendable {
    /// A person: an office, a role.
    case person(Identifier<Person>)
    /// An event: a date, a duration, who led.
    case event(Identifier<Event>)
    /// A statement: a date, who said it.
    case statement(Identifier<Statement>)
  }

  /// How far a value is trusted, as in Wikidata's ranks. Nothing is overwritten: it is ranked.
  public enum Rank: String, Hashable, Sendable, CaseIterable {
    /// The value to show.
    case preferred
    /// A value among others.
    case normal
    /// A value known to be wrong or outdated.
    case deprecated
  }

  /// What it is about.
  public let subject: Subject
  /// Which property of it: `office`, `date`, `duration`.
  public let property: String
  /// The source's value.
  public let value: String
  /// The document that asserts it.
  public let source: Identifier<Source>
  /// How far it is trusted.
  public let rank: Rank
  /// Why it is ranked so.
  public let reason: String?
  /// Where in the source's text it stands.
  public let selector: Selector?

  /// Creates an assertion.
  public init(
    subject: Subject, property: String, value: String, source: Identifier<Source>,
    rank: Rank = .normal, reason: String? = nil, selector: Selector? = nil
  ) {
    self.subject = subject
    self.property = property
    self.value = value
    self.source = source
    self.rank = rank
    self.reason = reason
    self.selector = selector
  }
}
