internal import Glibc

/// A value that one thread at a time gets at.
///
/// It is what `Mutex` of the standard library is, by the lock of the C library: the thread sanitizer
/// sees what that one does, and takes it for a race when a thread had to wait for a `Mutex`.
public final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  /// Guards a value.
  public init(_ value: Value) {
    self.value = value
    lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Calls `body` with the value while no other thread has it.
  public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body(&value)
  }
}
