import EDTF
import Timeline

/// A day's date in words.
struct DayText: Sendable {
  private let day: Chronology.Day
  private let isUnicode: Bool

  init(_ day: Chronology.Day, isUnicode: Bool) {
    self.day = day
    self.isUnicode = isUnicode
  }

  /// "Wednesday 12 January 2022".
  var long: String { day.formatted(.long, ascii: !isUnicode) }
  /// "Wed 12 Jan 2022".
  var medium: String { day.formatted(.medium, ascii: !isUnicode) }
  /// "12 Jan", in ASCII.
  var short: String { day.formatted(.short, ascii: true) }

  /// "12", of "12 Jan": what tells the day from its neighbours.
  static func shortest(of short: String) -> String {
    let end = short.utf8.firstIndex(of: UInt8(ascii: " ")) ?? short.endIndex
    return String(short[..<end])
  }
}
