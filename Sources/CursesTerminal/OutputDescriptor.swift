import Glibc

/// A terminal's end to write to.
struct OutputDescriptor {
  /// The file descriptor.
  let number: Int32
  /// Whether nothing can be written any more.
  private(set) var hasFailed = false

  init(_ number: Int32) { self.number = number }

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
