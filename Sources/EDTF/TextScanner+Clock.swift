extension TextScanner {
  /// Whose rules a clock time follows.
  enum Dialect {
    /// EDTF level 0: seconds without a fraction; the zone may be left out, an offset be hours only.
    case edtf
    /// RFC 3339, 5.6: a fraction is allowed, the zone is required.
    case rfc3339
  }

  /// Reads `YYYY-MM-DD`.
  mutating func completeDate() throws(EDTFError) -> CalendarDate {
    let year = try number(digits: 4, expected: .year)
    try require("-", expected: .hyphenAndMonth)
    let month = try monthNumber()
    try require("-", expected: .hyphenAndDay)
    return try dayNumber(year: year, month: month)
  }

  /// Reads `MM`, 01 to 12.
  mutating func monthNumber() throws(EDTFError) -> Int {
    let start = position
    let month = try number(digits: 2, expected: .month)
    guard (1...12).contains(month) else { throw EDTFError(.month(month), at: start) }
    return month
  }

  /// Reads `DD`, a day that the month has.
  mutating func dayNumber(year: Int, month: Int) throws(EDTFError) -> CalendarDate {
    let start = position
    let day = try number(digits: 2, expected: .day)
    guard (1...31).contains(day) else { throw EDTFError(.day(day), at: start) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw EDTFError(.noSuchDay(year: year, month: month, day: day), at: start)
    }
    return date
  }

  /// Reads `hh:mm:ss` and what follows it, after the `T`.
  mutating func clockTime(
    on date: CalendarDate, dialect: Dialect
  ) throws(EDTFError) -> ClockTime {
    let hour = try field(below: 24, expected: .clock) { .hour($0) }
    try require(":", expected: .clock)
    let minute = try field(below: 60, expected: .clock) { .minute($0) }
    try require(":", expected: .clock)
    let secondStart = position
    let second = try field(below: 61, expected: .clock) { .second($0) }
    let nanosecond = dialect == .rfc3339 && take(".") ? try fraction() : 0
    let time = ClockTime(
      hour: hour, minute: minute, second: second, nanosecond: nanosecond,
      zone: try zone(dialect: dialect))
    guard second < 60 || time.mayBeLeapSecond(on: date) else {
      throw EDTFError(.leapSecond, at: secondStart)
    }
    return time
  }

  /// Reads two digits whose value is less than `limit`.
  private mutating func field(
    below limit: Int, expected: EDTFError.Expectation, fault: (Int) -> EDTFError.Reason
  ) throws(EDTFError) -> Int {
    let start = position
    let value = try number(digits: 2, expected: expected)
    guard value < limit else { throw EDTFError(fault(value), at: start) }
    return value
  }

  /// Reads the digits of a fraction of a second, and gives nanoseconds.
  private mutating func fraction() throws(EDTFError) -> Int {
    guard var nanosecond = takeDigit() else { throw mismatch(.fraction) }
    var count = 1
    while let digit = takeDigit() {
      guard count < 9 else { continue }
      nanosecond = nanosecond * 10 + digit
      count += 1
    }
    for _ in count..<9 { nanosecond *= 10 }
    return nanosecond
  }

  private mutating func zone(dialect: Dialect) throws(EDTFError) -> ClockTime.Zone {
    if take("Z") || (dialect == .rfc3339 && take("z")) { return .offset(minutes: 0) }
    let isNegative = take("-")
    guard isNegative || take("+") else {
      if dialect == .edtf { return .unstated }
      throw mismatch(.offset)
    }
    let hours = try field(below: 24, expected: .offset) { .offsetHour($0) }
    if dialect == .edtf, next != ":" { return offset(hours * 60, isNegative: isNegative) }
    try require(":", expected: .offset)
    let minutes = try field(below: 60, expected: .offset) { .offsetMinute($0) }
    return offset(hours * 60 + minutes, isNegative: isNegative)
  }

  private func offset(_ minutes: Int, isNegative: Bool) -> ClockTime.Zone {
    if isNegative, minutes == 0 { return .unknownOffset }
    return .offset(minutes: isNegative ? -minutes : minutes)
  }
}

extension ClockTime {
  /// Whether second 60 can exist here: UTC inserts one only at the end of a month (RFC 3339, 5.7).
  ///
  /// Without a zone every local minute may be the one.
  fileprivate func mayBeLeapSecond(on date: CalendarDate) -> Bool {
    if zone == .unstated { return true }
    let minuteOfDay = hour * 60 + minute - (offsetMinutes ?? 0)
    let minutesFromLastMinute = minuteOfDay - 1439
    guard minutesFromLastMinute.isMultiple(of: 1440) else { return false }
    let utcDate = date.adding(days: minutesFromLastMinute / 1440)
    return utcDate == utcDate.lastOfMonth
  }
}
