import Foundation
import Testing

/// What was awaited did not come.
struct DidNotCome: Error, CustomStringConvertible {
  let awaited: String
  let seen: String
  let place: SourceLocation

  var description: String {
    "\(place.fileName):\(place.line) waited for \(awaited), but there was\n\(seen)"
  }
}

/// Waits until `look` finds something, looking again and again.
///
/// - Throws: `DidNotCome` after twenty seconds, with what `seen` tells.
func wait<Found>(
  for awaited: String, at place: SourceLocation, seen: () throws -> String,
  until look: () throws -> Found?
) async throws -> Found {
  let deadline = ContinuousClock.now + .seconds(20)
  while true {
    if let found = try look() { return found }
    guard ContinuousClock.now < deadline else {
      throw DidNotCome(awaited: awaited, seen: try seen(), place: place)
    }
    try await Task.sleep(for: .milliseconds(15))
  }
}
