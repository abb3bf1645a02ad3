import EDTF
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    TestCase("1970-01-01", 0), TestCase("1969-12-31", -1), TestCase("2000-02-29", 11_016),
    TestCase("2022-01-12", 19_004), TestCase("0000-03-01", -719_468),
    TestCase("0001-01-01", -719_162), TestCase("1600-01-01", -135_140),
    TestCase("9999-12-31", 2_932_896),
  ])
  func ordinalCountsFrom1970(_ row: TestCase<Int>) throws {
    #expect(try day(row.input).ordinal == row.expected, "days since 1970-01-01 differ")
  }

  /// Walks a calendar that knows nothing but the months' lengths beside the one under test.
  @Test func everyDayFrom1999To2030FollowsTheOneBefore() throws {
    var ordinal = try day("1999-01-01").ordinal
    for year in 1999...2030 {
      let february = [2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028].contains(year) ? 29 : 28
      let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for number in 1...length {
          let date = try #require(
            CalendarDate(year: year, month: index + 1, day: number),
            "\(year)-\(index + 1)-\(number) exists")
          #expect(date.ordinal == ordinal, "\(date) is not the day after the one before")
          #expect(CalendarDate(ordinal: ordinal) == date, "\(ordinal) does not lead back")
          ordinal += 1
        }
        #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
  }

  @Test func ordinalRoundTripsOverTheWholeRange() throws {
    let range = CalendarDate.earliest.ordinal...CalendarDate.latest.ordinal
    var previous: CalendarDate?
    for ordinal in stride(from: range.lowerBound, through: range.upperBound, by: 97) {
      let date = try #require(CalendarDate(ordinal: ordinal))
      #expect(date.ordinal == ordinal, "\(date) counts otherwise than it was made")
      let copy = CalendarDate(year: date.year, month: date.month, day: date.day)
      #expect(copy == date, "\(date) is no day of the calendar")
      if let previous { #expect(previous < date, "\(date) is not ordered after \(previous)") }
      previous = date
    }
    #expect(CalendarDate(ordinal: range.lowerBound - 1) == nil)
    #expect(CalendarDate(ordinal: range.upperBound + 1) == nil)
    #expect(CalendarDate(ordinal: range.lowerBound)?.description == "-9999-01-01")
    #expect(CalendarDate(ordinal: range.upperBound)?.description == "9999-12-31")
  }

  @Test(arguments: [
    TestCase("2022-01-10", Weekday.monday),  // the Strategic Stability Dialogue in Geneva
    TestCase("2022-01-12", .wednesday),  // the NATO–Russia Council in Brussels
    TestCase("2000-01-01", .saturday), TestCase("1970-01-01", .thursday),
    TestCase("1969-07-20", .sunday),  // the first landing on the Moon
    TestCase("1582-10-15", .friday),  // the first day of the Gregorian calendar
    TestCase("2000-02-29", .tuesday), TestCase("1900-03-01", .thursday),
    TestCase("0000-01-01", .saturday), TestCase("-0001-12-31", .friday),
  ])
  func weekdays(_ row: TestCase<Weekday>) throws {
    #expect(try day(row.input).weekday == row.expected)
  }

  @Test func leapYears() {
    let leap = [-4, 0, 4, 1600, 2000, 2020, 2024].filter { !CalendarDate.isLeap($0) }
    #expect(leap.isEmpty, "these should be leap years")
    let common = [-1, 1, 1700, 1800, 1900, 2021, 2022, 2100].filter(CalendarDate.isLeap)
    #expect(common.isEmpty, "these should be common years")
  }

  @Test(arguments: [
    (2022, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (2022, 1, 32),
    (10_000, 1, 1), (-10_000, 12, 31), (1900, 2, 29),
  ])
  func impossibleDaysAreNil(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2022-01-12", -1, "2021-12-12"), ("2022-01-12", 12, "2023-01-12"),
    ("2022-12-31", 2, "2023-02-28"), ("0000-01-15", -1, "-0001-12-15"),
    ("9999-12-01", 1, "9999-12-31"), ("-9999-01-15", -1, "-9999-01-01"),
    ("2022-01-12", Int.max, "9999-12-31"), ("2022-01-12", Int.min, "-9999-01-01"),
  ])
  func addingMonths(_ start: String, months: Int, expected: String) throws {
    #expect(try day(start).adding(months: months).description == expected)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"),
    ("2022-01-12", -2022, "0000-01-12"), ("2022-01-12", Int.max, "9999-12-31"),
    ("2022-01-12", Int.min, "-9999-01-01"),
  ])
  func addingYears(_ start: String, years: Int, expected: String) throws {
    #expect(try day(start).adding(years: years).description == expected)
  }

  @Test(arguments: [
    ("2022-01-31", 1, "2022-02-01"), ("2022-01-01", -1, "2021-12-31"),
    ("9999-12-30", 5, "9999-12-31"), ("-9999-01-01", -1, "-9999-01-01"),
    ("1970-01-02", Int.max, "9999-12-31"), ("1969-12-31", Int.min, "-9999-01-01"),
  ])
  func addingDays(_ start: String, days: Int, expected: String) throws {
    #expect(try day(start).adding(days: days).description == expected)
  }

  @Test func monthEndsAndNames() throws {
    let date = try day("2024-02-12")
    #expect(date.firstOfMonth.description == "2024-02-01")
    #expect(date.lastOfMonth.description == "2024-02-29")
    #expect(date.monthName == "February")
    #expect(date.monthAbbreviation == "Feb")
    #expect(try date.days(to: day("2024-03-01")) == 18)
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday.sunday.abbreviation == "Sun")
  }
}
