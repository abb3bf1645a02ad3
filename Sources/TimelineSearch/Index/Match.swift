/// One text of an item in which a query was found.
public struct Match: Hashable, Sendable {
  /// Where it was found.
  public let field: Field
  /// The report in which it was found, as a position in `Statement.reports`.
  public let report: Int?
  /// The text, or what stands around the first match where it is long; "…" shows what was cut.
  public let text: String
}
