public import EDTF

/// The date of an event or a statement, and how the source's words became it.
public struct When: Hashable, Sendable {
  /// The date, with what is uncertain about it.
  public let date: EDTFDate
  /// The source's own words: "this Wednesday".
  public let text: String?
  /// How the words became the date: "source issued 2022-01-12".
  public let basis: String?

  /// Creates a date with its provenance.
  public init(date: EDTFDate, text: String? = nil, basis: String? = nil) {
    self.date = date
    self.text = text
    self.basis = basis
  }
}
