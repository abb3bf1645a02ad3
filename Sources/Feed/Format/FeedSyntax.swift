/// How a feed is written.
public enum FeedSyntax: Hashable, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonLines
  /// Comma-separated values with a header (RFC 4180).
  case csv

  /// The syntax that a file's name tells, compressed or not: `rows.jsonl`, `rows.csv.gz`; that of `-`,
  /// standard input, is JSON Lines. `nil` of other names.
  public init?(named path: String) {
    if path == "-" {
      self = .jsonLines
      return
    }
    var endings = path.lowercased().split(separator: ".").dropFirst()
    if endings.last == "gz" || endings.last == "zst" { endings.removeLast() }
    switch endings.last {
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .csv
    default: return nil
    }
  }
}
