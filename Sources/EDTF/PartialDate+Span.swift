// The rules by which one date becomes days.
//
// - A date covers its whole span: `2022-01` is all of January. (A source that means one day of it
//   writes `2022-01-XX`.) So an exact day, month, season or year is certain from first to last day.
// - A qualified date, `~` or `?`, keeps its stated span as certain, that being the writer's best
//   word, and may be off by one unit of its precision to either side; with `%` by two, since the
//   two doubts add up.
// - Open digits leave nothing certain: every day they allow is possible. If such a date is also
//   qualified, its unit is the span that the open digits range over, because what was left open
//   cannot measure a doubt: `2022-01-XX~` is off by a month.
// - Seasons are those of the northern hemisphere in whole months, as meteorologists count them.
//   Winter starts in December of its year: `2021-24` is December 2021 to February 2022. EDTF
//   leaves both to the reader.

extension PartialDate {
  /// The days as written, without regard to the qualification.
  ///
  /// With open digits these are all the days that the date can be.
  public var span: ClosedRange<CalendarDate> {
    switch unspecified {
    case .yearOfDecade: return years(year...year + 9)
    case .yearOfCentury: return years(year...year + 99)
    case .monthOfYear, .dayOfYear: return years(year...year)
    case .dayOfMonth, nil: break
    }
    if let season {
      let firstMonth = season.rawValue * 3 - 60
      let first = CalendarDate(uncheckedYear: year, month: firstMonth, day: 1)
      return first...first.adding(months: 2).lastOfMonth
    }
    guard let month else { return years(year...year) }
    let first = CalendarDate(uncheckedYear: year, month: month, day: day ?? 1)
    return first...(day == nil ? first.lastOfMonth : first)
  }

  /// The days that the date covers for certain; nil with open digits.
  public var certainSpan: ClosedRange<CalendarDate>? { unspecified == nil ? span : nil }

  /// The days that the date may cover, its qualification taken into account.
  public var possibleSpan: ClosedRange<CalendarDate> {
    let span = span
    let units =
      (qualification.contains(.approximate) ? 1 : 0) + (qualification.contains(.uncertain) ? 1 : 0)
    guard units > 0 else { return span }
    guard let months = unitInMonths else {
      return span.lowerBound.adding(days: -units)...span.upperBound.adding(days: units)
    }
    // The span ends with a month, and months differ in length: count from its first day.
    let lastMonth = span.upperBound.firstOfMonth.adding(months: units * months)
    return span.lowerBound.adding(months: -units * months)...lastMonth.lastOfMonth
  }

  /// The length of the date's unit in months; nil where the unit is a day.
  private var unitInMonths: Int? {
    switch unspecified {
    case .yearOfDecade: return 120
    case .yearOfCentury: return 1200
    case .monthOfYear, .dayOfYear: return 12
    case .dayOfMonth: return 1
    case nil: break
    }
    return switch precision {
    case .year: 12
    case .season: 3
    case .month: 1
    case .day, .minute: nil
    }
  }

  private func years(_ years: ClosedRange<Int>) -> ClosedRange<CalendarDate> {
    CalendarDate(
      uncheckedYear: years.lowerBound, month: 1, day: 1)...CalendarDate(
        uncheckedYear: years.upperBound, month: 12, day: 31)
  }
}
