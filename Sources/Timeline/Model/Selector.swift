/// Where a text stands in a source: a TextQuoteSelector with a TextPositionSelector
/// (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).
public struct Selector: Hashable, Sendable {
  /// The text just before.
  public var prefix: String
  /// The text itself. Never empty in a loaded timeline.
  public var exact: String
  /// The text just after.
  public var suffix: String
  /// The offsets of `exact` in the source's text, in Unicode code points.
  public var position: Range<Int>?

  /// Creates a selector.
  public init(prefix: String = "", exact: String, suffix: String = "", position: Range<Int>? = nil)
  {
    self.prefix = prefix
    self.exact = exact
    self.suffix = suffix
    self.position = position
  }
}
