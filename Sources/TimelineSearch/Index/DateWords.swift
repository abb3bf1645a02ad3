internal import EDTF

/// The days that a date of several days names in words.
enum DateWords {
  /// Spans longer than this are not spelled out: everything has its Monday then.
  private static let longestSpan = 7

  /// Each certain day of a span of some days, such as "Sunday 9 January 2022, Monday 10 January
  /// 2022"; `nil` for a single day, which `EDTFDate.formatted` spells out.
  static func days(of date: EDTFDate) -> String? {
    let segments = date.bounds.segments
    let count = segments.reduce(0) { $0 + $1.lowerBound.days(to: $1.upperBound) + 1 }
    guard 2...longestSpan ~= count else { return nil }
    let days = segments.flatMap { segment in
      (0...segment.lowerBound.days(to: segment.upperBound)).map {
        segment.lowerBound.adding(days: $0)
      }
    }
    return days.map { $0.formatted(.long) }.joined(separator: ", ")
  }
}
