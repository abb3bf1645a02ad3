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

/// A generator whose sequence depends on its seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
