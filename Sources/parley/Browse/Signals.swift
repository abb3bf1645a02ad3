import CLinux
import Glibc

/// Signals as events: they are blocked and read from a descriptor, so that no work is done inside a
/// handler (signalfd(2)).
struct Signals {
  /// Becomes readable when a signal is there.
  let descriptor: Int32

  /// The signals that are blocked while the program waits: all of its own, but not the one with
  /// which ncurses learns of a new window size. Elsewhere that one is blocked too, so that none
  /// comes unnoticed between looking for input and waiting for it.
  let blockedWhileWaiting: sigset_t

  /// The signals that end the program, once the terminal is restored.
  private static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in Self.ending + [SIGTSTP] { sigaddset(&set, signal) }
    descriptor = parley_signal_descriptor(&set)
    blockedWhileWaiting = set
    sigaddset(&set, SIGWINCH)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The next signal that has come.
  func next() -> Int32? {
    let signal = parley_next_signal(descriptor)
    return signal > 0 ? signal : nil
  }

  /// Stops the program until it is continued, as the terminal's own ^Z would.
  func stop() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    let handler = signal(SIGTSTP, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGTSTP, handler)
  }
}
