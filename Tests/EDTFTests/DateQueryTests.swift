import EDTF
import Testing

@Suite struct DateQueryTests {
  /// The days of the bundled timeline, more or less.
  static let days = [
    "2021-12-15", "2021-12-17", "2022-01-05", "2022-01-09", "2022-01-10", "2022-01-11",
    "2022-01-12", "2022-01-13", "2022-01-14", "2022-01-21",
  ]

  @Test(arguments: [
    TestCase("2022-01-12", "2022-01-12"), TestCase("2022-01", "2022-01-01..2022-01-31"),
    TestCase("2022", "2022-01-01..2022-12-31"), TestCase("2022-01-12~", "2022-01-11..2022-01-13"),
    TestCase("2022-01-xx", "2022-01-01..2022-01-31"), TestCase("202x", "2020-01-01..2029-12-31"),
    TestCase("2022-01-09/2022-01-10", "2022-01-09..2022-01-10"),
    TestCase("{2022-01-10,2022-01-12}", "2022-01-10..2022-01-12"),
    TestCase("2022-01-12t10:00:00z", "2022-01-12"), TestCase("-0043-03-15", "-0043-03-15"),
    TestCase("  2022-01-12\t", "2022-01-12"),
  ])
  func edtf(_ row: TestCase<String>) throws { try check(row) }

  @Test(arguments: [
    TestCase("12 jan", "2022-01-12"), TestCase("12 JAN", "2022-01-12"),
    TestCase("jan 12", "2022-01-12"), TestCase("January 12, 2022", "2022-01-12"),
    TestCase("12 january 2022", "2022-01-12"), TestCase("12 janu", "2022-01-12"),
    TestCase("12 January 1999", "1999-01-12"), TestCase("12-jan-2022", "2022-01-12"),
    TestCase("12-jan", "2022-01-12"), TestCase("12th of january", "2022-01-12"),
    TestCase("1st jan", "2022-01-01"), TestCase("12. jan. 2022", "2022-01-12"),
    TestCase("jan", "2022-01-01..2022-01-31"), TestCase("january 2022", "2022-01-01..2022-01-31"),
    TestCase("jan-2022", "2022-01-01..2022-01-31"), TestCase("dec", "2021-12-01..2021-12-31"),
    TestCase("sept", "2021-09-01..2021-09-30"), TestCase("15 dec", "2021-12-15"),
    TestCase("20 dec", "2021-12-20"), TestCase("29 feb", "2020-02-29"),
    TestCase("12", "2022-01-12"), TestCase("31", "2022-01-31"), TestCase("12.", "2022-01-12"),
    TestCase("12.1.", "2022-01-12"), TestCase("12.1", "2022-01-12"),
    TestCase("12.1.2022", "2022-01-12"), TestCase("12.01.2022", "2022-01-12"),
    TestCase("wed 12 jan", "2022-01-12"), TestCase("Wednesday 12 January 2022", "2022-01-12"),
    TestCase("wed 12", "2022-01-12"),
  ])
  func words(_ row: TestCase<String>) throws { try check(row) }

  @Test(arguments: [
    TestCase("monday", "2022-01-10"), TestCase("MON", "2022-01-10"),
    TestCase("wednes", "2022-01-12"),
    TestCase("fri", "2022-01-14"), TestCase("sun", "2022-01-09"),
    TestCase("sat", "2022-01-08"),  // no item on a Saturday: the nearest of all
  ])
  func weekdays(_ row: TestCase<String>) throws { try check(row) }

  @Test(arguments: [
    TestCase("10 jan..12 jan", "2022-01-10..2022-01-12"),
    TestCase("10-12 jan", "2022-01-10..2022-01-12"),
    TestCase("10–12 jan", "2022-01-10..2022-01-12"),
    TestCase("10 - 12 jan", "2022-01-10..2022-01-12"),
    TestCase("10 – 12 jan", "2022-01-10..2022-01-12"),
    TestCase("10 to 12 jan", "2022-01-10..2022-01-12"),
    TestCase("10/12 jan", "2022-01-10..2022-01-12"),
    TestCase("10 jan/12 jan", "2022-01-10..2022-01-12"),
    TestCase("10-12 january 2022", "2022-01-10..2022-01-12"),
    TestCase("10..12", "2022-01-10..2022-01-12"),
    TestCase("12.1..14.1.", "2022-01-12..2022-01-14"),
    TestCase("12.1...14.1.", "2022-01-12..2022-01-14"),
    TestCase("2022-01-10..2022-01-12", "2022-01-10..2022-01-12"),
    TestCase("2022-01-10 - 2022-01-12", "2022-01-10..2022-01-12"),
    TestCase("2021..2022", "2021-01-01..2022-12-31"),
    TestCase("2022-01-10/12 jan", "2022-01-10..2022-01-12"),
    TestCase("mon..wed", "2022-01-10..2022-01-12"), TestCase("mon-wed", "2022-01-10..2022-01-12"),
    TestCase("fri..mon", "2022-01-14..2022-01-17"),
    TestCase("mon..14 jan", "2022-01-10..2022-01-14"),
    TestCase("dec..jan", "2021-12-01..2022-01-31"),
    TestCase("dec..jan 2022", "2021-12-01..2022-01-31"),
    TestCase("28 dec - 2 jan 2022", "2021-12-28..2022-01-02"),
    TestCase("28 dec 2021 to 2", "2021-12-28..2022-01-02"),
    TestCase("jan..12 jan", "2022-01-01..2022-01-12"),
    TestCase("12 jan..jan", "2022-01-12..2022-01-31"), TestCase("28..2", "2022-01-28..2022-02-02"),
    TestCase("9–10 January 2022", "2022-01-09..2022-01-10"),
    TestCase("28 January – 2 February 2022", "2022-01-28..2022-02-02"),
  ])
  func ranges(_ row: TestCase<String>) throws { try check(row) }

  private static let examples = "; try \"12 jan\" or \"2022-01-10/2022-01-12\""

  @Test(arguments: [
    TestCase("", "no date given"), TestCase("   ", "no date given"),
    TestCase("today", "\"today\" means nothing here: a timeline has its own days"),
    TestCase("mon..Today", "\"today\" means nothing here: a timeline has its own days"),
    TestCase("soon", "\"soon\" is not understood as a date"),
    TestCase("ja", "\"ja\" is not understood as a date"),
    TestCase("10 jan..soon", "\"soon\" is not understood as a date"),
    TestCase("12 jan 22", "\"12 jan 22\" is not understood as a date"),
    TestCase("12.1.22", "\"12.1.22\" is not understood as a date"),
    TestCase("jan feb", "\"jan feb\" is not understood as a date"),
    TestCase("mon jan", "\"mon jan\" is not understood as a date"),
    TestCase("12 2022", "\"12 2022\" is not understood as a date"),
    TestCase("a\u{1B}b", "\"aU+001Bb\" is not understood as a date"),
    TestCase("...", "an open range has no end to go to"),
    TestCase("2022-01-09/..", "an open range has no end to go to"),
    TestCase("10 jan..", "an open range has no end to go to"),
    TestCase("2022-02-30", "there is no 30 February 2022"),
    TestCase("2022-13", "month 13 is not 01–12"),
    TestCase("2022-1-12", "\"-\" does not belong here"),
    TestCase("2022-02-30/2022-03-01", "there is no 30 February 2022"),
    TestCase("[2022-02-30..2022-03-01]", "there is no 30 February 2022"),
    TestCase("1xxx", "X cannot stand here (EDTF level 2 is not supported)"),
    TestCase("30 feb", "there is no 30 February"),
    TestCase("29 feb 2022", "there is no 29 February 2022"),
    TestCase("32 jan", "day 32 is not 01–31"), TestCase("12.13.", "month 13 is not 01–12"),
    TestCase("mon 12 jan", "12 January 2022 is a Wednesday, not a Monday"),
    TestCase("mon 12 jan 2022", "12 January 2022 is a Wednesday, not a Monday"),
    TestCase(
      "2022-01-12/2022-01-10",
      "range ends before it starts: 10 January 2022 is before 12 January 2022"),
    TestCase(
      "12 jan 2022..10 jan 2022",
      "range ends before it starts: 10 January 2022 is before 12 January 2022"),
  ])
  func refused(_ row: TestCase<String>) throws {
    let error = try #require(throws: DateQueryError.self, "the text should be refused") {
      try query(row.input)
    }
    #expect(error.description == row.expected + Self.examples, "the message differs")
  }

  @Test func theMonthOfABareDayIsTheReferences() throws {
    let error = #expect(throws: DateQueryError.self) { try query("31", reference: "2022-02-03") }
    #expect(error?.message == "there is no 31 February 2022")
    #expect(try query("3", reference: "2022-02-10") == "2022-02-03")
  }

  @Test func theYearIsThatOfTheNearestItem() throws {
    let days = ["1990-06-01", "2010-01-12", "2022-06-01"]
    #expect(try query("12 jan", reference: "2022-01-12", days: days) == "2010-01-12")
    #expect(
      try query("1 jun", reference: "2020-01-01", days: days) == "2022-06-01", "tie: reference")
    #expect(try query("jun", reference: "1991-01-01", days: days) == "1990-06-01..1990-06-30")
    #expect(try query("12 jan", reference: "1950-03-01", days: []) == "1950-01-12", "no items")
    #expect(try query("29 feb", reference: "1901-01-01", days: []) == "1904-02-29")
  }

  @Test func theWeekdayIsThatOfTheNearestItem() throws {
    let days = ["2022-01-03", "2022-01-17"]
    #expect(try query("mon", reference: "2022-01-10", days: days) == "2022-01-03", "tie: earlier")
    #expect(try query("mon", reference: "2022-01-11", days: days) == "2022-01-17")
    #expect(try query("tue", reference: "2022-01-10", days: days) == "2022-01-11", "no such item")
    #expect(try query("sun", reference: "9999-12-31", days: []) == "9999-12-26")
  }

  @Test func theLongFormOfEveryDayIsUnderstood() throws {
    let january = try day("2022-01-01")
    for offset in 0..<365 {
      let date = january.adding(days: offset)
      for style in [DateStyle.long, .medium] {
        #expect(try query(date.formatted(style)) == date.description, "\(style) is not understood")
      }
    }
  }

  private func check(_ row: TestCase<String>) throws {
    #expect(try query(row.input) == row.expected, "the days found differ")
  }

  private func query(
    _ query: String, reference: String = "2022-01-11", days: [String] = Self.days
  ) throws -> String {
    text(try DateQuery.parse(query, reference: day(reference), days: days.map(day)))
  }
}
