/// What is verified: that the words of a report, or of an assertion, stand in its source's text
/// where its selector says.
public struct Claim: Hashable, Sendable {
  /// The report's id; `subject.property@source` for an assertion.
  public let report: String
  /// The report's statement; `nil` for an assertion.
  public let statement: Identifier<Statement>?
  /// The document.
  public let source: Identifier<Source>
  /// The place in its text; `nil` where none is claimed.
  public let selector: Selector?

  /// Creates a claim.
  public init(
    report: String, statement: Identifier<Statement>?, source: Identifier<Source>,
    selector: Selector?
  ) {
    self.report = report
    self.statement = statement
    self.source = source
    self.selector = selector
  }
}

extension Claim {
  /// The claim of a statement's report at a position among its reports.
  init(_ report: Report, at position: Int, of statement: Identifier<Statement>) {
    self.init(
      report: report.id?.text ?? "\(statement)[\(position)]", statement: statement,
      source: report.source, selector: report.selector)
  }

  /// The claim of an assertion.
  init(subject: String, property: String, source: Identifier<Source>, selector: Selector) {
    self.init(
      report: "\(subject).\(property)@\(source)", statement: nil, source: source,
      selector: selector)
  }
}
