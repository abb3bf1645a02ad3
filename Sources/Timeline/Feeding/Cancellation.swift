internal import CLinux
internal import Glibc

/// Calls reading off, from any thread: a pipe of which one end is waited for.
final class Cancellation: Sendable {
  /// Can be read from once reading is called off.
  let descriptor: CInt
  private let trigger: CInt

  /// `nil` where the system has no descriptors left; `errno` says why.
  init?() {
    var ends: [CInt] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else { return nil }
    (descriptor, trigger) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(trigger)
  }

  func cancel() {
    var byte: UInt8 = 1
    _ = write(trigger, &byte, 1)
  }
}
