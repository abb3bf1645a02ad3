import EDTF
import Testing

@Suite struct FormattingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let input: String
    let long: String
    let medium: String
    let short: String

    init(_ input: String, _ long: String, _ medium: String, _ short: String) {
      self.input = input
      self.long = long
      self.medium = medium
      self.short = short
    }

    var testDescription: String { "\"\(input)\"" }
  }

  @Test(arguments: [
    Row("2022-01-12", "Wednesday 12 January 2022", "Wed 12 Jan 2022", "12 Jan"),
    Row("2021-12", "December 2021", "Dec 2021", "Dec 2021"),
    Row("2022", "2022", "2022", "2022"),
    Row("0476", "476", "476", "476"),
    Row("-0043-03-15", "Friday 15 March 44 BC", "Fri 15 Mar 44 BC", "15 Mar"),
    Row("2022-21", "spring 2022", "spring 2022", "spring 2022"),
    Row("2022-01-12~", "about 12 January 2022", "about 12 Jan 2022", "about 12 Jan"),
    Row(
      "2022-01-12?", "12 January 2022 (uncertain)", "12 Jan 2022 (uncertain)", "12 Jan (uncertain)"),
    Row(
      "2022-01-12%", "about 12 January 2022 (uncertain)", "about 12 Jan 2022 (uncertain)",
      "about 12 Jan (uncertain)"),
    Row("202X", "the 2020s", "the 2020s", "the 2020s"),
    Row("20XX", "the years 2000–2099", "the years 2000–2099", "the years 2000–2099"),
    Row("000X", "the years 1 BC–9", "the years 1 BC–9", "the years 1 BC–9"),
    Row("2022-XX", "some month in 2022", "some month in 2022", "some month in 2022"),
    Row("2022-01-XX", "some day in January 2022", "some day in Jan 2022", "some day in Jan 2022"),
    Row("2022-XX-XX", "some day in 2022", "some day in 2022", "some day in 2022"),
    Row(
      "2022-01-12T10:00:00+01:00", "Wednesday 12 January 2022, 10:00 (+01:00)",
      "Wed 12 Jan 2022, 10:00 (+01:00)", "12 Jan, 10:00 (+01:00)"),
    Row(
      "2022-01-12T10:00:00Z", "Wednesday 12 January 2022, 10:00 (UTC)",
      "Wed 12 Jan 2022, 10:00 (UTC)", "12 Jan, 10:00 (UTC)"),
    Row(
      "2022-01-12T10:00:00", "Wednesday 12 January 2022, 10:00", "Wed 12 Jan 2022, 10:00",
      "12 Jan, 10:00"),
  ])
  func dates(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("2022-01-09/2022-01-10", "9–10 January 2022", "9–10 Jan 2022", "9–10 Jan"),
    Row(
      "2022-01-28/2022-02-02", "28 January – 2 February 2022", "28 Jan – 2 Feb 2022",
      "28 Jan – 2 Feb"),
    Row(
      "2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022", "30 Dec 2021 – 2 Jan 2022",
      "30 Dec 2021 – 2 Jan 2022"),
    Row("2022-01/2022-02", "January–February 2022", "Jan–Feb 2022", "Jan–Feb 2022"),
    Row(
      "2021-12/2022-01", "December 2021 – January 2022", "Dec 2021 – Jan 2022",
      "Dec 2021 – Jan 2022"),
    Row("2021/2022", "2021–2022", "2021–2022", "2021–2022"),
    Row("2022-01-12/2022-01-12", "12 January 2022", "12 Jan 2022", "12 Jan"),
    Row(
      "2022-01-09/2022-02", "from 9 January 2022 to February 2022", "from 9 Jan 2022 to Feb 2022",
      "from 9 Jan to Feb 2022"),
    Row(
      "2022-01-09~/2022-01-10?", "from about 9 January 2022 to 10 January 2022 (uncertain)",
      "from about 9 Jan 2022 to 10 Jan 2022 (uncertain)", "from about 9 Jan to 10 Jan (uncertain)"),
    Row(
      "2021-24/2022-21", "from winter 2021 to spring 2022", "from winter 2021 to spring 2022",
      "from winter 2021 to spring 2022"),
    Row("2022-01-09/..", "from 9 January 2022 on", "from 9 Jan 2022 on", "from 9 Jan on"),
    Row("../2022", "until 2022", "until 2022", "until 2022"),
    Row(
      "2022-01-09/", "from 9 January 2022, end unknown", "from 9 Jan 2022, end unknown",
      "from 9 Jan, end unknown"),
    Row(
      "/2022-01~", "until about January 2022, start unknown", "until about Jan 2022, start unknown",
      "until about Jan 2022, start unknown"),
  ])
  func intervals(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("[2022,2023]", "2022 or 2023", "2022 or 2023", "2022 or 2023"),
    Row("{2021,2022,2023}", "2021, 2022 and 2023", "2021, 2022 and 2023", "2021, 2022 and 2023"),
    Row("{2022-01-10,2022-01-12}", "10 and 12 January 2022", "10 and 12 Jan 2022", "10 and 12 Jan"),
    Row(
      "[2022-01-10,2022-02-12]", "10 January or 12 February 2022", "10 Jan or 12 Feb 2022",
      "10 Jan or 12 Feb"),
    Row(
      "{2021-12-31,2022-01-12}", "31 December 2021 and 12 January 2022",
      "31 Dec 2021 and 12 Jan 2022", "31 Dec 2021 and 12 Jan 2022"),
    Row(
      "[2022-01-10~,2022-01-12]", "about 10 January 2022 or 12 January 2022",
      "about 10 Jan 2022 or 12 Jan 2022", "about 10 Jan or 12 Jan"),
    Row("{2022-01,2022-03}", "January and March 2022", "Jan and Mar 2022", "Jan and Mar 2022"),
    Row(
      "[2022-01-10..2022-01-12]", "one of 10–12 January 2022", "one of 10–12 Jan 2022",
      "one of 10–12 Jan"),
    Row(
      "[1667,1668,1670..1672]", "1667, 1668 or one of 1670–1672", "1667, 1668 or one of 1670–1672",
      "1667, 1668 or one of 1670–1672"),
    Row("{1667,1670..1672}", "1667 and 1670–1672", "1667 and 1670–1672", "1667 and 1670–1672"),
    Row(
      "[..1760-12-03]", "3 December 1760 or earlier", "3 Dec 1760 or earlier", "3 Dec or earlier"),
    Row("[1760-12..]", "December 1760 or later", "Dec 1760 or later", "Dec 1760 or later"),
    Row("{..1984}", "1984 and before", "1984 and before", "1984 and before"),
    Row("{1984..}", "1984 and after", "1984 and after", "1984 and after"),
    Row("[2022]", "2022", "2022", "2022"),
  ])
  func sets(_ row: Row) throws { try check(row) }

  @Test func aDayAlone() throws {
    let date = try day("2022-01-12")
    let expected = ["Wednesday 12 January 2022", "Wed 12 Jan 2022", "12 Jan"]
    #expect(DateStyle.allCases.map { date.formatted($0) } == expected)
  }

  private func check(_ row: Row) throws {
    let date = try EDTFDate(row.input)
    #expect(date.formatted(.long) == row.long, "the long style differs")
    #expect(date.formatted(.medium) == row.medium, "the medium style differs")
    #expect(date.formatted(.short) == row.short, "the short style differs")
    #expect(date.formatted() == row.long, "long should be the default")

    let ascii = date.formatted(ascii: true)
    #expect(ascii.utf8.allSatisfy { $0 < 128 }, "\"\(ascii)\" is not ASCII")
    let hyphenated = String(row.long.map { $0 == "–" ? "-" : $0 })
    #expect(ascii == hyphenated, "ASCII should differ in the dash alone")
  }
}
