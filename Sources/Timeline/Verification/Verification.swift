/// What became of one claim in its source's text.
public struct Verification: Hashable, Sendable {
  /// Whether the text still has what the selector says.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// `exact` stands at the offsets, or, where there are none, in one place only; `prefix` and
    /// `suffix` stand around it.
    case verified
    /// `exact` stands in one place with `prefix` and `suffix` around it, but elsewhere than the
    /// offsets say. These alone can be corrected without anybody looking.
    case moved
    /// `exact` stands in several places, and neither the offsets nor what is around it decide.
    case ambiguous
    /// The text is not the one that the selector was made from; see `Change`.
    case changed
    /// `exact` does not occur.
    case missing
    /// There is nothing to compare: no selector, no name of a text file, or no such file.
    case noText = "no-text"
  }

  /// What shows that a text is not the one that a selector was made from.
  public enum Change: Hashable, Sendable {
    /// Its SHA-256 is not the one that the source names but this, in lower-case hexadecimal. Then
    /// nothing else that is found counts: offsets may be right by chance.
    case digest(String)
    /// `exact` stands there, but nowhere with `prefix` and `suffix` around it. Whether those are
    /// still the words that were meant only a reader can tell.
    case context
  }

  /// What was verified.
  public let claim: Claim
  /// What was found.
  public let status: Status
  /// Where `exact` stands, in Unicode code points; `nil` unless it is in one place. For a `changed`
  /// one it is where to look, not what to put into the file unseen.
  public let position: Range<Int>?
  /// For a `changed` one, what is different.
  public let change: Change?

  /// Creates a verification.
  public init(
    _ claim: Claim, status: Status, position: Range<Int>? = nil, change: Change? = nil
  ) {
    self.claim = claim
    self.status = status
    self.position = position
    self.change = change
  }

  /// The report's id; `subject.property@source` for an assertion.
  public var report: String { claim.report }
  /// The report's statement; `nil` for an assertion.
  public var statement: Identifier<Statement>? { claim.statement }
  /// The document.
  public var source: Identifier<Source> { claim.source }
}
