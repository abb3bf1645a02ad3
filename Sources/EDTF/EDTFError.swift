/// What is wrong with a text that should be an EDTF date or an RFC 3339 time stamp, and where.
public struct EDTFError: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// Where it is wrong: Unicode scalars from the start of the text.
  public let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The kinds of fault, with the values at fault.
  public enum Reason: Hashable, Sendable {
    /// There is no text.
    case empty
    /// A character stands where another was expected.
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// The text ends too early.
    case endsEarly(expected: Expectation)

    /// The month is neither 01–12 nor, in EDTF, a season.
    case month(Int)
    /// The number is one of EDTF level 2's seasons, 25 to 41.
    case season(Int)
    /// No month has that day.
    case day(Int)
    /// That month does not have that day; the year is nil where none was given.
    case noSuchDay(year: Int?, month: Int, day: Int)
    /// The hour is not 00–23.
    case hour(Int)
    /// The minute is not 00–59.
    case minute(Int)
    /// The second is not 00–60.
    case second(Int)
    /// Second 60 stands where no leap second can be.
    case leapSecond
    /// The offset's hours are not 00–23.
    case offsetHour(Int)
    /// The offset's minutes are not 00–59.
    case offsetMinute(Int)
    /// `-0000`.
    case negativeZeroYear
    /// `Y170000002`: a year beyond −9999 to 9999.
    case yearOutOfRange

    /// Something of EDTF level 2 that is not supported.
    case levelTwo(LevelTwoFeature)
    /// More than one of `~ ? %`.
    case secondQualification
    /// A clock time with one of `~ ? %`.
    case qualifiedClock
    /// A clock time in an interval or a set.
    case clockInSpan

    /// The last possible day of an interval's end is before the first possible day of its start.
    case intervalReversed(start: CalendarDate, end: CalendarDate)
    /// The same of a set's range.
    case rangeReversed(start: CalendarDate, end: CalendarDate)
    /// `../..` and its like.
    case intervalWithoutDate
    /// `{}` or `[]`.
    case emptySet
    /// Nothing between two commas.
    case emptyMember
    /// `/` in a set.
    case intervalInSet
    /// `..d` that is not the first member of its set, or `d..` that is not the last.
    case openRangeInside
  }

  /// What should have stood there.
  public enum Expectation: Hashable, Sendable {
    /// A part of a date or time.
    case year, month, day, clock, fraction, offset, date
    /// A separator with what it separates.
    case hyphenAndMonth, hyphenAndDay
    /// What may follow a year, a month, a season, a day, a complete date.
    case afterYear, afterMonth, afterDay, afterDate
    /// What may follow a member of a set.
    case memberEnd(bracket: Unicode.Scalar)
    /// Nothing.
    case endOfText
  }

  /// Features of EDTF level 2 that are recognised in order to say that they are not supported.
  public enum LevelTwoFeature: Hashable, Sendable {
    /// `156X-12-25`, `1XXX`, `2022-1X`.
    case unspecifiedDigit
    /// `2022~-01`, `?2022-01`.
    case qualifiedPart
    /// `1950S2`, `2E3`.
    case significantDigits
  }
}
