/// The days that a date covers for certain and those that it may cover.
public struct DateBounds: Hashable, Sendable {
  /// The certain days as ranges in order, without overlap; ranges that touch are one.
  ///
  /// Empty where nothing is certain; more than one where a date names several days.
  public var segments: [ClosedRange<CalendarDate>] { certain.map(\.range) }

  /// The possible days as ranges in order, without overlap; never empty.
  ///
  /// An open or unknown side reaches to `CalendarDate.earliest` or `CalendarDate.latest`.
  public var possibleSegments: [ClosedRange<CalendarDate>] { possible.map(\.range) }

  // Not as ranges of the standard library: the runtime looks up that days are comparable when it
  // makes an array of those, and that shows when the program starts.
  private let certain: [DaySpan]
  private let possible: [DaySpan]

  private struct DaySpan: Hashable {
    let first: CalendarDate
    let last: CalendarDate

    init(_ range: ClosedRange<CalendarDate>) {
      (first, last) = (range.lowerBound, range.upperBound)
    }

    var range: ClosedRange<CalendarDate> { first...last }
  }

  /// Whether the start is open or unknown.
  public let startIsOpen: Bool

  /// Whether the end is open or unknown.
  public let endIsOpen: Bool

  /// Makes bounds from ranges in any order; `possible` has at least one.
  init(
    certain: [ClosedRange<CalendarDate>], possible: [ClosedRange<CalendarDate>],
    startIsOpen: Bool = false, endIsOpen: Bool = false
  ) {
    self.certain = Self.merged(certain).map(DaySpan.init)
    self.possible = Self.merged(possible).map(DaySpan.init)
    self.startIsOpen = startIsOpen
    self.endIsOpen = endIsOpen
  }

  /// Makes bounds of one range each.
  init(
    certain: ClosedRange<CalendarDate>?, possible: ClosedRange<CalendarDate>,
    startIsOpen: Bool = false, endIsOpen: Bool = false
  ) {
    self.certain = certain.map { [DaySpan($0)] } ?? []
    self.possible = [DaySpan(possible)]
    self.startIsOpen = startIsOpen
    self.endIsOpen = endIsOpen
  }

  /// The first possible day; nil where the start is open or unknown.
  public var earliest: CalendarDate? {
    startIsOpen ? nil : possible.first?.first
  }

  /// The last possible day; nil where the end is open or unknown.
  public var latest: CalendarDate? {
    endIsOpen ? nil : possible.last?.last
  }

  /// The first to the last certain day, gaps between `segments` included; nil where none is.
  public var core: ClosedRange<CalendarDate>? {
    guard let first = certain.first, let last = certain.last else { return nil }
    return first.first...last.last
  }

  /// Whether every possible day is certain.
  public var isExact: Bool { !startIsOpen && !endIsOpen && certain == possible }

  /// Whether one of the possible days lies in `range`. O(number of ranges).
  public func overlaps(_ range: ClosedRange<CalendarDate>) -> Bool {
    possible.contains { $0.first <= range.upperBound && range.lowerBound <= $0.last }
  }

  /// Whether one of the certain days lies in `range`. O(number of ranges).
  public func overlapsCertainly(_ range: ClosedRange<CalendarDate>) -> Bool {
    certain.contains { $0.first <= range.upperBound && range.lowerBound <= $0.last }
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
