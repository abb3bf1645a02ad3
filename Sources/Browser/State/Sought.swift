public import TimelineSearch

/// A query whose matches are looked for beside the drawing, because the timeline is large.
public struct Sought: Sendable {
  /// Tells it from those before it.
  public let generation: Int
  /// What is looked for.
  public let query: Query
  /// Where.
  public let index: SearchIndex
  /// Where to begin: a position in `Chronology.items`.
  public let near: Int
  /// What has been found so far.
  var matches: MatchSet
}

/// What a query has matched.
struct Findings {
  let matches: MatchSet
  /// Whether all items have been looked at.
  let isComplete: Bool
}

/// A filter that takes effect once all that it leaves is known.
struct AwaitedFilter: Sendable {
  let filter: Filter
  let origin: Int?
}
