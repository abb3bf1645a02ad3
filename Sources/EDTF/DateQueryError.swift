/// What in the answer to "go to" could not be understood as a day or a range of days.
public struct DateQueryError: Error, Hashable, Sendable {
  /// The kinds of fault, with the values at fault.
  public enum Reason: Hashable, Sendable {
    /// There is no text.
    case empty
    /// This part of the text is no date.
    case notUnderstood(String)
    /// "today" and its like: a timeline has days of its own, and no clock.
    case relative(String)
    /// An EDTF date that is open or unknown on a side.
    case open
    /// The text looks like EDTF, or names a day of a month, and that is at fault.
    case date(EDTFError.Reason)
    /// The weekday that is written is not the day's.
    case wrongWeekday(Weekday, CalendarDate)
    /// The range's last day is before its first.
    case reversed(first: CalendarDate, last: CalendarDate)
  }

  /// What is wrong.
  public let reason: Reason

  init(_ reason: Reason) { self.reason = reason }
}

extension DateQueryError: CustomStringConvertible {
  /// What is wrong, with two examples of what is understood. Control characters are escaped.
  public var description: String { "\(message); try \"12 jan\" or \"2022-01-10/2022-01-12\"" }

  /// What is wrong, without the examples.
  public var message: String {
    switch reason {
    case .empty: "no date given"
    case .notUnderstood(let part): "\(printable(part)) is not understood as a date"
    case .relative(let word): "\(printable(word)) means nothing here: a timeline has its own days"
    case .open: "an open range has no end to go to"
    case .date(let reason): EDTFError(reason, at: 0).message
    case .wrongWeekday(let weekday, let date):
      "\(date.dayMonthYear) is a \(date.weekday.name), not a \(weekday.name)"
    case .reversed(let first, let last):
      "range ends before it starts: \(last.dayMonthYear) is before \(first.dayMonthYear)"
    }
  }
}
