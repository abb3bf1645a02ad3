internal import Glibc

/// A thread that runs one function.
public struct WorkerThread: Sendable {
  private let handle: pthread_t

  /// Starts a thread that runs `body`; `nil` where the system has none to give.
  ///
  /// Signals stay with the threads that there were, but for those of a crash, which is this thread's own:
  /// the system ends a program that blocks one at once, whoever waits to handle it (sigprocmask(2)).
  public static func start(_ body: @escaping @Sendable () -> Void) -> WorkerThread? {
    let task = Unmanaged.passRetained(Task(body))
    var blocked = allButCrashes
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    var handle = pthread_t()
    let result = pthread_create(
      &handle, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, task.toOpaque())
    guard result == 0 else {
      task.release()
      return nil
    }
    return WorkerThread(handle: handle)
  }

  /// Runs `body` on a thread of its own that nobody waits for; returns whether there is one to give.
  public static func run(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(body) else { return false }
    thread.detach()
    return true
  }

  /// Waits until the thread has ended; once for each thread.
  public func join() { pthread_join(handle, nil) }

  /// Lets the thread end on its own.
  public func detach() { pthread_detach(handle) }

  private static var allButCrashes: sigset_t {
    var signals = sigset_t()
    sigfillset(&signals)
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGSYS] {
      sigdelset(&signals, crash)
    }
    return signals
  }

  private final class Task: Sendable {
    private let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Calls the function while there is a stack for whoever handles that the thread's own is
    /// exhausted (sigaltstack(2)); without where there is no memory for one.
    func run() {
      let size = 64 * 1024
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let memory, memory != MAP_FAILED else { return body() }
      var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
      sigaltstack(&stack, nil)
      body()
      stack.ss_flags = Int32(SS_DISABLE)
      sigaltstack(&stack, nil)
      munmap(memory, size)
    }
  }
}
