import EDTF

/// The heading beneath which a date stands: its first day, month or year as stated.
struct Heading: Hashable, Comparable {
  /// How wide the heading is; the wider stands before the narrower.
  enum Width: Int, Comparable {
    case year
    case month
    case day

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let first: CalendarDate
  let width: Width

  init(_ date: EDTFDate) {
    switch Self.start(of: date.value) {
    case let start?:
      first = start.span.lowerBound
      width =
        switch start.unspecified {
        case .dayOfMonth: .month
        case .yearOfDecade, .yearOfCentury, .monthOfYear, .dayOfYear: .year
        case nil:
          switch start.precision {
          case .year, .season: .year
          case .month: .month
          case .day, .minute: .day
          }
        }
    case nil:
      // An open start: whatever end there is, so that the item is found near what it led up to.
      first = date.bounds.latest ?? .earliest
      width = .day
    }
  }

  init(first: CalendarDate, width: Width) {
    self.first = first
    self.width = width
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.first, left.width) < (right.first, right.width)
  }

  /// The heading as a date of its own precision.
  var date: EDTFDate {
    let day = EDTFDate(first)
    let dropped =
      switch width {
      case .year: 6
      case .month: 3
      case .day: 0
      }
    guard dropped > 0, let wide = try? EDTFDate(String(day.text.dropLast(dropped))) else {
      return day
    }
    return wide
  }

  private static func start(of value: EDTFDate.Value) -> PartialDate? {
    switch value {
    case .date(let date): date
    case .interval(let start, _): start.date
    case .allOf(let members), .oneOf(let members):
      members.compactMap(start(of:)).min { $0.span.lowerBound < $1.span.lowerBound }
    }
  }

  private static func start(of member: EDTFDate.Member) -> PartialDate? {
    switch member {
    case .date(let date), .range(let date, _), .onFrom(let date), .upTo(let date): date
    }
  }
}
