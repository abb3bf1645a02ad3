import EDTF
import Testing

@Suite struct TimestampTests {
  /// RFC 3339, 5.8, with the UTC that it says each example stands for.
  @Test(arguments: [
    TestCase("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"),
    TestCase("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    TestCase("1990-12-31T23:59:60Z", "1990-12-31T23:59:60Z"),
    TestCase("1990-12-31T15:59:60-08:00", "1990-12-31T23:59:60Z"),
    TestCase("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"),
    TestCase("2022-01-12t10:00:00z", "2022-01-12T10:00:00Z"),
    TestCase("2022-01-12T00:30:00+01:00", "2022-01-11T23:30:00Z"),
    TestCase("2022-01-12T10:00:00-00:00", "2022-01-12T10:00:00Z"),
  ])
  func examplesOfTheRFC(_ row: TestCase<String>) throws {
    #expect(
      try Timestamp(row.input).instant == Timestamp(row.expected).instant,
      "these should be one point in time")
  }

  @Test func fields() throws {
    let stamp = try Timestamp("2022-01-12T09:05:07.1234567891-03:30")
    #expect(stamp.date.description == "2022-01-12")
    #expect(stamp.clock.hour == 9)
    #expect(stamp.clock.minute == 5)
    #expect(stamp.clock.second == 7)
    #expect(stamp.clock.nanosecond == 123_456_789, "digits beyond the ninth are cut off")
    #expect(stamp.offsetMinutes == -210)
    #expect(stamp.clockText == "09:05")
    #expect(stamp.clock.zoneText == "-03:30")
    #expect(stamp.text == "2022-01-12T09:05:07.1234567891-03:30")
    #expect(try Timestamp("2022-01-12T09:05:07.5Z").clock.nanosecond == 500_000_000)
  }

  @Test func unknownOffset() throws {
    let stamp = try Timestamp("2022-01-12T10:00:00-00:00")
    #expect(stamp.offsetMinutes == nil, "-00:00 says that local time is unknown")
    #expect(stamp.clock.zone == .unknownOffset)
    #expect(try Timestamp("2022-01-12T10:00:00+00:00").offsetMinutes == 0)
  }

  @Test func secondsSince1970() throws {
    #expect(try Timestamp("1970-01-01T00:00:00Z").instant.secondsSince1970 == 0)
    #expect(try Timestamp("2022-01-12T10:00:00+01:00").instant.secondsSince1970 == 1_641_978_000)
    #expect(try Timestamp("2016-12-31T23:59:60Z").instant.secondsSince1970 == 1_483_228_800)
  }

  @Test func instantsAreOrdered() throws {
    let texts = [
      "2016-12-31T23:59:59.999999999Z", "2016-12-31T23:59:60Z", "2016-12-31T23:59:60.5Z",
      "2017-01-01T00:00:00Z", "2017-01-01T02:00:00+01:00", "2016-12-31T23:00:00-03:00",
    ]
    let instants = try texts.map { try Timestamp($0).instant }
    for (index, pair) in zip(instants, instants.dropFirst()).enumerated() {
      #expect(pair.0 < pair.1, "\(texts[index]) should be before \(texts[index + 1])")
    }
  }

  @Test(arguments: [
    TestCase("", "the date is empty (at offset 0); expected a date such as 2022-01-12"),
    TestCase(
      "2022-01-12",
      "the text ends too early (at offset 10); expected T and a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12 10:00:00Z",
      "\" \" does not belong here (at offset 10); expected T and a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00:00",
      "the text ends too early (at offset 19); expected Z or an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00Z",
      "\"Z\" does not belong here (at offset 16); expected T and a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00:00+01",
      "the text ends too early (at offset 22); expected Z or an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00:00+0100",
      "\"0\" does not belong here (at offset 22); expected Z or an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00:00.Z",
      "\"Z\" does not belong here (at offset 20); expected digits of a second's fraction"),
    TestCase(
      "2022-01-12T10:00:00,5Z",
      "\",\" does not belong here (at offset 19); expected Z or an offset such as +01:00"),
    TestCase(
      "2022-01-12T10:00:00Z ", "\" \" does not belong here (at offset 20); expected the date's end"),
    TestCase(
      "2022-02-30T10:00:00Z",
      "there is no 30 February 2022 (at offset 8); expected a day that the month has"),
    TestCase(
      "2022-21-01T10:00:00Z", "month 21 is not 01–12 (at offset 5); expected a month, 01 to 12"),
    TestCase(
      "2022-01-12T24:00:00Z",
      "hour 24 is not 00–23 (at offset 11); expected a clock time such as 10:00:00"),
    TestCase(
      "2022-01-12T10:00:60Z",
      "second 60 is only possible in the last minute of a month in UTC (at offset 17); "
        + "expected a clock time such as 10:00:00"),
    TestCase(
      "2016-12-30T23:59:60Z",
      "second 60 is only possible in the last minute of a month in UTC (at offset 17); "
        + "expected a clock time such as 10:00:00"),
    TestCase(
      "2016-12-31T23:59:60+01:00",
      "second 60 is only possible in the last minute of a month in UTC (at offset 17); "
        + "expected a clock time such as 10:00:00"),
    TestCase(
      "-2022-01-12T10:00:00Z",
      "\"-\" does not belong here (at offset 0); expected a year of four digits, such as 2022"),
  ])
  func refused(_ row: TestCase<String>) {
    let error = #expect(throws: EDTFError.self, "the text should be refused") {
      try Timestamp(row.input)
    }
    #expect(error?.description == row.expected, "the message differs")
  }

  @Test func leapSecondsOnOtherClocks() throws {
    for text in ["2017-01-01T00:59:60+01:00", "2016-12-31T20:29:60-03:30", "2015-06-30T23:59:60Z"] {
      #expect(throws: Never.self, "\(text) is the last second of a UTC month") {
        try Timestamp(text)
      }
    }
  }
}
