import EDTF

/// The heading beneath which a date stands: what its beginning is stated to be, or, where it has
/// none, what it reaches up to. It claims no day and no year that the date does not state.
struct Heading: Hashable, Comparable {
  /// How wide that is; the wider stands before the narrower.
  enum Width: Int {
    case century
    case decade
    case year
    case season
    case month
    case day
  }

  /// Its first day; of what has no beginning its last, so that the item is found near what it led up
  /// to.
  let day: CalendarDate
  let width: Width
  /// Whether the beginning is open or unknown: "until 1999".
  let isUntil: Bool

  init(_ date: EDTFDate) {
    switch Self.stated(in: date.value) {
    case .start(let start):
      self.init(day: start.span.lowerBound, width: start.width)
    case .until(let end):
      self.init(day: end.span.upperBound, width: end.width, isUntil: true)
    }
  }

  init(day: CalendarDate, width: Width, isUntil: Bool = false) {
    self.day = day
    self.width = width
    self.isUntil = isUntil
  }

  static func < (left: Self, right: Self) -> Bool { left.word < right.word }

  /// The heading as a date of its own precision.
  var date: EDTFDate {
    let text = day.description
    let stated =
      switch width {
      case .century: text.dropLast(8) + "XX"
      case .decade: text.dropLast(7) + "X"
      case .year: text.dropLast(6)
      case .season: Self.text(ofSeasonWith: day)
      case .month: text.dropLast(3)
      case .day: text[...]
      }
    guard width != .day || isUntil, let date = try? EDTFDate((isUntil ? "../" : "") + stated) else {
      return EDTFDate(day)
    }
    return date
  }

  /// The season that begins or ends with a day; a winter is of the year in which it begins.
  private static func text(ofSeasonWith day: CalendarDate) -> Substring {
    guard day.month < 3 else {
      return day.description.dropLast(5) + "\(day.month / 3 + 20)"
    }
    return day.adding(days: -60).description.dropLast(5) + "24"
  }

  // MARK: - What a date states

  private enum Stated {
    case start(PartialDate)
    case until(PartialDate)

    /// What sorts it among others: the earliest day that is stated.
    var first: CalendarDate {
      switch self {
      case .start(let date), .until(let date): date.span.lowerBound
      }
    }
  }

  private static func stated(in value: EDTFDate.Value) -> Stated {
    switch value {
    case .date(let date): return .start(date)
    case .interval(.date(let start), _): return .start(start)
    case .interval(_, .date(let end)): return .until(end)
    case .interval: preconditionFailure("the parser lets no interval without a date through")
    case .allOf(let members), .oneOf(let members):
      let stated = members.map(stated(in:))
      // What reaches back without a bound begins before the others.
      let open = stated.filter { if case .until = $0 { true } else { false } }
      guard let first = (open.isEmpty ? stated : open).min(by: { $0.first < $1.first }) else {
        preconditionFailure("the parser lets no empty set through")
      }
      return first
    }
  }

  private static func stated(in member: EDTFDate.Member) -> Stated {
    switch member {
    case .date(let date), .range(let date, _), .onFrom(let date): .start(date)
    case .upTo(let date): .until(date)
    }
  }
}

extension PartialDate {
  /// How wide what it states is.
  fileprivate var width: Heading.Width {
    switch unspecified {
    case .yearOfCentury: .century
    case .yearOfDecade: .decade
    case .monthOfYear, .dayOfYear: .year
    case .dayOfMonth: .month
    case nil:
      switch precision {
      case .year: .year
      case .season: .season
      case .month: .month
      case .day, .minute: .day
      }
    }
  }
}
