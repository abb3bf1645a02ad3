internal import Threads
internal import Synchronization
internal import Timeline

/// One search through all blocks of a timeline, which threads share.
final class SearchJob: Sendable {
  private let query: Query
  private let index: SearchIndex
  private let watch: SearchWatch
  /// How often, beside the first match and the end, progress is told.
  private static let interval = Duration.milliseconds(16)
  private let onProgress: (@Sendable () -> Void)?
  private let firstBlock: Int
  private let nextTask = Atomic(0)
  private let results: Guarded<Results>

  /// What has been found so far.
  struct Results: Sendable {
    /// A bit for each item.
    fileprivate(set) var words: [UInt64]
    /// How many items have been looked at.
    fileprivate(set) var searched = 0
    fileprivate(set) var isDone = false
    fileprivate(set) var error: QueryError?
    fileprivate var blocksDone = 0
    fileprivate var hasMatches = false
    fileprivate var lastTold = ContinuousClock.now
  }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - item: where to begin; the rest comes after it, then what is before it.
  ///   - patience: how long expressions may take in all.
  ///   - onProgress: called by any of the threads.
  init(
    _ query: Query, in index: SearchIndex, near item: Int = 0, patience: Duration,
    onProgress: (@Sendable () -> Void)? = nil
  ) {
    self.query = query
    self.index = index
    self.onProgress = onProgress
    watch = SearchWatch(patience: patience)
    let items = index.chronology.items
    results = Guarded(Results(words: [UInt64](repeating: 0, count: (items.count + 63) / 64)))
    firstBlock =
      if items.indices.contains(item), case .statement(let row) = items[item].content {
        row / RowMask.capacity
      } else {
        0
      }
  }

  private var blockCount: Int { index.statements.blockCount + index.events.blockCount }

  /// How many threads have something to do.
  private func helpers(for threads: Int) -> Int { max(0, min(threads, blockCount) - 1) }

  // MARK: - For those who wait

  /// Searches with this thread and others, and returns when all is searched.
  func finish(threads: Int) throws(QueryError) -> MatchSet {
    let plan = QueryPlan(query, in: index)
    let others = (0..<helpers(for: threads)).compactMap { _ in
      WorkerThread.start { self.work(plan) }
    }
    work(plan)
    for other in others { other.join() }
    let results = results.withLock { $0 }
    if let error = results.error { throw error }
    return MatchSet(words: results.words, universe: index.chronology.items.count)
  }

  // MARK: - For those who do not

  /// Starts to search on other threads.
  func start(threads: Int) {
    let first: @Sendable () -> Void = {
      let plan = QueryPlan(self.query, in: self.index)
      for _ in 0..<self.helpers(for: threads) {
        WorkerThread.start { self.work(plan) }?.detach()
      }
      self.work(plan)
    }
    guard let thread = WorkerThread.start(first) else { return first() }
    thread.detach()
  }

  /// Has the threads stop soon.
  func cancel() { watch.cancel() }

  /// What has been found so far.
  var soFar: Results { results.withLock { $0 } }

  // MARK: - Work

  private func work(_ plan: QueryPlan) {
    if blockCount == 0 { return note(nil) { $0.isDone = true } }
    var matcher = BlockMatcher(plan, in: index, watch: watch)
    while !watch.isCancelled {
      let task = nextTask.add(1, ordering: .relaxed).oldValue
      guard task < blockCount else { return }
      let (kind, block) = block(ofTask: task)
      do throws(SearchWatch.Stop) {
        let rows = try matcher.matches(kind, block: block)
        add(rows, kind, block)
      } catch {
        guard case .failed(let error) = error else { return }
        watch.cancel()
        return note(error) { $0.isDone = true }
      }
    }
  }

  /// The statements from where the search begins, round to there, and then the events.
  private func block(ofTask task: Int) -> (SearchableRecords.Kind, Int) {
    let count = index.statements.blockCount
    guard task < count else { return (.events, task - count) }
    return (.statements, (firstBlock + task) % count)
  }

  private func add(_ rows: RowMask, _ kind: SearchableRecords.Kind, _ block: Int) {
    let section = kind == .events ? index.events : index.statements
    let range = section.rows(ofBlock: block)
    note(nil) { results in
      rows.forEach { row in
        guard let position = section.records.position(ofRow: range.lowerBound + row) else { return }
        results.words[position >> 6] |= 1 << UInt64(position & 63)
      }
      results.searched += range.count
      results.blocksDone += 1
      results.isDone = results.isDone || results.blocksDone == blockCount
      let isFirst = !rows.isEmpty && !results.hasMatches
      results.hasMatches = results.hasMatches || isFirst
      if isFirst { results.lastTold -= Self.interval }
    }
  }

  /// Changes the results, and tells of it when it is time.
  private func note(_ error: QueryError?, _ body: (inout Results) -> Void) {
    let isTold = results.withLock { results in
      // What follows a failure is no progress.
      guard results.error == nil else { return false }
      results.error = error
      body(&results)
      guard onProgress != nil else { return false }
      let now = ContinuousClock.now
      guard results.isDone || now - results.lastTold >= Self.interval else { return false }
      results.lastTold = now
      return true
    }
    if isTold { onProgress?() }
  }
}
