/// Fills in what a typed date leaves out; the rules are those of `DateQuery.parse`.
struct DateQueryResolver {
  let reference: CalendarDate
  /// The timeline's days in order.
  let days: [CalendarDate]

  /// The days of a point that stands alone.
  func range(of point: QueryPoint) throws(DateQueryError) -> ClosedRange<CalendarDate> {
    let nearest: ClosedRange<CalendarDate>?
    switch point {
    case .days(let range): nearest = range
    case .dayOfYear, .month: nearest = nearestInYears(point)
    case .dayOfMonth(let day, _):
      let (year, month) = (reference.year, reference.month)
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        throw fault(.noSuchDay(year: year, month: month, day: day))
      }
      nearest = date...date
    case .weekday(let weekday):
      let date =
        days.filter { $0.weekday == weekday }.min { distance($0) < distance($1) }
        ?? weekdays(weekday, around: reference).min { distance($0) < distance($1) }
      nearest = date.map { $0...$0 }
    }
    return try checked(nearest, of: point)
  }

  /// The days from one point to another.
  func range(
    from first: QueryPoint, to last: QueryPoint
  ) throws(DateQueryError) -> ClosedRange<CalendarDate> {
    let start: ClosedRange<CalendarDate>
    let end: ClosedRange<CalendarDate>
    if last.definiteness > first.definiteness {
      end = try range(of: last)
      start = try checked(
        candidates(first, around: end.upperBound).last { $0.lowerBound <= end.upperBound },
        of: first)
    } else {
      start = try range(of: first)
      if case .days(let range) = last {
        end = range
      } else {
        end = try checked(
          candidates(last, around: start.lowerBound).first { $0.upperBound >= start.lowerBound },
          of: last)
      }
    }
    guard start.lowerBound <= end.upperBound else {
      throw DateQueryError(.reversed(first: start.lowerBound, last: end.upperBound))
    }
    return start.lowerBound...end.upperBound
  }

  /// The days that a point can mean near a day, in order.
  private func candidates(
    _ point: QueryPoint, around day: CalendarDate
  ) -> [ClosedRange<CalendarDate>] {
    switch point {
    case .days(let range): return [range]
    case .dayOfYear, .month:
      return years(from: day, to: day).compactMap { range(of: point, in: $0) }
    case .dayOfMonth(let number, _):
      return (-2...2).compactMap {
        let month = day.firstOfMonth.adding(months: $0)
        return CalendarDate(year: month.year, month: month.month, day: number).map { $0...$0 }
      }
    case .weekday(let weekday):
      return weekdays(weekday, around: day).map { $0...$0 }
    }
  }

  private func nearestInYears(_ point: QueryPoint) -> ClosedRange<CalendarDate>? {
    let first = min(days.first ?? reference, reference)
    let last = max(days.last ?? reference, reference)
    return years(from: first, to: last)
      .compactMap { range(of: point, in: $0) }
      .map { range in (range, distanceToDays(range), distance(range, reference)) }
      .min { ($0.1, $0.2) < ($1.1, $1.2) }?.0
  }

  /// The years of two days and eight more each side: so far apart can two leap years be.
  private func years(from first: CalendarDate, to last: CalendarDate) -> ClosedRange<Int> {
    max(first.year - 8, -9999)...min(last.year + 8, 9999)
  }

  private func range(of point: QueryPoint, in year: Int) -> ClosedRange<CalendarDate>? {
    switch point {
    case .dayOfYear(let month, let day, _):
      return CalendarDate(year: year, month: month, day: day).map { $0...$0 }
    case .month(let month):
      let first = CalendarDate(uncheckedYear: year, month: month, day: 1)
      return first...first.lastOfMonth
    case .days, .dayOfMonth, .weekday: return nil
    }
  }

  /// The last such weekday up to a day and the first from it on, in order.
  private func weekdays(_ weekday: Weekday, around day: CalendarDate) -> [CalendarDate] {
    (-6...6).compactMap { CalendarDate(ordinal: day.ordinal + $0) }.filter {
      $0.weekday == weekday
    }
  }

  // MARK: Distances, in days

  private func distance(_ day: CalendarDate) -> Int { abs(reference.days(to: day)) }

  private func distance(_ range: ClosedRange<CalendarDate>, _ day: CalendarDate) -> Int {
    max(0, day.days(to: range.lowerBound), range.upperBound.days(to: day))
  }

  /// How far the nearest of the timeline's days is; 0 where it has none.
  private func distanceToDays(_ range: ClosedRange<CalendarDate>) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let neighbours = days[max(0, low - 1)..<min(days.count, low + 1)]
    return neighbours.map { distance(range, $0) }.min() ?? 0
  }

  // MARK: Faults

  private func checked(
    _ range: ClosedRange<CalendarDate>?, of point: QueryPoint
  ) throws(DateQueryError) -> ClosedRange<CalendarDate> {
    guard let range else { throw fault(.yearOutOfRange) }
    if let weekday = point.weekday, weekday != range.lowerBound.weekday {
      throw DateQueryError(.wrongWeekday(weekday, range.lowerBound))
    }
    return range
  }

  private func fault(_ reason: EDTFError.Reason) -> DateQueryError {
    DateQueryError(.date(reason))
  }
}

extension QueryPoint {
  /// How little is left out; of a range's ends the more definite one settles the other.
  fileprivate var definiteness: Int {
    switch self {
    case .days: 2
    case .dayOfYear, .month: 1
    case .dayOfMonth, .weekday: 0
    }
  }

  fileprivate var weekday: Weekday? {
    switch self {
    case .dayOfYear(_, _, let weekday), .dayOfMonth(_, let weekday): weekday
    case .weekday(let weekday): weekday
    case .days, .month: nil
    }
  }
}
