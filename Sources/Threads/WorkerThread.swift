internal import Glibc

/// A thread that runs one function.
public struct WorkerThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread that runs `body`; `nil` where the system has none to give.
  ///
  /// Signals stay with the threads that there were.
  public static func start(_ body: @escaping @Sendable () -> Void) -> WorkerThread? {
    let task = Unmanaged.passRetained(Task(body))
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    var handle = pthread_t()
    let result = pthread_create(
      &handle, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, task.toOpaque())
    guard result == 0 else {
      task.release()
      return nil
    }
    return WorkerThread(handle: handle)
  }

  /// Runs `body` on a thread of its own that nobody waits for, or here where there is none to give.
  public static func run(_ body: @escaping @Sendable () -> Void) {
    if let thread = start(body) { thread.detach() } else { body() }
  }

  /// Waits until the thread has ended; once for each thread.
  public func join() { pthread_join(handle, nil) }

  /// Lets the thread end on its own.
  public func detach() { pthread_detach(handle) }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
