import EDTF
import Timeline

/// A day's date in words, all of them ASCII.
struct DayText: Sendable {
  private let day: Chronology.Day

  init(_ day: Chronology.Day) { self.day = day }

  /// "Wednesday 12 January 2022".
  var long: String { day.formatted(.long) }
  /// "Wed 12 Jan 2022".
  var medium: String { day.formatted(.medium) }
  /// "12 Jan".
  var short: String { day.formatted(.short) }

  /// "12", of "12 Jan": what tells the day from its neighbours.
  static func shortest(of short: String) -> String {
    let end = short.utf8.firstIndex(of: UInt8(ascii: " ")) ?? short.endIndex
    return String(short[..<end])
  }
}
