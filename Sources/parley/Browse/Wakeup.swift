import CLinux
import Glibc

/// Lets other threads wake the event loop: a pipe whose one end it waits for.
final class Wakeup: Sendable {
  /// Can be read from once somebody has called.
  let descriptor: Int32
  private let trigger: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    // Where there are no descriptors left nobody is woken, and every key still is taken.
    _ = pipe2(&ends, O_CLOEXEC | O_NONBLOCK)
    (descriptor, trigger) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(trigger)
  }

  /// Wakes the loop; from any thread. Calls that come together count as one.
  func call() {
    var byte: UInt8 = 1
    _ = write(trigger, &byte, 1)
  }

  /// Returns whether somebody has called since the last time.
  func answer() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    var hasCalled = false
    while read(descriptor, &bytes, bytes.count) > 0 { hasCalled = true }
    return hasCalled
  }
}
