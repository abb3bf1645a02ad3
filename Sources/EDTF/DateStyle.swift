/// How much of a date is spelled out in English.
public enum DateStyle: CaseIterable, Hashable, Sendable {
  /// "Wednesday 12 January 2022", "9–10 January 2022", "December 2021".
  case long
  /// "Wed 12 Jan 2022", "9–10 Jan 2022", "Dec 2021".
  case medium
  /// "12 Jan", "9–10 Jan", "Dec 2021": days without weekday, and without year unless years differ.
  case short
}

extension CalendarDate {
  /// The day in English, such as "Wednesday 12 January 2022".
  public func formatted(_ style: DateStyle = .long) -> String {
    // What `DatePhrase` makes of it, without its cases: headings and bars show many days.
    switch style {
    case .long: "\(weekday.name) \(day) \(monthName) \(yearText(year))"
    case .medium: "\(weekday.abbreviation) \(day) \(monthAbbreviation) \(yearText(year))"
    case .short: "\(day) \(monthAbbreviation)"
    }
  }

  /// The day's month in English, such as "January 2022", or with the style's shorter name.
  public func formattedMonth(_ style: DateStyle = .long) -> String {
    "\(style == .long ? monthName : monthAbbreviation) \(yearText(year))"
  }

  /// The day's year as historians count: "2022", or "44 BC".
  public var formattedYear: String { yearText(year) }

  /// The day as "12 January 2022".
  var dayMonthYear: String { "\(day) \(monthName) \(yearText(year))" }
}

extension EDTFDate {
  /// The date in English, such as "about 12 January 2022" or "9–10 January 2022".
  ///
  /// - Parameter ascii: writes a hyphen in place of an en dash, so that all of it is ASCII.
  public func formatted(_ style: DateStyle = .long, ascii: Bool = false) -> String {
    DatePhrase(style: style, ascii: ascii).phrase(value)
  }
}

/// An astronomical year as historians count: 2022, or 44 BC for −43.
func yearText(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BC" }
