import Foundation
import Synchronization

/// Lets so many in at a time: a hundred terminals at once would starve each other.
final class Gate: Sendable {
  /// The gate before the terminals.
  static let terminals = Gate(places: 4 * max(1, ProcessInfo.processInfo.activeProcessorCount))

  private struct Places {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let places: Mutex<Places>

  init(places: Int) { self.places = Mutex(Places(free: places)) }

  /// Waits for a place.
  func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = places.withLock { places in
        guard places.free > 0 else {
          places.waiting.append(continuation)
          return false
        }
        places.free -= 1
        return true
      }
      if isIn { continuation.resume() }
    }
  }

  /// Gives a place to whoever has waited longest.
  func leave() {
    let next: CheckedContinuation<Void, Never>? = places.withLock { places in
      guard places.waiting.isEmpty else { return places.waiting.removeFirst() }
      places.free += 1
      return nil
    }
    next?.resume()
  }
}
