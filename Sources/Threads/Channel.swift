internal import Glibc

/// A queue between threads that holds a few elements: who sends waits while it is full, who receives
/// while it is empty.
public final class Channel<Element: Sendable>: @unchecked Sendable {
  /// What `receive` comes back with.
  public enum Reception {
    /// The oldest element.
    case element(Element)
    /// None has come in time.
    case nothing
    /// The channel is closed and empty.
    case closed
  }

  private var elements: [Element] = []
  private let capacity: Int
  private var isClosed = false
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  /// Makes an empty channel.
  ///
  /// - Parameter capacity: How many elements it holds, at least one.
  public init(capacity: Int) {
    self.capacity = capacity
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

  /// Sends an element, once there is room; returns whether it was taken, which a closed channel does
  /// not.
  public func send(_ element: Element) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while elements.count == capacity, !isClosed { pthread_cond_wait(changed, lock) }
    guard !isClosed else { return false }
    elements.append(element)
    pthread_cond_broadcast(changed)
    return true
  }

  /// Receives the oldest element, once there is one.
  ///
  /// - Parameter milliseconds: How long it is waited for at most; `nil` for ever.
  public func receive(within milliseconds: Int? = nil) -> Reception {
    var deadline = timespec()
    if let milliseconds {
      clock_gettime(CLOCK_MONOTONIC, &deadline)
      let nanoseconds = deadline.tv_nsec + milliseconds % 1000 * 1_000_000
      deadline.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
      deadline.tv_nsec = nanoseconds % 1_000_000_000
    }
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while elements.isEmpty {
      if isClosed { return .closed }
      if milliseconds == nil {
        pthread_cond_wait(changed, lock)
      } else if pthread_cond_timedwait(changed, lock, &deadline) == ETIMEDOUT, elements.isEmpty {
        return isClosed ? .closed : .nothing
      }
    }
    pthread_cond_broadcast(changed)
    return .element(elements.removeFirst())
  }

  /// Lets nothing more in; what is there can still be received.
  public func close() {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    isClosed = true
    pthread_cond_broadcast(changed)
  }
}
