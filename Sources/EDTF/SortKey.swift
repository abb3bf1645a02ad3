/// The place of a date in a timeline.
///
/// Dates are ordered by their first day as stated (an open or unknown start before all others),
/// then the wider before the narrower, then without a clock time before with one, then by the
/// point in time. "As stated" sets `~` and `?` aside: about the 12th stands with the 12th, not with
/// the 11th. Keys are equal where none of this tells two dates apart.
public struct SortKey: Hashable, Sendable, Comparable {
  /// The first day as stated; `nil` where the start is open or unknown.
  public let first: CalendarDate?
  /// The last day as stated; `nil` where the end is open or unknown.
  public let last: CalendarDate?
  /// The point in time; `nil` where there is no clock time.
  public let instant: Instant?

  /// Orders by first day, width and clock time; a strict total order of keys.
  public static func < (left: Self, right: Self) -> Bool {
    if left.first != right.first {
      guard let first = left.first else { return true }
      return right.first.map { first < $0 } ?? false
    }
    if left.last != right.last {
      // The later last day, being the wider date, comes first.
      guard let last = left.last else { return true }
      return right.last.map { last > $0 } ?? false
    }
    guard let instant = right.instant else { return false }
    return left.instant.map { $0 < instant } ?? true
  }
}

extension EDTFDate {
  /// The place of the date in a timeline. O(1) for a date or interval, O(members) for a set.
  public var sortKey: SortKey { sortKey(at: nil) }

  /// The place in a timeline of what has this date and, beside it, a clock time.
  ///
  /// - Parameter start: taken in place of the date's own clock time. Times without a zone are
  ///   compared as if they were UTC.
  public func sortKey(at start: Timestamp?) -> SortKey {
    let (first, last) = statedEnds
    return SortKey(first: first, last: last, instant: start?.instant ?? ownInstant)
  }

  private var ownInstant: Instant? {
    guard case .date(let date) = value, let clock = date.clock else { return nil }
    return clock.instant(on: date.span.lowerBound)
  }

  /// The first and last day as stated; nil is open or unknown.
  private var statedEnds: (CalendarDate?, CalendarDate?) {
    switch value {
    case .date(let date): return (date.span.lowerBound, date.span.upperBound)
    case .interval(let start, let end):
      return (start.date?.span.lowerBound, end.date?.span.upperBound)
    case .allOf(let members), .oneOf(let members):
      let firsts = members.map(\.first)
      let lasts = members.map(\.last)
      return (
        firsts.contains(nil) ? nil : firsts.compactMap(\.self).min(),
        lasts.contains(nil) ? nil : lasts.compactMap(\.self).max()
      )
    }
  }
}

extension EDTFDate.Member {
  /// The first day as stated; nil is open.
  fileprivate var first: CalendarDate? {
    switch self {
    case .date(let date), .range(let date, _), .onFrom(let date): date.span.lowerBound
    case .upTo: nil
    }
  }

  /// The last day as stated; nil is open.
  fileprivate var last: CalendarDate? {
    switch self {
    case .date(let date), .range(_, let date), .upTo(let date): date.span.upperBound
    case .onFrom: nil
    }
  }
}
