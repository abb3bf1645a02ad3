internal import Glibc

/// A value that one thread at a time gets at, and for a change of which threads can wait
/// (C. A. R. Hoare, Monitors: An Operating System Structuring Concept, 1974).
///
/// It is what `Mutex` of the standard library is, by the lock of the C library: the thread sanitizer
/// sees what that one does, and takes it for a race when a thread had to wait for a `Mutex`.
public final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  /// Guards a value.
  public init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // What is waited for does not depend on what the clock on the wall is set to.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Calls `body` with the value while no other thread has it. Whoever waits looks again then.
  public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    let result = body(&value)
    pthread_cond_broadcast(changed)
    return result
  }

  /// Waits until `body` finds what it looks for, and takes it.
  ///
  /// - Parameters:
  ///   - milliseconds: How long it is waited for at most; `nil` for ever.
  ///   - body: Called with the value while no other thread has it, at once and after each change.
  ///     It changes nothing that others wait for.
  /// - Returns: What `body` found; `nil` where it found nothing in time.
  public func wait<Result>(
    within milliseconds: Int? = nil, for body: (inout Value) -> Result?
  ) -> Result? {
    var deadline = milliseconds.map { Self.time(after: $0) } ?? timespec()
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&value) { return result }
      if milliseconds == nil {
        pthread_cond_wait(changed, lock)
      } else if pthread_cond_timedwait(changed, lock, &deadline) == ETIMEDOUT {
        return body(&value)
      }
    }
  }

  private static func time(after milliseconds: Int) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let nanoseconds = time.tv_nsec + milliseconds % 1000 * 1_000_000
    time.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}
