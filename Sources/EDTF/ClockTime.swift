/// A time of day to the nanosecond, with what is known of its offset from UTC.
public struct ClockTime: Hashable, Sendable {
  /// How the local time relates to UTC.
  public enum Zone: Hashable, Sendable {
    /// Local time is UTC plus so many minutes, −1439 to 1439; `Z` is 0.
    case offset(minutes: Int)
    /// `-00:00`: UTC is known, local time is not (RFC 3339, 4.3).
    case unknownOffset
    /// No zone is written: local time is known, UTC is not (EDTF level 0).
    case unstated
  }

  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59, or 60 in a leap second.
  public let second: Int
  /// The fraction of the second in nanoseconds; further digits are cut off.
  public let nanosecond: Int
  /// The offset from UTC.
  public let zone: Zone

  /// Minutes that local time is ahead of UTC; nil where that is not known.
  public var offsetMinutes: Int? {
    if case .offset(let minutes) = zone { minutes } else { nil }
  }

  /// The time to the minute as read off a clock, such as "10:00".
  public var clockText: String { zeroPadded(hour, 2) + ":" + zeroPadded(minute, 2) }

  /// The offset as "UTC" or "+01:00"; nil where no zone is written.
  public var zoneText: String? {
    switch zone {
    case .unstated: nil
    case .unknownOffset, .offset(minutes: 0): "UTC"
    case .offset(let minutes): Self.offsetText(minutes)
    }
  }

  /// An offset as RFC 3339 writes it, such as "-03:30".
  static func offsetText(_ minutes: Int) -> String {
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return (minutes < 0 ? "-" : "+") + zeroPadded(hours, 2) + ":" + zeroPadded(rest, 2)
  }

  /// The point in time that this clock shows on `date`; an unstated zone is read as UTC.
  func instant(on date: CalendarDate) -> Instant {
    Instant(
      minute: date.ordinal * 1440 + hour * 60 + minute - (offsetMinutes ?? 0),
      nanosecond: second * 1_000_000_000 + nanosecond)
  }
}

/// A point in time, whatever the clocks around it show.
///
/// A leap second is later than every point of the second before it and earlier than the next.
public struct Instant: Hashable, Sendable, Comparable {
  /// Minutes of UTC since 1970-01-01T00:00Z.
  public let minute: Int
  /// Nanoseconds into that minute; in a leap second 60 × 10⁹ or more.
  public let nanosecond: Int

  /// Whole seconds since 1970-01-01T00:00Z as POSIX counts them; a leap second counts as the next.
  public var secondsSince1970: Int { minute * 60 + nanosecond / 1_000_000_000 }

  /// Orders points in time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.minute, left.nanosecond) < (right.minute, right.nanosecond)
  }
}
