import EDTF
import Testing

@Suite struct BoundsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let input: String
    let possible: String
    let certain: String

    init(_ input: String, _ possible: String, certain: String) {
      self.input = input
      self.possible = possible
      self.certain = certain
    }

    var testDescription: String { "\"\(input)\"" }
  }

  @Test(arguments: [
    Row("2022-01-12", "2022-01-12", certain: "2022-01-12"),
    Row("2022-01-12T23:30:00-05:00", "2022-01-12", certain: "2022-01-12"),
    Row("2022-02", "2022-02-01..2022-02-28", certain: "2022-02-01..2022-02-28"),
    Row("2024-02", "2024-02-01..2024-02-29", certain: "2024-02-01..2024-02-29"),
    Row("2022", "2022-01-01..2022-12-31", certain: "2022-01-01..2022-12-31"),
    Row("-0043", "-0043-01-01..-0043-12-31", certain: "-0043-01-01..-0043-12-31"),
    Row("2022-21", "2022-03-01..2022-05-31", certain: "2022-03-01..2022-05-31"),
    Row("2022-22", "2022-06-01..2022-08-31", certain: "2022-06-01..2022-08-31"),
    Row("2022-23", "2022-09-01..2022-11-30", certain: "2022-09-01..2022-11-30"),
    Row("2021-24", "2021-12-01..2022-02-28", certain: "2021-12-01..2022-02-28"),
    Row("9999-24", "9999-12-01..9999-12-31", certain: "9999-12-01..9999-12-31"),
  ])
  func spans(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("2022-01-12~", "2022-01-11..2022-01-13", certain: "2022-01-12"),
    Row("2022-01-12?", "2022-01-11..2022-01-13", certain: "2022-01-12"),
    Row("2022-01-12%", "2022-01-10..2022-01-14", certain: "2022-01-12"),
    Row("2022-01-01~", "2021-12-31..2022-01-02", certain: "2022-01-01"),
    Row("2022-01~", "2021-12-01..2022-02-28", certain: "2022-01-01..2022-01-31"),
    Row("2024-03%", "2024-01-01..2024-05-31", certain: "2024-03-01..2024-03-31"),
    Row("2022?", "2021-01-01..2023-12-31", certain: "2022-01-01..2022-12-31"),
    Row("2022%", "2020-01-01..2024-12-31", certain: "2022-01-01..2022-12-31"),
    Row("2022-22~", "2022-03-01..2022-11-30", certain: "2022-06-01..2022-08-31"),
    Row("9999-12-31%", "9999-12-29..9999-12-31", certain: "9999-12-31"),
    Row("-9999~", "-9999-01-01..-9998-12-31", certain: "-9999-01-01..-9999-12-31"),
  ])
  func qualified(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("202X", "2020-01-01..2029-12-31", certain: ""),
    Row("20XX", "2000-01-01..2099-12-31", certain: ""),
    Row("-202X", "-2029-01-01..-2020-12-31", certain: ""),
    Row("2022-XX", "2022-01-01..2022-12-31", certain: ""),
    Row("2022-02-XX", "2022-02-01..2022-02-28", certain: ""),
    Row("2022-XX-XX", "2022-01-01..2022-12-31", certain: ""),
    Row("2022-01-XX~", "2021-12-01..2022-02-28", certain: ""),
    Row("2022-XX?", "2021-01-01..2023-12-31", certain: ""),
    Row("202X~", "2010-01-01..2039-12-31", certain: ""),
    Row("20XX~", "1900-01-01..2199-12-31", certain: ""),
  ])
  func openDigits(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("2022-01-09/2022-01-10", "2022-01-09..2022-01-10", certain: "2022-01-09..2022-01-10"),
    Row("2021-12/2022", "2021-12-01..2022-12-31", certain: "2021-12-01..2022-12-31"),
    Row("2022-01-12/2022-01", "2022-01-12..2022-01-31", certain: "2022-01-12..2022-01-31"),
    Row("2022-01-09~/2022-01-10", "2022-01-08..2022-01-10", certain: "2022-01-09..2022-01-10"),
    Row("2022-01-09/2022-02%", "2022-01-09..2022-04-30", certain: "2022-01-09..2022-02-28"),
    Row("2022-01-XX/2022-02-12", "2022-01-01..2022-02-12", certain: "2022-01-31..2022-02-12"),
    Row("2022-01-12/2022-02-XX", "2022-01-12..2022-02-28", certain: "2022-01-12..2022-02-01"),
    Row("2022-01-XX/2022-01-XX", "2022-01-01..2022-01-31", certain: ""),
    Row("2022-01-09/..", "2022-01-09..", certain: "2022-01-09"),
    Row("2022-01-09/", "2022-01-09..", certain: "2022-01-09"),
    Row("2022-01-09~/..", "2022-01-08..", certain: "2022-01-09"),
    Row("../2022-01", "..2022-01-31", certain: "2022-01-01..2022-01-31"),
    Row("/2022-01-XX", "..2022-01-31", certain: ""),
  ])
  func intervals(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    Row(
      "{2022-01-10,2022-01-12}", "2022-01-10, 2022-01-12", certain: "2022-01-10, 2022-01-12"),
    Row(
      "{2022-01-12,2022-01-10,2022-01-11}", "2022-01-10..2022-01-12",
      certain: "2022-01-10..2022-01-12"),
    Row(
      "{2022-01-10~,2022-01-13}", "2022-01-09..2022-01-11, 2022-01-13",
      certain: "2022-01-10, 2022-01-13"),
    Row(
      "{2021-12,2022-01-12..2022-01-13}", "2021-12-01..2021-12-31, 2022-01-12..2022-01-13",
      certain: "2021-12-01..2021-12-31, 2022-01-12..2022-01-13"),
    Row("{2022,2022-01-12}", "2022-01-01..2022-12-31", certain: "2022-01-01..2022-12-31"),
    Row("{..1984}", "..1984-12-31", certain: "1984-01-01..1984-12-31"),
    Row("[2022-01-10,2022-01-12]", "2022-01-10, 2022-01-12", certain: ""),
    Row("[2022-01,2022-01-12]", "2022-01-01..2022-01-31", certain: "2022-01-12"),
    Row("[2022-01,2022-01-09,2022-01-12]", "2022-01-01..2022-01-31", certain: ""),
    Row("[2022-01-10..2022-01-12]", "2022-01-10..2022-01-12", certain: ""),
    Row("[2022-01-10..2022-01-10]", "2022-01-10", certain: "2022-01-10"),
    Row("[2022-01]", "2022-01-01..2022-01-31", certain: "2022-01-01..2022-01-31"),
    Row("[2022-01-12..]", "2022-01-12..", certain: ""),
    Row("[..2022-01-12,2022-01-20]", "..2022-01-12, 2022-01-20", certain: ""),
  ])
  func sets(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    TestCase("2022-01-12", true), TestCase("2022", true), TestCase("2022-01-09/2022-01-10", true),
    TestCase("{2022-01-10,2022-01-12}", true), TestCase("2022-01-12~", false),
    TestCase("2022-01-XX", false), TestCase("2022/..", false), TestCase("[2021,2022]", false),
  ])
  func exactness(_ row: TestCase<Bool>) throws {
    #expect(try EDTFDate(row.input).bounds.isExact == row.expected)
  }

  @Test(arguments: [
    ("2022-01-12", "2022-01-10/2022-01-12", true), ("2022-01-12", "2022-01-13/2022-01-20", false),
    ("2022-01-12~", "2022-01-13/2022-01-20", true), ("2022-01-12~", "2022-01-14/2022-01-20", false),
    ("{2022-01-10,2022-01-12}", "2022-01-11/2022-01-11", false),
    ("[2022-01-10,2022-01-12]", "2022-01-11/2022-01-12", true),
    ("../2022", "1066/1066", true), ("../2022", "2023/2024", false),
  ])
  func overlap(_ date: String, range: String, expected: Bool) throws {
    let range = try #require(EDTFDate(range).bounds.core)
    #expect(try EDTFDate(date).bounds.overlaps(range) == expected)
  }

  @Test(arguments: [
    ("2022-01-12", "2022-01-10/2022-01-12", true), ("2022-01-12", "2022-01-13/2022-01-20", false),
    ("2022-01-12~", "2022-01-13/2022-01-20", false),
    ("2022-01-12~", "2022-01-12/2022-01-31", true),
    ("2022-01-09/2022-01-11", "2022-01-11/2022-01-20", true),
    ("{2022-01-10,2022-01-12}", "2022-01-11/2022-01-11", false),
    ("{2022-01-10,2022-01-12}", "2022-01-11/2022-01-12", true),
  ])
  func certainOverlap(_ date: String, range: String, expected: Bool) throws {
    let range = try #require(EDTFDate(range).bounds.core)
    let bounds = try EDTFDate(date).bounds
    #expect(bounds.overlapsCertainly(range) == expected)
    #expect(bounds.segments.contains { $0.overlaps(range) } == expected)
  }

  private func check(_ row: Row) throws {
    let bounds = try EDTFDate(row.input).bounds
    let certain = bounds.segments.map(text).joined(separator: ", ")
    #expect(certain == row.certain, "the certain days differ")
    var possible = bounds.possibleSegments.map(text)
    if bounds.startIsOpen, let first = bounds.possibleSegments.first {
      possible[0] = "..\(first.upperBound)"
    }
    if bounds.endIsOpen, let last = bounds.possibleSegments.last {
      possible[possible.count - 1] = "\(last.lowerBound).."
    }
    #expect(possible.joined(separator: ", ") == row.possible, "the possible days differ")

    #expect((bounds.earliest == nil) == row.possible.hasPrefix(".."), "earliest is wrong")
    #expect((bounds.latest == nil) == row.possible.hasSuffix(".."), "latest is wrong")
    #expect(bounds.core?.lowerBound == bounds.segments.first?.lowerBound)
    #expect(bounds.core?.upperBound == bounds.segments.last?.upperBound)
    for segment in bounds.segments {
      let isPossible = bounds.possibleSegments.contains {
        $0.lowerBound <= segment.lowerBound && segment.upperBound <= $0.upperBound
      }
      #expect(isPossible, "\(text(segment)) is certain but not possible")
    }
  }
}
