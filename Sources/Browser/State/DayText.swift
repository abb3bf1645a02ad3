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
}
