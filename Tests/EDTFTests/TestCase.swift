import EDTF
import Testing

/// One row of a table of cases, shown by its input.
struct TestCase<Expected: Sendable>: Sendable, CustomTestStringConvertible {
  let input: String
  let expected: Expected

  init(_ input: String, _ expected: Expected) {
    self.input = input
    self.expected = expected
  }

  var testDescription: String { "\"\(input)\"" }
}

/// A day that the test knows to exist, from `YYYY-MM-DD`.
func day(_ text: String) throws -> CalendarDate {
  guard case .date(let date) = try EDTFDate(text).value, let month = date.month, let day = date.day
  else { throw NoSuchDay(text: text) }
  return try #require(CalendarDate(year: date.year, month: month, day: day))
}

struct NoSuchDay: Error {
  let text: String
}

/// `2022-01-12`, or `2022-01-09..2022-01-10`.
func text(_ range: ClosedRange<CalendarDate>) -> String {
  range.lowerBound == range.upperBound
    ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
}
