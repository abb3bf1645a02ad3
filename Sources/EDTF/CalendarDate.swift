/// A day of the proleptic Gregorian calendar, in years −9999 to 9999.
///
/// Years are astronomical: year 0 is 1 BC, year −43 is 44 BC (ISO 8601-1:2019, 4.2.1).
public struct CalendarDate: Hashable, Sendable {
  /// Year, month and day in one integer, so that comparing the integers compares the days.
  private let packed: Int32

  /// The first day that can be represented, 1 January −9999.
  public static let earliest = CalendarDate(uncheckedYear: -9999, month: 1, day: 1)

  /// The last day that can be represented, 31 December 9999.
  public static let latest = CalendarDate(uncheckedYear: 9999, month: 12, day: 31)

  /// Makes a day, or nil where the calendar has no such day or the year is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Makes a day that the caller knows to exist.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    packed = Int32(year) << 9 | Int32(month) << 5 | Int32(day)
  }

  /// The astronomical year, −9999 to 9999.
  public var year: Int { Int(packed >> 9) }

  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }

  /// The day of the month, 1 to 31.
  public var day: Int { Int(packed & 31) }
}

extension CalendarDate: Comparable {
  /// Orders days in time.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`, with a minus before a negative year (EDTF level 1).
  public var description: String {
    let sign = year < 0 ? "-" : ""
    return sign + zeroPadded(abs(year), 4) + "-" + zeroPadded(month, 2) + "-" + zeroPadded(day, 2)
  }
}

/// `number` (not negative) in decimal with zeros before it up to `width` digits.
func zeroPadded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
