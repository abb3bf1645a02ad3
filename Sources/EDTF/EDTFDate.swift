/// A date as ISO 8601-2:2019 / EDTF writes it: levels 0 and 1, and level 2's sets.
///
///     let date = try EDTFDate("2022-01-12~")
///     date.formatted()      // "about 12 January 2022"
///     date.bounds.earliest  // 2022-01-11
///
/// Of level 2 only the sets are read; of level 1, years beyond −9999 to 9999 are not.
public struct EDTFDate: Hashable, Sendable {
  /// The text as written.
  public let text: String
  /// What the text says.
  public let value: Value
  /// Which days the date covers for certain and which it may cover.
  public let bounds: DateBounds

  /// The structure of an expression.
  public enum Value: Hashable, Sendable {
    /// One date.
    case date(PartialDate)
    /// All the days from a start to an end; at least one of the two is a date.
    case interval(start: Endpoint, end: Endpoint)
    /// `{…}`: every one of the members; there is at least one.
    case allOf([Member])
    /// `[…]`: one of the members, not known which; there is at least one.
    case oneOf([Member])
  }

  /// An end of an interval.
  public enum Endpoint: Hashable, Sendable {
    /// A date.
    case date(PartialDate)
    /// `..`: the interval has no end on this side.
    case open
    /// Nothing is written: the interval has an end, but it is not known.
    case unknown
  }

  /// A member of a set.
  public enum Member: Hashable, Sendable {
    /// A date.
    case date(PartialDate)
    /// `a..b`: all dates from the one to the other, both included.
    case range(PartialDate, PartialDate)
    /// `..a`: that date or an earlier one.
    case upTo(PartialDate)
    /// `a..`: that date or a later one.
    case onFrom(PartialDate)
  }

  /// Reads an EDTF expression. Letters are upper-case, and there are no spaces.
  ///
  /// - Throws: `EDTFError` where the text is no EDTF, or names a day that does not exist.
  public init(_ text: String) throws(EDTFError) {
    if let day = CalendarDate(plain: text) {
      self.init(text: text, value: .date(PartialDate(day)))
    } else {
      var parser = EDTFParser(text)
      self.init(text: text, value: try parser.expression())
    }
  }

  /// Makes the date that is exactly this day.
  public init(_ day: CalendarDate) {
    self.init(text: day.description, value: .date(PartialDate(day)))
  }

  /// Makes the date that is this day with its clock time.
  ///
  /// `text` is in the form of EDTF level 0, which has no fraction of a second and writes `T` and
  /// `Z` large.
  public init(_ timestamp: Timestamp) {
    let date = timestamp.date
    let clock = timestamp.clock
    let zone =
      switch clock.zone {
      case .unstated: ""
      case .unknownOffset: "-00:00"
      case .offset(minutes: 0): "Z"
      case .offset(let minutes): ClockTime.offsetText(minutes)
      }
    let second = zeroPadded(clock.second, 2)
    self.init(
      text: "\(date)T\(clock.clockText):\(second)\(zone)",
      value: .date(PartialDate(date, clock: clock)))
  }

  private init(text: String, value: Value) {
    self.text = text
    self.value = value
    bounds = DateBounds(value)
  }
}

extension CalendarDate {
  /// Makes the day that `YYYY-MM-DD` names, as nearly every date does; nil where the text is
  /// anything else, or names no day.
  fileprivate init?(plain text: String) {
    guard text.utf8.count == 10 else { return nil }
    var fields = (0, 0, 0)
    for (position, byte) in text.utf8.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = Int(byte) - 0x30
      guard 0...9 ~= digit else { return nil }
      switch position {
      case ..<4: fields.0 = fields.0 * 10 + digit
      case ..<7: fields.1 = fields.1 * 10 + digit
      default: fields.2 = fields.2 * 10 + digit
      }
    }
    self.init(year: fields.0, month: fields.1, day: fields.2)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The text as written.
  public var description: String { text }
}

extension EDTFDate.Endpoint {
  /// The date, where there is one.
  public var date: PartialDate? {
    if case .date(let date) = self { date } else { nil }
  }
}
