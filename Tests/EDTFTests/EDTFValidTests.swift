import EDTF
import Testing

/// What is read, level by level; most examples are those of the EDTF specification.
@Suite struct EDTFValidTests {
  @Test(arguments: [
    TestCase("1985-04-12", "day 1985 4 12"), TestCase("1985-04", "month 1985 4"),
    TestCase("1985", "year 1985"), TestCase("0000", "year 0"),
    TestCase("9999-12-31", "day 9999 12 31"),
    TestCase("2024-02-29", "day 2024 2 29"),
    TestCase("1985-04-12T23:20:30", "minute 1985 4 12 at 23:20:30 unstated"),
    TestCase("1985-04-12T23:20:30Z", "minute 1985 4 12 at 23:20:30 offset(minutes: 0)"),
    TestCase("1985-04-12T23:20:30-04", "minute 1985 4 12 at 23:20:30 offset(minutes: -240)"),
    TestCase("1985-04-12T23:20:30+04:30", "minute 1985 4 12 at 23:20:30 offset(minutes: 270)"),
    TestCase("2022-01-12T10:00:00+01:00", "minute 2022 1 12 at 10:0:0 offset(minutes: 60)"),
    TestCase("1964/2008", "from year 1964 to year 2008"),
    TestCase("2004-06/2006-08", "from month 2004 6 to month 2006 8"),
    TestCase("2004-02-01/2005-02-08", "from day 2004 2 1 to day 2005 2 8"),
    TestCase("2004-02-01/2005-02", "from day 2004 2 1 to month 2005 2"),
    TestCase("2005/2006-02", "from year 2005 to month 2006 2"),
    TestCase("2022-01-12/2022-01-12", "from day 2022 1 12 to day 2022 1 12"),
    TestCase("2022-01-12/2022-01", "from day 2022 1 12 to month 2022 1"),
  ])
  func level0(_ row: TestCase<String>) throws { try check(row) }

  @Test(arguments: [
    TestCase("-1985", "year -1985"), TestCase("-0043-03-15", "day -43 3 15"),
    TestCase("2001-21", "season 2001 spring"), TestCase("2001-22", "season 2001 summer"),
    TestCase("2001-23", "season 2001 autumn"), TestCase("2001-24", "season 2001 winter"),
    TestCase("1984?", "year 1984 uncertain"), TestCase("2004-06~", "month 2004 6 approximate"),
    TestCase("2004-06-11%", "day 2004 6 11 approximate uncertain"),
    TestCase("2001-21~", "season 2001 spring approximate"),
    TestCase("201X", "year 2010 yearOfDecade"), TestCase("20XX", "year 2000 yearOfCentury"),
    TestCase("2004-XX", "month 2004 monthOfYear"), TestCase("1985-04-XX", "day 1985 4 dayOfMonth"),
    TestCase("1985-XX-XX", "day 1985 dayOfYear"), TestCase("-201X", "year -2019 yearOfDecade"),
    TestCase("-20XX", "year -2099 yearOfCentury"), TestCase("000X", "year 0 yearOfDecade"),
    TestCase("201X?", "year 2010 yearOfDecade uncertain"),
    TestCase("1985-04-12/..", "from day 1985 4 12 to open"),
    TestCase("1985-04/..", "from month 1985 4 to open"),
    TestCase("../1985-04-12", "from open to day 1985 4 12"),
    TestCase("1985/", "from year 1985 to unknown"), TestCase("/1985", "from unknown to year 1985"),
    TestCase("1984~/2004-06", "from year 1984 approximate to month 2004 6"),
    TestCase("1984/2004-06~", "from year 1984 to month 2004 6 approximate"),
    TestCase("1984?/2004%", "from year 1984 uncertain to year 2004 approximate uncertain"),
    TestCase("2004-06-XX/2004-07-03", "from day 2004 6 dayOfMonth to day 2004 7 3"),
  ])
  func level1(_ row: TestCase<String>) throws { try check(row) }

  @Test(arguments: [
    TestCase("[1667,1668,1670..1672]", "one of year 1667, year 1668, year 1670..year 1672"),
    TestCase("[..1760-12-03]", "one of ..day 1760 12 3"),
    TestCase("[1760-12..]", "one of month 1760 12.."),
    TestCase("[1760-01,1760-02,1760-12..]", "one of month 1760 1, month 1760 2, month 1760 12.."),
    TestCase("[1667,1760-12]", "one of year 1667, month 1760 12"),
    TestCase("[..1984]", "one of ..year 1984"),
    TestCase("{1667,1668,1670..1672}", "all of year 1667, year 1668, year 1670..year 1672"),
    TestCase("{1960,1961-12}", "all of year 1960, month 1961 12"),
    TestCase("{..1984}", "all of ..year 1984"),
    TestCase("{2022-01-10~,2022-01-12}", "all of day 2022 1 10 approximate, day 2022 1 12"),
    TestCase("[2022]", "one of year 2022"),
  ])
  func setsOfLevel2(_ row: TestCase<String>) throws { try check(row) }

  @Test func aDayIsMadeWithoutText() throws {
    #expect(try EDTFDate(day("2022-01-12")) == EDTFDate("2022-01-12"))
  }

  @Test(arguments: [
    TestCase("2022-01-12T10:00:00+01:00", "2022-01-12T10:00:00+01:00"),
    TestCase("2022-01-12t10:00:00.5z", "2022-01-12T10:00:00Z"),
    TestCase("2022-01-12T10:00:00-03:30", "2022-01-12T10:00:00-03:30"),
    TestCase("2022-01-12T10:00:00-00:00", "2022-01-12T10:00:00-00:00"),
    TestCase("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
  ])
  func aTimestampIsADateOfLevel0(_ row: TestCase<String>) throws {
    let timestamp = try Timestamp(row.input)
    let date = EDTFDate(timestamp)
    #expect(date.text == row.expected, "the text should be that of EDTF level 0")
    #expect(try EDTFDate(date.text).text == date.text, "the text should be readable")
    #expect(date.sortKey == date.sortKey(at: timestamp), "the clock time is lost")
  }

  private func check(_ row: TestCase<String>) throws {
    let date = try EDTFDate(row.input)
    #expect(outline(date.value) == row.expected, "the text is read with another meaning")
    #expect(date.text == row.input, "the text is not kept as written")
  }
}

// MARK: The meaning of an expression in words

private func outline(_ value: EDTFDate.Value) -> String {
  switch value {
  case .date(let date): outline(date)
  case .interval(let start, let end): "from \(outline(start)) to \(outline(end))"
  case .allOf(let members): "all of " + members.map(outline).joined(separator: ", ")
  case .oneOf(let members): "one of " + members.map(outline).joined(separator: ", ")
  }
}

private func outline(_ endpoint: EDTFDate.Endpoint) -> String {
  switch endpoint {
  case .date(let date): outline(date)
  case .open: "open"
  case .unknown: "unknown"
  }
}

private func outline(_ member: EDTFDate.Member) -> String {
  switch member {
  case .date(let date): outline(date)
  case .range(let first, let last): outline(first) + ".." + outline(last)
  case .upTo(let date): ".." + outline(date)
  case .onFrom(let date): outline(date) + ".."
  }
}

private func outline(_ date: PartialDate) -> String {
  var words = ["\(date.precision)", "\(date.year)"]
  if let season = date.season { words.append(season.name) }
  if let month = date.month { words.append("\(month)") }
  if let day = date.day { words.append("\(day)") }
  if let clock = date.clock {
    words.append("at \(clock.hour):\(clock.minute):\(clock.second) \(clock.zone)")
  }
  if let unspecified = date.unspecified { words.append("\(unspecified)") }
  if date.qualification.contains(.approximate) { words.append("approximate") }
  if date.qualification.contains(.uncertain) { words.append("uncertain") }
  return words.joined(separator: " ")
}
