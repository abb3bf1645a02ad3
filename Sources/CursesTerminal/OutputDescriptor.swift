import Glibc

/// A terminal's end to write to. One that takes nothing, since its window is stopped or its line is
/// slow, is waited for as long as the caller says, and no longer.
struct OutputDescriptor {
  /// Until when a terminal is waited for that takes nothing.
  enum Patience {
    /// Until there is something that cannot wait.
    case untilInterrupted
    /// For so long after it last took something.
    case milliseconds(Int32)
  }

  /// The file descriptor.
  let number: Int32
  /// Whether nothing can be written any more.
  private(set) var hasFailed = false

  /// What is readable once there is something that cannot wait.
  private let interruption: Int32

  /// - Parameters:
  ///   - terminal: A file descriptor of the terminal.
  ///   - interruption: A file descriptor that is readable once there is something that cannot wait.
  init(_ terminal: Int32, interruption: Int32) {
    // Opened once more, since those who share `terminal`, a shell among them, would not expect that
    // writing to it does not wait (open(2), O_NONBLOCK). Where it cannot be, each call waits.
    let own = open("/proc/self/fd/\(terminal)", O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    self.init(sharing: own >= 0 ? own : terminal, interruption: interruption)
  }

  /// Takes `terminal` itself, writing to which may wait.
  init(sharing terminal: Int32, interruption: Int32) {
    number = terminal
    self.interruption = interruption
  }

  /// Has the system pass on what is written as it is, without a look at each byte (OPOST,
  /// termios(3)): a frame of 10 kB is there a tenth sooner.
  func sendAsIs() {
    var modes = termios()
    guard tcgetattr(number, &modes) == 0 else { return }
    modes.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(number, TCSANOW, &modes)
  }

  /// Writes `bytes`, by one call where the terminal takes them at once.
  ///
  /// - Returns: Whether the terminal has got all of them; otherwise it may have got the beginning of a
  ///   sequence or of a character.
  mutating func write(_ bytes: [UInt8], waiting patience: Patience = .untilInterrupted) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN {
          guard wait(patience) else { return false }
        } else if errno != EINTR {
          hasFailed = true
          return false
        }
      }
      return true
    }
  }

  /// Waits until the terminal takes more; returns whether it does.
  func wait(_ patience: Patience) -> Bool {
    var descriptors = [pollfd(fd: number, events: Int16(POLLOUT), revents: 0)]
    var limit: Int32 = -1
    switch patience {
    case .untilInterrupted:
      descriptors.append(pollfd(fd: interruption, events: Int16(POLLIN), revents: 0))
    case .milliseconds(let milliseconds): limit = milliseconds
    }
    let count = poll(&descriptors, nfds_t(descriptors.count), limit)
    if count < 0 { return errno == EINTR }
    return count > 0 && (descriptors.count == 1 || descriptors[1].revents == 0)
  }

  /// Discards what has been written and is not on its way yet.
  func discard() { tcflush(number, TCOFLUSH) }
}
