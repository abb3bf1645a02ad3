/// How a feed is written.
public enum FeedSyntax: Hashable, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonLines
  /// Comma-separated values with a header (RFC 4180).
  case csv
}
