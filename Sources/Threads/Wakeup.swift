internal import CLinux
internal import Glibc

/// Lets threads wake one that waits for descriptors, as the event loop does, or a read that can be called
/// off: a pipe whose one end is waited for.
public final class Wakeup: Sendable {
  /// Can be read from once somebody has called; -1 where the system had no descriptors left, of which
  /// `errno` says why: nobody is woken then.
  public let descriptor: Int32
  private let trigger: Int32

  /// Opens the pipe.
  public init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe2(&ends, O_CLOEXEC | O_NONBLOCK)
    (descriptor, trigger) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(trigger)
  }

  /// Wakes who waits; from any thread. Calls that come together count as one.
  public func call() {
    var byte: UInt8 = 1
    _ = write(trigger, &byte, 1)
  }

  /// Returns whether somebody has called since the last time.
  public func answer() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    var hasCalled = false
    while read(descriptor, &bytes, bytes.count) > 0 { hasCalled = true }
    return hasCalled
  }
}
