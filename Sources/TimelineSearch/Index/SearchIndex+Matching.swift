internal import Timeline

extension SearchIndex {
  /// Below so many bytes a search is over before another thread has started.
  private static let smallSize = 1 << 20

  /// The items that match a query; all of them for the empty query.
  ///
  /// - Throws: `QueryError` with reason `regexTooCostly` where a regular expression cannot be
  ///   matched within its limits.
  /// - Complexity: O(*n*) in the size of the records, near the speed of memory for each word or
  ///   phrase; a time bounded by the size for regular expressions.
  public func matches(_ query: Query) throws(QueryError) -> MatchSet {
    if query.isEmpty { return MatchSet(allOf: chronology.items.count) }
    let threads = size < Self.smallSize ? 1 : Self.threadCount
    return try SearchJob(query, in: self, patience: patience).finish(threads: threads)
  }
}
