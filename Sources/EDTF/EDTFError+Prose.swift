extension EDTFError: CustomStringConvertible {
  /// The whole of it in one line: message, offset, and what was expected.
  public var description: String { "\(message) (at offset \(offset)); expected \(expected)" }

  /// What is wrong, such as "there is no 30 February 2022". Control characters are escaped.
  public var message: String {
    switch reason {
    case .empty: "the date is empty"
    case .unexpected(let scalar, _): "\(printable(scalar)) does not belong here"
    case .endsEarly: "the text ends too early"
    case .month(let number): "month \(zeroPadded(number, 2)) is not 01–12"
    case .season(let number): "season \(number) is not 21–24"
    case .day(let number): "day \(zeroPadded(number, 2)) is not 01–31"
    case .noSuchDay(let year, let month, let day):
      "there is no \(day) \(MonthName.full(month))" + (year.map { " " + yearText($0) } ?? "")
    case .hour(let number): "hour \(number) is not 00–23"
    case .minute(let number): "minute \(number) is not 00–59"
    case .second(let number): "second \(number) is not 00–60"
    case .leapSecond: "second 60 is only possible in the last minute of a month in UTC"
    case .offsetHour(let number): "offset hour \(number) is not 00–23"
    case .offsetMinute(let number): "offset minute \(number) is not 00–59"
    case .negativeZeroYear: "there is no year -0000"
    case .yearOutOfRange: "years before -9999 or after 9999 are outside the range supported"
    case .levelTwo(let feature): feature.message
    case .secondQualification: "a date takes one of ~ ? % only"
    case .qualifiedClock: "a date with a clock time takes none of ~ ? %"
    case .clockInSpan: "a clock time cannot stand in an interval or a set"
    case .intervalReversed(let start, let end):
      "interval ends before it starts: \(Self.reversal(start: start, end: end))"
    case .rangeReversed(let start, let end):
      "range ends before it starts: \(Self.reversal(start: start, end: end))"
    case .intervalWithoutDate: "interval without a date"
    case .emptySet: "empty set"
    case .emptyMember: "empty member of a set"
    case .intervalInSet: "an interval cannot stand in a set"
    case .openRangeInside: "an open range must be the first (..d) or last (d..) of its set"
    }
  }

  /// The form that would have been right, such as "a day such as 12".
  public var expected: String {
    switch reason {
    case .unexpected(_, let expectation), .endsEarly(let expectation): expectation.text
    case .empty: "a date such as 2022-01-12"
    case .month: "a month, 01 to 12"
    case .season: "spring 21, summer 22, autumn 23 or winter 24"
    case .day, .noSuchDay: "a day that the month has"
    case .hour, .minute, .second, .leapSecond: "a clock time such as 10:00:00"
    case .offsetHour, .offsetMinute: "an offset such as +01:00"
    case .negativeZeroYear: "0000 for 1 BC, -0001 for 2 BC"
    case .yearOutOfRange: "a year of four digits"
    case .levelTwo(let feature): feature.expected
    case .secondQualification: "% for both approximate and uncertain"
    case .qualifiedClock: "a day such as 2022-01-12~"
    case .clockInSpan: "a date without a clock time, such as 2022-01-12"
    case .intervalReversed, .intervalWithoutDate:
      "an interval such as 2022-01-09/2022-01-10 or 2022-01-09/.."
    case .rangeReversed, .intervalInSet, .openRangeInside:
      "a range such as 2022-01-09..2022-01-10"
    case .emptySet, .emptyMember: "members such as {2022-01-10,2022-01-12}"
    }
  }

  private static func reversal(start: CalendarDate, end: CalendarDate) -> String {
    "\(end.dayMonthYear) is before \(start.dayMonthYear)"
  }
}

extension EDTFError.Expectation {
  fileprivate var text: String {
    switch self {
    case .year: "a year of four digits, such as 2022"
    case .month: "a month of two digits, 01 to 12"
    case .day: "a day of two digits, 01 to 31"
    case .clock: "T and a clock time such as 10:00:00"
    case .fraction: "digits of a second's fraction"
    case .offset: "Z or an offset such as +01:00"
    case .date: "a date such as 2022-01-12"
    case .hyphenAndMonth: "- and a month of two digits"
    case .hyphenAndDay: "- and a day of two digits"
    case .afterYear: "the date's end, or - and a month"
    case .afterMonth: "the date's end, or - and a day"
    case .afterDay: "the date's end, or T and a clock time"
    case .afterDate, .endOfText: "the date's end"
    case .memberEnd(let bracket): ", or \(bracket)"
    }
  }
}

extension EDTFError.LevelTwoFeature {
  fileprivate var message: String {
    switch self {
    case .unspecifiedDigit: "X cannot stand here (EDTF level 2 is not supported)"
    case .qualifiedPart:
      "~ ? % can only stand at the date's end (EDTF level 2 is not supported)"
    case .significantDigits:
      "S and E after a year cannot be read (EDTF level 2 is not supported)"
    }
  }

  fileprivate var expected: String {
    switch self {
    case .unspecifiedDigit: "one of 202X, 20XX, 2022-XX, 2022-01-XX, 2022-XX-XX"
    case .qualifiedPart: "a date such as 2022-01-12~"
    case .significantDigits: "a year of four digits, such as 1950~"
    }
  }
}

/// A scalar for an error message: quoted, or by its code point where it cannot be seen.
func printable(_ scalar: Unicode.Scalar) -> String {
  isVisible(scalar) ? "\"\(scalar)\"" : codePoint(scalar)
}

/// A text for an error message: quoted, with code points for what cannot be seen.
func printable(_ text: String) -> String {
  let shown = text.unicodeScalars.map { isVisible($0) ? String($0) : codePoint($0) }
  return "\"" + shown.joined() + "\""
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  "U+" + zeroPaddedHex(scalar.value)
}

private func zeroPaddedHex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
    false
  case .spaceSeparator: scalar == " "
  default: true
  }
}
