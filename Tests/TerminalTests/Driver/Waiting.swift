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
/// Other tests may keep all processors for longer than any deadline, so that is no reason to give up
/// before there have been enough looks.
///
/// - Throws: `DidNotCome` after twenty seconds and a hundred looks, with what `seen` tells.
func wait<Found>(
  for awaited: String, at place: SourceLocation, seen: () throws -> String,
  until look: () throws -> Found?
) async throws -> Found {
  let deadline = ContinuousClock.now + .seconds(20)
  var looks = 0
  while true {
    if let found = try look() { return found }
    looks += 1
    guard ContinuousClock.now < deadline || looks < 100 else {
      throw DidNotCome(awaited: awaited, seen: try seen(), place: place)
    }
    try await Task.sleep(for: .milliseconds(15))
  }
}
