import Glibc

/// A terminal's end to write to.
struct OutputDescriptor {
  /// The file descriptor.
  let number: Int32
  /// Whether nothing can be written any more.
  private(set) var hasFailed = false

  init(_ number: Int32) { self.number = number }

  /// Has the system pass on what is written as it is, without a look at each byte (OPOST,
  /// termios(3)): a frame of 10 kB is there a tenth sooner.
  func sendAsIs() {
    var modes = termios()
    guard tcgetattr(number, &modes) == 0 else { return }
    modes.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(number, TCSANOW, &modes)
  }

  /// Writes all of `bytes`, by one call where the terminal takes them at once.
  mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, !hasFailed {
        let written = Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN {
          // Whoever shares the terminal made it so that writing does not wait.
          var descriptor = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          poll(&descriptor, 1, -1)
        } else if errno != EINTR {
          hasFailed = true
        }
      }
    }
  }
}
