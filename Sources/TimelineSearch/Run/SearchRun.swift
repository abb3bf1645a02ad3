internal import Timeline

/// A search on threads of its own, which tells what it has found as it goes.
///
///     let run = SearchRun(query, in: index) { wakeTheEventLoop() }
///     …
///     let progress = run.progress
///     show(progress.matches, isDone: progress.isDone)
///
/// It ends soon after `cancel()`, or after nobody holds it any longer; and on its own account, where
/// regular expressions take ten times as long as `SearchIndex.matches` lets them.
public final class SearchRun: Sendable {
  /// What has been found so far. It is consistent, and what it has it keeps.
  public struct Progress: Sendable {
    /// The matches among the items that have been looked at.
    public let matches: MatchSet
    /// How many items have been looked at.
    public let searched: Int
    /// Whether the search is over.
    public let isDone: Bool
    /// Why it is over before all items have been looked at.
    public let error: QueryError?
  }

  /// What is searched.
  public let index: SearchIndex
  private let job: SearchJob

  /// Starts to search.
  ///
  /// - Parameters:
  ///   - item: where to begin, a position in `Chronology.items`; the rest comes after it, then
  ///     what is before it.
  ///   - threads: how many threads share the work.
  ///   - onProgress: called at the first match, then some sixty times a second where there is
  ///     progress, and at the end; by any of the threads. Not called after an end by `cancel()`.
  public init(
    _ query: Query, in index: SearchIndex, near item: Int = 0,
    threads: Int = SearchIndex.threadCount, onProgress: @escaping @Sendable () -> Void
  ) {
    self.index = index
    // Who can cancel can wait.
    job = SearchJob(
      query, in: index, near: item, patience: index.patience * 10, onProgress: onProgress)
    job.start(threads: threads)
  }

  deinit { job.cancel() }

  /// Has the search stop; what has been found stays.
  public func cancel() { job.cancel() }

  /// What has been found so far.
  ///
  /// - Complexity: O(*n*) in the items, at 64 a step: some microseconds for a million.
  public var progress: Progress {
    let results = job.soFar
    return Progress(
      matches: MatchSet(words: results.words, universe: index.chronology.items.count),
      searched: results.searched, isDone: results.isDone, error: results.error)
  }
}
