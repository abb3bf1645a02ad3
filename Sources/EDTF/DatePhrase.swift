/// Puts dates into English words.
struct DatePhrase {
  let style: DateStyle
  let ascii: Bool

  /// The words for a whole expression.
  func phrase(_ value: EDTFDate.Value) -> String {
    switch value {
    case .date(let date):
      let isPlainDay = date.precision >= .day && date.qualification.isEmpty
      return qualified(name(date, hidesYear: style == .short, hasWeekday: isPlainDay), date)
    case .interval(let start, let end):
      return interval(from: start, to: end)
    case .allOf(let members):
      return list(members, conjunction: "and", onFrom: "and after", upTo: "and before")
    case .oneOf(let members):
      return list(members, conjunction: "or", onFrom: "or later", upTo: "or earlier")
    }
  }

  // MARK: Intervals

  private func interval(from start: EDTFDate.Endpoint, to end: EDTFDate.Endpoint) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): span(first, last)
    case (.date(let first), .unknown): "from \(words(first)), end unknown"
    case (.date(let first), .open): "from \(words(first)) on"
    case (.unknown, .date(let last)): "until \(words(last)), start unknown"
    case (.open, .date(let last)): "until \(words(last))"
    case (.open, _), (.unknown, _): ""  // The parser lets no interval without a date through.
    }
  }

  private func span(_ first: PartialDate, _ last: PartialDate) -> String {
    if first == last { return words(first) }
    let hidesYears = hidesYears([first, last])
    guard first.isPlain, last.isPlain, first.precision == last.precision else {
      return "from \(words(first, hidesYear: hidesYears)) to \(words(last, hidesYear: hidesYears))"
    }
    let left = name(first, omitting: shared(first, last), hidesYear: hidesYears)
    let right = name(last, hidesYear: hidesYears)
    let dash = ascii ? "-" : "–"
    // Closed up between single words, "9–10 January", and spaced between longer names.
    return left.contains(" ") ? "\(left) \(dash) \(right)" : left + dash + right
  }

  // MARK: Sets

  private func list(
    _ members: [EDTFDate.Member], conjunction: String, onFrom: String, upTo: String
  ) -> String {
    let hidesYears = hidesYears(members.flatMap(\.dates))
    let items = members.enumerated().map { index, member in
      switch member {
      case .date(let date):
        let next = index + 1 < members.count ? members[index + 1].soleDate : nil
        let omission = next.map { shared(date, $0) } ?? .nothing
        return qualified(name(date, omitting: omission, hidesYear: hidesYears), date)
      case .range(let first, let last):
        let range = span(first, last)
        return conjunction == "or" && first != last ? "one of \(range)" : range
      case .onFrom(let date): return "\(words(date, hidesYear: hidesYears)) \(onFrom)"
      case .upTo(let date): return "\(words(date, hidesYear: hidesYears)) \(upTo)"
      }
    }
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  // MARK: Single dates

  /// The part of a name that the name after it repeats.
  private enum Omission {
    case nothing, year, monthAndYear
  }

  /// What `first` can leave to `second`, so that "9 and 10 January 2022" names January once.
  private func shared(_ first: PartialDate, _ second: PartialDate) -> Omission {
    guard first.isPlain, second.isPlain, first.precision == second.precision,
      first.month != nil, first.year == second.year
    else { return .nothing }
    return first.precision == .day && first.month == second.month ? .monthAndYear : .year
  }

  /// Whether the short style can do without the years of these dates.
  private func hidesYears(_ dates: [PartialDate]) -> Bool {
    style == .short && dates.allSatisfy { $0.year == dates.first?.year }
  }

  private func words(_ date: PartialDate, hidesYear: Bool? = nil) -> String {
    qualified(name(date, hidesYear: hidesYear ?? (style == .short)), date)
  }

  private func qualified(_ name: String, _ date: PartialDate) -> String {
    (date.qualification.contains(.approximate) ? "about " : "") + name
      + (date.qualification.contains(.uncertain) ? " (uncertain)" : "")
  }

  private func name(
    _ date: PartialDate, omitting omission: Omission = .nothing, hidesYear: Bool,
    hasWeekday: Bool = false
  ) -> String {
    let year = yearText(date.year)
    switch date.unspecified {
    case .yearOfDecade where date.year > 0: return "the \(year)s"
    case .yearOfDecade: return years(date.year, date.year + 9)
    case .yearOfCentury: return years(date.year, date.year + 99)
    case .monthOfYear: return "some month in \(year)"
    case .dayOfYear: return "some day in \(year)"
    case .dayOfMonth, nil: break
    }
    if let season = date.season { return "\(season.name) \(year)" }
    guard let month = date.month else { return year }
    let monthName = style == .long ? MonthName.full(month) : MonthName.abbreviated(month)
    let monthAndYear = omission == .year ? monthName : "\(monthName) \(year)"
    if date.unspecified == .dayOfMonth { return "some day in \(monthAndYear)" }
    guard let day = date.day else { return monthAndYear }
    let rest =
      switch omission {
      case .monthAndYear: ""
      case .year: " \(monthName)"
      case .nothing: hidesYear ? " \(monthName)" : " \(monthAndYear)"
      }
    let weekday = hasWeekday ? weekdayPrefix(date.span.lowerBound.weekday) : ""
    return weekday + "\(day)" + rest + (date.clock.map(clockSuffix) ?? "")
  }

  private func weekdayPrefix(_ weekday: Weekday) -> String {
    switch style {
    case .long: weekday.name + " "
    case .medium: weekday.abbreviation + " "
    case .short: ""
    }
  }

  private func clockSuffix(_ clock: ClockTime) -> String {
    ", " + clock.clockText + (clock.zoneText.map { " (\($0))" } ?? "")
  }

  private func years(_ first: Int, _ last: Int) -> String {
    "the years \(yearText(first))" + (ascii ? "-" : "–") + yearText(last)
  }
}

extension PartialDate {
  /// Whether the date is neither qualified nor open nor with a clock time nor a season.
  fileprivate var isPlain: Bool {
    qualification.isEmpty && unspecified == nil && clock == nil && season == nil
  }
}

extension EDTFDate.Member {
  fileprivate var soleDate: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }

  fileprivate var dates: [PartialDate] {
    switch self {
    case .date(let date), .upTo(let date), .onFrom(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}
