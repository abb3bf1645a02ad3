import Glibc
import Screen

/// Tells what is done with a mouse from the buttons that a terminal reports.
struct ClickCounter {
  /// Within what time two clicks on one cell are a double click, in nanoseconds.
  private static let interval: UInt64 = 400_000_000

  private var last: (position: Position, time: UInt64)?

  /// What pressing `button`, a number as xterm reports it, means at `position`; `nil` for nothing.
  mutating func event(button: Int, at position: Position) -> MouseEvent? {
    // 4, 8 and 16 tell of Shift, Meta and Control.
    switch button & ~(4 | 8 | 16) {
    case 64: return MouseEvent(.wheelUp, at: position)
    case 65: return MouseEvent(.wheelDown, at: position)
    case 0: break
    default: return nil
    }
    let now = Self.now
    if let last, last.position == position, now - last.time < Self.interval {
      self.last = nil
      return MouseEvent(.doubleClick, at: position)
    }
    last = (position, now)
    return MouseEvent(.click, at: position)
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
