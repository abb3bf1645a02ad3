import EDTF
import Testing

/// What is refused, with the whole of the message.
@Suite struct EDTFInvalidTests {
  @Test(arguments: [
    TestCase("", "the date is empty (at offset 0); expected a date such as 2022-01-12"),
    TestCase(
      "2022-02-30", "there is no 30 February 2022 (at offset 8); expected a day that the month has"),
    TestCase(
      "1900-02-29", "there is no 29 February 1900 (at offset 8); expected a day that the month has"),
    TestCase(
      "-0004-02-30", "there is no 30 February 5 BC (at offset 9); expected a day that the month has"
    ),
    TestCase("2022-01-32", "day 32 is not 01–31 (at offset 8); expected a day that the month has"),
    TestCase("2022-01-00", "day 00 is not 01–31 (at offset 8); expected a day that the month has"),
    TestCase("2022-13", "month 13 is not 01–12 (at offset 5); expected a month, 01 to 12"),
    TestCase("2022-00-10", "month 00 is not 01–12 (at offset 5); expected a month, 01 to 12"),
    TestCase(
      "202", "the text ends too early (at offset 3); expected a year of four digits, such as 2022"),
    TestCase(
      "20220112",
      "\"0\" does not belong here (at offset 4); expected the date's end, or - and a month"),
    TestCase(
      "2022-1", "the text ends too early (at offset 6); expected a month of two digits, 01 to 12"),
    TestCase(
      "2022-1-12",
      "\"-\" does not belong here (at offset 6); expected a month of two digits, 01 to 12"),
    TestCase(
      "2022-01-1", "the text ends too early (at offset 9); expected a day of two digits, 01 to 31"),
    TestCase(
      "2022-01-12 ",
      "\" \" does not belong here (at offset 10); expected the date's end, or T and a clock time"),
    TestCase(
      "2022-01-12t10:00:00Z",
      "\"t\" does not belong here (at offset 10); expected the date's end, or T and a clock time"),
    TestCase(
      "2022-01\u{1B}[2J",
      "U+001B does not belong here (at offset 7); expected the date's end, or - and a day"),
    TestCase(
      "12 January 2022",
      "\" \" does not belong here (at offset 2); expected a year of four digits, such as 2022"),
    TestCase(
      "２０２２",
      "\"２\" does not belong here (at offset 0); expected a year of four digits, such as 2022"),
  ])
  func dates(_ row: TestCase<String>) { check(row) }

  @Test(arguments: [
    TestCase(
      "2022-01-12T24:00:00",
      "hour 24 is not 00–23 (at offset 11); expected a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:60:00",
      "minute 60 is not 00–59 (at offset 14); expected a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00:61",
      "second 61 is not 00–60 (at offset 17); expected a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00",
      "the text ends too early (at offset 16); expected T and a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00:00.5", "\".\" does not belong here (at offset 19); expected the date's end"),
    TestCase(
      "2022-01-12T10:00:00+24",
      "offset hour 24 is not 00–23 (at offset 20); expected an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00:00+01:60",
      "offset minute 60 is not 00–59 (at offset 23); expected an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00:00~",
      "a date with a clock time takes none of ~ ? % (at offset 19); expected a day such as 2022-01-12~"
    ),
    TestCase(
      "2022-01-12T10:00:00/2022-01-13",
      "a clock time cannot stand in an interval or a set (at offset 0); "
        + "expected a date without a clock time, such as 2022-01-12"),
    TestCase(
      "2022-01-12/2022-01-13T10:00:00",
      "a clock time cannot stand in an interval or a set (at offset 11); "
        + "expected a date without a clock time, such as 2022-01-12"),
  ])
  func clockTimes(_ row: TestCase<String>) { check(row) }

  @Test(arguments: [
    TestCase(
      "Y170000002",
      "years before -9999 or after 9999 are outside the range supported (at offset 0); expected a year of four digits"
    ),
    TestCase(
      "2022/Y-17E7",
      "years before -9999 or after 9999 are outside the range supported (at offset 5); expected a year of four digits"
    ),
    TestCase(
      "-0000", "there is no year -0000 (at offset 0); expected 0000 for 1 BC, -0001 for 2 BC"),
    TestCase(
      "2022-25",
      "season 25 is not 21–24 (at offset 5); expected spring 21, summer 22, autumn 23 or winter 24"),
    TestCase("2022-42", "month 42 is not 01–12 (at offset 5); expected a month, 01 to 12"),
    TestCase("2022-21-01", "\"-\" does not belong here (at offset 7); expected the date's end"),
    TestCase(
      "2022-01-12~?",
      "a date takes one of ~ ? % only (at offset 11); expected % for both approximate and uncertain"
    ),
    TestCase(
      "202X/1999",
      "interval ends before it starts: 31 December 1999 is before 1 January 2020 (at offset 5); "
        + "expected an interval such as 2022-01-09/2022-01-10 or 2022-01-09/.."),
    TestCase(
      "2022-01-12/2022-01-10",
      "interval ends before it starts: 10 January 2022 is before 12 January 2022 (at offset 11); "
        + "expected an interval such as 2022-01-09/2022-01-10 or 2022-01-09/.."),
    TestCase(
      "../..",
      "interval without a date (at offset 0); "
        + "expected an interval such as 2022-01-09/2022-01-10 or 2022-01-09/.."),
    TestCase(
      "/",
      "interval without a date (at offset 0); "
        + "expected an interval such as 2022-01-09/2022-01-10 or 2022-01-09/.."),
    TestCase("..", "the text ends too early (at offset 2); expected a date such as 2022-01-12"),
    TestCase(
      "2022/2023/2024",
      "\"/\" does not belong here (at offset 9); expected the date's end, or - and a month"),
    TestCase("2022/..x", "\"x\" does not belong here (at offset 7); expected the date's end"),
    TestCase("2022-XX~x", "\"x\" does not belong here (at offset 8); expected the date's end"),
  ])
  func levelOne(_ row: TestCase<String>) { check(row) }

  private static let noX =
    "expected one of 202X, 20XX, 2022-XX, 2022-01-XX, 2022-XX-XX"
  private static let sets = "expected members such as {2022-01-10,2022-01-12}"
  private static let ranges = "expected a range such as 2022-01-09..2022-01-10"

  @Test(arguments: [
    TestCase(
      "156X-12-25", "X cannot stand here (EDTF level 2 is not supported) (at offset 3); \(noX)"),
    TestCase("1XXX", "X cannot stand here (EDTF level 2 is not supported) (at offset 1); \(noX)"),
    TestCase("1X22", "X cannot stand here (EDTF level 2 is not supported) (at offset 1); \(noX)"),
    TestCase(
      "2022-1X", "X cannot stand here (EDTF level 2 is not supported) (at offset 6); \(noX)"),
    TestCase(
      "2022-X1", "X cannot stand here (EDTF level 2 is not supported) (at offset 5); \(noX)"),
    TestCase(
      "2022-XX-25", "X cannot stand here (EDTF level 2 is not supported) (at offset 5); \(noX)"),
    TestCase(
      "2022-01-1X", "X cannot stand here (EDTF level 2 is not supported) (at offset 9); \(noX)"),
    TestCase(
      "2022-X", "the text ends too early (at offset 6); expected a month of two digits, 01 to 12"),
    TestCase(
      "2022~-01",
      "~ ? % can only stand at the date's end (EDTF level 2 is not supported) (at offset 4); "
        + "expected a date such as 2022-01-12~"),
    TestCase(
      "?2022-01",
      "~ ? % can only stand at the date's end (EDTF level 2 is not supported) (at offset 0); "
        + "expected a date such as 2022-01-12~"),
    TestCase(
      "1950S2",
      "S and E after a year cannot be read (EDTF level 2 is not supported) (at offset 4); "
        + "expected a year of four digits, such as 1950~"),
    TestCase("{}", "empty set (at offset 0); \(sets)"),
    TestCase("[]", "empty set (at offset 0); \(sets)"),
    TestCase("{2022,}", "empty member of a set (at offset 6); \(sets)"),
    TestCase("[,2022]", "empty member of a set (at offset 1); \(sets)"),
    TestCase("{2022", "the text ends too early (at offset 5); expected , or }"),
    TestCase("{2022]", "\"]\" does not belong here (at offset 5); expected , or }"),
    TestCase(
      "[2022, 2023]",
      "\" \" does not belong here (at offset 6); expected a year of four digits, such as 2022"),
    TestCase("[2022]~", "\"~\" does not belong here (at offset 6); expected the date's end"),
    TestCase("{2022/2023}", "an interval cannot stand in a set (at offset 5); \(ranges)"),
    TestCase(
      "[2023..2022]",
      "range ends before it starts: 31 December 2022 is before 1 January 2023 (at offset 7); \(ranges)"
    ),
    TestCase(
      "[2022..,2023]",
      "an open range must be the first (..d) or last (d..) of its set (at offset 8); \(ranges)"),
    TestCase(
      "[2022,..2023]",
      "an open range must be the first (..d) or last (d..) of its set (at offset 6); \(ranges)"),
    TestCase(
      "{2022-01-12T10:00:00Z}",
      "a clock time cannot stand in an interval or a set (at offset 1); "
        + "expected a date without a clock time, such as 2022-01-12"),
    TestCase(
      "{2022-02-30}",
      "there is no 30 February 2022 (at offset 9); expected a day that the month has"),
  ])
  func levelTwo(_ row: TestCase<String>) { check(row) }

  private func check(_ row: TestCase<String>) {
    let error = #expect(throws: EDTFError.self, "the text should be refused") {
      try EDTFDate(row.input)
    }
    #expect(error?.description == row.expected, "the message differs")
  }
}
