/// The days that a date covers for certain and those that it may cover.
public struct DateBounds: Hashable, Sendable {
  /// The certain days as ranges in order, without overlap; ranges that touch are one.
  ///
  /// Empty where nothing is certain; more than one where a date names several days.
  public let segments: [ClosedRange<CalendarDate>]

  /// The possible days as ranges in order, without overlap; never empty.
  ///
  /// An open or unknown side reaches to `CalendarDate.earliest` or `CalendarDate.latest`.
  public let possibleSegments: [ClosedRange<CalendarDate>]

  /// Whether the start is open or unknown.
  public let startIsOpen: Bool

  /// Whether the end is open or unknown.
  public let endIsOpen: Bool

  /// Makes bounds from ranges in any order; `possible` has at least one.
  init(
    certain: [ClosedRange<CalendarDate>], possible: [ClosedRange<CalendarDate>],
    startIsOpen: Bool = false, endIsOpen: Bool = false
  ) {
    segments = Self.merged(certain)
    possibleSegments = certain == possible ? segments : Self.merged(possible)
    self.startIsOpen = startIsOpen
    self.endIsOpen = endIsOpen
  }

  /// The first possible day; nil where the start is open or unknown.
  public var earliest: CalendarDate? {
    startIsOpen ? nil : possibleSegments.first?.lowerBound
  }

  /// The last possible day; nil where the end is open or unknown.
  public var latest: CalendarDate? {
    endIsOpen ? nil : possibleSegments.last?.upperBound
  }

  /// The first to the last certain day, gaps between `segments` included; nil where none is.
  public var core: ClosedRange<CalendarDate>? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// Whether every possible day is certain.
  public var isExact: Bool { !startIsOpen && !endIsOpen && segments == possibleSegments }

  /// Whether one of the possible days lies in `range`. O(number of ranges).
  public func overlaps(_ range: ClosedRange<CalendarDate>) -> Bool {
    possibleSegments.contains { $0.overlaps(range) }
  }

  /// Whether one of the possible days lies from `first` to `last`, both included.
  ///
  /// - Parameters:
  ///   - first: nil sets no limit.
  ///   - last: nil sets no limit; if before `first`, nothing intersects.
  public func intersects(from first: CalendarDate?, to last: CalendarDate?) -> Bool {
    let (first, last) = (first ?? .earliest, last ?? .latest)
    return first <= last && overlaps(first...last)
  }

  private static func merged(
    _ ranges: [ClosedRange<CalendarDate>]
  ) -> [ClosedRange<CalendarDate>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [ClosedRange<CalendarDate>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound.adding(days: 1) {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound...end
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
