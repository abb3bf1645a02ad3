/// What became of one selector in its source's text.
public struct Verification: Hashable, Sendable {
  /// Whether the text still has what the selector says.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// `exact` stands at the offsets, or, where there are none, in one place only; `prefix` and
    /// `suffix` stand around it.
    case verified
    /// `exact` stands in several places, and neither the offsets nor what is around it decide.
    case ambiguous
    /// `exact` does not occur.
    case missing
    /// `exact` occurs, but elsewhere than the offsets say, or with other text around it.
    case changed
    /// There is nothing to compare: no selector, no name of a text file, or no such file.
    case noText = "no-text"
  }

  /// The report's id; `subject.property@source` for an assertion.
  public let report: String
  /// The report's statement; `nil` for an assertion.
  public let statement: Identifier<Statement>?
  /// The document.
  public let source: Identifier<Source>
  /// What was found.
  public let status: Status
  /// Where `exact` stands, in Unicode code points; `nil` unless it is in one place.
  public let position: Range<Int>?

  /// Creates a verification.
  public init(
    report: String, statement: Identifier<Statement>?, source: Identifier<Source>, status: Status,
    position: Range<Int>? = nil
  ) {
    self.report = report
    self.statement = statement
    self.source = source
    self.status = status
    self.position = position
  }
}
