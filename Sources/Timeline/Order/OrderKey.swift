internal import EDTF

/// The place of an item in the reading order as two numbers: by the heading beneath which it stands,
/// then by `SortKey`.
///
/// Points in time are told apart to 64 nanoseconds.
struct OrderKey: Hashable, Comparable {
  /// The heading's word, whether the date has a first day, and its last day, the later before the
  /// earlier.
  let date: UInt64
  /// The point in time; 0 where there is no clock time.
  let time: UInt64

  /// After everything: what has no place.
  static let none = OrderKey(date: .max, time: .max)

  init(_ date: EDTFDate, at start: Timestamp?) {
    let key = date.sortKey(at: start)
    self.date = Self.word(Heading(date), first: key.first, last: key.last)
    time = key.instant.map { Self.word(minute: $0.minute, nanosecond: $0.nanosecond) } ?? 0
  }

  /// The key of a single day, with or without a clock time.
  init(day: CalendarDate, instant: (minute: Int, nanosecond: Int)?) {
    date = Self.word(Heading(day: day, width: .day), first: day, last: day)
    time = instant.map { Self.word(minute: $0.minute, nanosecond: $0.nanosecond) } ?? 0
  }

  private init(date: UInt64, time: UInt64) {
    self.date = date
    self.time = time
  }

  /// `Heading.word` of the heading.
  var heading: Int { Int(date >> 25) }

  static func < (left: Self, right: Self) -> Bool {
    left.date != right.date ? left.date < right.date : left.time < right.time
  }

  private static func word(
    _ heading: Heading, first: CalendarDate?, last: CalendarDate?
  ) -> UInt64 {
    let end = last.map { (1 << 24) - 1 - Heading.word(of: $0) } ?? 0
    return UInt64(heading.word) << 25 | (first == nil ? 0 : 1) << 24 | UInt64(end)
  }

  private static func word(minute: Int, nanosecond: Int) -> UInt64 {
    UInt64(minute + 1 << 33) << 30 | UInt64(nanosecond >> 6)
  }
}
