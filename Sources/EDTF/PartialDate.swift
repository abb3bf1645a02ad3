/// One date of an EDTF expression: a day or less of one, perhaps with a clock time, perhaps
/// qualified, perhaps with digits left open (ISO 8601-2:2019, EDTF levels 0 and 1).
public struct PartialDate: Hashable, Sendable {
  /// The smallest part that is written, from coarse to fine.
  public enum Precision: Int, Comparable, Sendable {
    /// A year, `2022`, or one with open digits, `202X`.
    case year
    /// A season, `2022-21`.
    case season
    /// A month, `2022-01`, or `2022-XX`.
    case month
    /// A day, `2022-01-12`, or one with open digits, `2022-01-XX`, `2022-XX-XX`.
    case day
    /// A day with a clock time, `2022-01-12T10:00:00Z`.
    case minute

    /// Orders the coarser before the finer.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the writer says of how far the date is to be trusted (EDTF level 1).
  public struct Qualification: OptionSet, Hashable, Sendable {
    /// The qualifications as bits.
    public let rawValue: UInt8
    /// Makes a set of qualifications from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `~`: circa; the date is near the truth.
    public static let approximate = Qualification(rawValue: 1)
    /// `?`: the source of the date is dubious.
    public static let uncertain = Qualification(rawValue: 2)
  }

  /// Which digits are replaced by X, named by what the reader does not know (EDTF level 1).
  public enum Unspecified: Hashable, Sendable {
    /// `202X`: some year of ten.
    case yearOfDecade
    /// `20XX`: some year of a hundred.
    case yearOfCentury
    /// `2022-XX`: some month of the year.
    case monthOfYear
    /// `2022-01-XX`: some day of the month.
    case dayOfMonth
    /// `2022-XX-XX`: some day of the year.
    case dayOfYear
  }

  /// A quarter of the year, as EDTF level 1 numbers it.
  public enum Season: Int, Hashable, Sendable {
    /// The seasons, 21 to 24.
    case spring = 21
    case summer, autumn, winter

    /// The English name, such as "spring".
    public var name: String {
      switch self {
      case .spring: "spring"
      case .summer: "summer"
      case .autumn: "autumn"
      case .winter: "winter"
      }
    }
  }

  /// The smallest part that is written.
  public let precision: Precision
  /// The year, −9999 to 9999; with open digits the earliest possible one.
  public let year: Int
  /// The season, where the precision is that.
  public let season: Season?
  /// The month, 1 to 12; nil where it is not written or left open.
  public let month: Int?
  /// The day of the month; nil where it is not written or left open.
  public let day: Int?
  /// The clock time, where the precision is `minute`.
  public let clock: ClockTime?
  /// Which digits are open; nil where all are given.
  public let unspecified: Unspecified?
  /// Whether the date is approximate, uncertain or both.
  public let qualification: Qualification

  init(
    precision: Precision, year: Int, season: Season? = nil, month: Int? = nil, day: Int? = nil,
    clock: ClockTime? = nil, unspecified: Unspecified? = nil, qualification: Qualification = []
  ) {
    self.precision = precision
    self.year = year
    self.season = season
    self.month = month
    self.day = day
    self.clock = clock
    self.unspecified = unspecified
    self.qualification = qualification
  }

  init(_ date: CalendarDate, clock: ClockTime? = nil) {
    self.init(
      precision: clock == nil ? .day : .minute, year: date.year, month: date.month, day: date.day,
      clock: clock)
  }

  /// The same date, qualified.
  func qualified(_ qualification: Qualification) -> PartialDate {
    PartialDate(
      precision: precision, year: year, season: season, month: month, day: day, clock: clock,
      unspecified: unspecified, qualification: qualification)
  }
}
