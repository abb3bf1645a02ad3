/// A day, a clock time and an offset from UTC, as RFC 3339 writes them.
///
///     let start = try Timestamp("2022-01-12T10:00:00+01:00")
///     start.clockText  // "10:00"
///
/// Two time stamps are equal if they are written with the same text; compare `instant` to learn
/// whether they mean the same point in time.
public struct Timestamp: Hashable, Sendable {
  /// The text as written.
  public let text: String
  /// The local day.
  public let date: CalendarDate
  /// The local time and its offset; `zone` is never `.unstated`.
  public let clock: ClockTime

  /// Reads RFC 3339, 5.6 `date-time`, with the restrictions of 5.7.
  ///
  /// `t` and `z` may stand for `T` and `Z`; a space may not stand for `T`. A leap second must be
  /// the last second of a UTC month.
  ///
  /// - Throws: `EDTFError` where the text is not such a time stamp.
  public init(_ text: String) throws(EDTFError) {
    var scanner = TextScanner(text)
    guard !scanner.isAtEnd else { throw EDTFError(.empty, at: 0) }
    date = try scanner.completeDate()
    guard scanner.take("T") || scanner.take("t") else { throw scanner.mismatch(.clock) }
    clock = try scanner.clockTime(on: date, dialect: .rfc3339)
    guard scanner.isAtEnd else { throw scanner.mismatch(.endOfText) }
    self.text = text
  }

  /// The point in time.
  public var instant: Instant { clock.instant(on: date) }

  /// Minutes that local time is ahead of UTC; nil for `-00:00`, where local time is unknown.
  public var offsetMinutes: Int? { clock.offsetMinutes }

  /// The local time to the minute, such as "10:00".
  public var clockText: String { clock.clockText }
}

extension Timestamp: CustomStringConvertible {
  /// The text as written.
  public var description: String { text }
}
