internal import Synchronization

/// When a search has to stop before its end.
struct SearchWatch: Sendable {
  /// Why a search stopped.
  enum Stop: Error {
    /// Nobody waits for it any longer.
    case cancelled
    /// It cannot be brought to an end.
    case failed(QueryError)
  }

  private let flag: Flag
  private let deadline: ContinuousClock.Instant

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// Watches a search that begins now.
  ///
  /// - Parameter patience: how long expressions may take in all.
  init(patience: Duration) {
    flag = Flag()
    deadline = ContinuousClock.now + patience
  }

  /// Has the search stop soon. From any thread.
  func cancel() { flag.isSet.store(true, ordering: .relaxed) }

  /// Whether `cancel` was called.
  var isCancelled: Bool { flag.isSet.load(ordering: .relaxed) }

  /// Whether it is time to stop, for whatever reason.
  var isOver: Bool { isCancelled || ContinuousClock.now > deadline }

  /// Between two matches of an expression.
  ///
  /// - Parameter offset: where the expression stands in the query.
  func check(at offset: Int) throws(Stop) {
    if isCancelled { throw .cancelled }
    if ContinuousClock.now > deadline { throw .failed(QueryError(.regexTooCostly, at: offset)) }
  }
}
