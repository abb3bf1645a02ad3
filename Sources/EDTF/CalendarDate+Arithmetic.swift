// Sums that leave the years −9999 to 9999 stop at the first or last day of that range: a date
// widened by a century still is a date, and no caller has anything better to do than stop there.

extension CalendarDate {
  /// Whether February has 29 days in `year`.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days in a month.
  ///
  /// - Parameter month: 1 to 12.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, negative before it. O(1).
  public var ordinal: Int {
    // With the year starting in March the leap day is its last, and the months' lengths repeat
    // every five months (153 days).
    let marchYear = month <= 2 ? year - 1 : year
    let monthsSinceMarch = (month + 9) % 12
    let (era, yearOfEra) = Self.floorDivide(marchYear, 400)
    let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.daysFromMarchYearZeroTo1970
  }

  /// Makes the day that lies `ordinal` days after 1970-01-01, or nil outside the range. O(1).
  public init?(ordinal: Int) {
    guard (Self.earliest.ordinal...Self.latest.ordinal).contains(ordinal) else { return nil }
    self.init(uncheckedOrdinal: ordinal)
  }

  private init(uncheckedOrdinal ordinal: Int) {
    let days = ordinal + Self.daysFromMarchYearZeroTo1970
    let (era, dayOfEra) = Self.floorDivide(days, Self.daysPerEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let month = (monthsSinceMarch + 2) % 12 + 1
    let day = dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
    let marchYear = era * 400 + yearOfEra
    self.init(uncheckedYear: month <= 2 ? marchYear + 1 : marchYear, month: month, day: day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    let (_, daysSinceMonday) = Self.floorDivide(ordinal + 3, 7)
    return Weekday.allCases[daysSinceMonday]
  }

  /// The day `days` later (earlier if negative), at most the end of the range. O(1).
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflowed) = ordinal.addingReportingOverflow(days)
    if let day = overflowed ? nil : CalendarDate(ordinal: sum) { return day }
    return days < 0 ? .earliest : .latest
  }

  /// The same day of the month `months` later, or that month's last day where it is shorter.
  ///
  /// Stops at the end of the range. O(1).
  public func adding(months: Int) -> CalendarDate {
    let (sum, overflowed) = (year * 12 + month - 1).addingReportingOverflow(months)
    let (newYear, monthIndex) = Self.floorDivide(sum, 12)
    guard !overflowed, (-9999...9999).contains(newYear) else {
      return months < 0 ? .earliest : .latest
    }
    let newMonth = monthIndex + 1
    let newDay = min(day, Self.dayCount(ofMonth: newMonth, year: newYear))
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: newDay)
  }

  /// The same day `years` later; 29 February becomes 28 February in a common year. O(1).
  public func adding(years: Int) -> CalendarDate {
    let (months, overflowed) = years.multipliedReportingOverflow(by: 12)
    return adding(months: overflowed ? (years < 0 ? .min : .max) : months)
  }

  /// Days from this day to `other`, negative if `other` is earlier. O(1).
  public func days(to other: CalendarDate) -> Int { other.ordinal - ordinal }

  /// The first day of this day's month.
  public var firstOfMonth: CalendarDate {
    CalendarDate(uncheckedYear: year, month: month, day: 1)
  }

  /// The last day of this day's month.
  public var lastOfMonth: CalendarDate {
    CalendarDate(
      uncheckedYear: year, month: month, day: Self.dayCount(ofMonth: month, year: year))
  }

  private static let daysPerEra = 146_097
  private static let daysFromMarchYearZeroTo1970 = 719_468

  private static func floorDivide(_ dividend: Int, _ divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
