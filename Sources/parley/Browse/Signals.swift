import CLinux
import Glibc

/// Signals as events: they are blocked and read from a descriptor, so that no work is done inside a
/// handler (signalfd(2)).
///
/// One exists, and before there are threads: they inherit what it blocks, so that every signal waits
/// for whoever reads the descriptor.
struct Signals {
  /// A signal that has come.
  struct Arrival {
    let number: Int32
    /// Whether the terminal has sent it to everybody who uses it, as it does at ^C.
    let isTerminals: Bool

    /// Whether the program has to end.
    var ends: Bool { Signals.ending.contains(number) }
  }

  /// Becomes readable when a signal is there.
  let descriptor: Int32
  /// Becomes readable when a signal is there that ends or stops the program: nothing is waited for
  /// then. It is not to be read from.
  let urgentDescriptor: Int32

  /// The signals that are blocked while the program waits: all of its own, but not the one with
  /// which ncurses learns of a new window size. Elsewhere that one is blocked too, so that none
  /// comes unnoticed between looking for input and waiting for it.
  let blockedWhileWaiting: sigset_t

  /// The signals that end the program, once the terminal is restored: all that would end it, but
  /// those of a crash.
  private static let ending = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGPOLL, SIGPWR, SIGSTKFLT,
  ]

  init() {
    // Where it is ignored, nobody would learn how a child has ended.
    signal(SIGCHLD, SIG_DFL)
    var read = sigset_t()
    sigemptyset(&read)
    // What the program was started without, as by nohup, does not end it: blocked, it would.
    for signal in Self.ending where !Self.isIgnored(signal) { sigaddset(&read, signal) }
    sigaddset(&read, SIGTSTP)
    urgentDescriptor = parley_signal_descriptor(&read)
    for signal in [SIGCONT, SIGCHLD] { sigaddset(&read, signal) }
    descriptor = parley_signal_descriptor(&read)

    // What nobody could read of must end the program by itself.
    if descriptor < 0 || urgentDescriptor < 0 { sigemptyset(&read) }
    var blocked = read
    // A file that grows too large is an error of that write.
    sigaddset(&blocked, SIGXFSZ)
    blockedWhileWaiting = blocked
    sigaddset(&blocked, SIGWINCH)
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    return sigaction(signal, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private func next() -> Arrival? {
    var isTerminals = false
    let number = parley_next_signal(descriptor, &isTerminals)
    return number > 0 ? Arrival(number: number, isTerminals: isTerminals) : nil
  }

  /// The signals that have come.
  func all() -> [Arrival] {
    var arrivals: [Arrival] = []
    while let arrival = next() { arrivals.append(arrival) }
    return arrivals
  }

  /// Sleeps until there is a signal, or one of `descriptors` has what is asked of it.
  ///
  /// - Parameters:
  ///   - descriptors: what is waited for, `descriptor` among them; each is told what it has. It is the
  ///     caller's, so that none is made for each key.
  ///   - milliseconds: for how long at most; `nil` for ever.
  func wait(for descriptors: inout [pollfd], milliseconds: Int? = nil) {
    var blocked = blockedWhileWaiting
    let count: Int32
    if let milliseconds {
      var time = timespec(
        tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
      count = ppoll(&descriptors, nfds_t(descriptors.count), &time, &blocked)
    } else {
      count = ppoll(&descriptors, nfds_t(descriptors.count), nil, &blocked)
    }
    guard count <= 0 else { return }
    for index in descriptors.indices { descriptors[index].revents = 0 }
  }

  /// Stops the program until it is continued, as the terminal's own ^Z would.
  ///
  /// - Returns: the signals that came meanwhile.
  func stop() -> [Arrival] {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    let handler = signal(SIGTSTP, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGTSTP, handler)
    return all()
  }
}

/// The name of a signal, as `SIGTERM`.
func name(ofSignal number: Int32) -> String {
  sigabbrev_np(number).map { "SIG" + String(cString: $0) } ?? "signal \(number)"
}
