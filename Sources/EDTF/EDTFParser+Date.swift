extension EDTFParser {
  /// Reads one date with its qualification.
  mutating func date() throws(EDTFError) -> PartialDate {
    if isQualifier(scanner.next) {
      throw EDTFError(.levelTwo(.qualifiedPart), at: scanner.position)
    }
    let date = try unqualifiedDate()
    let position = scanner.position
    let qualification = takeQualification()
    guard !qualification.isEmpty else { return date }
    if date.clock != nil { throw EDTFError(.qualifiedClock, at: position) }
    if isQualifier(scanner.next) { throw EDTFError(.secondQualification, at: scanner.position) }
    if scanner.next == "-" { throw EDTFError(.levelTwo(.qualifiedPart), at: position) }
    return date.qualified(qualification)
  }

  /// What the text may go on with after `date`, for the message where it goes on otherwise.
  func following(_ date: PartialDate) -> EDTFError.Expectation {
    guard date.qualification.isEmpty, date.unspecified == nil else { return .afterDate }
    return switch date.precision {
    case .year: .afterYear
    case .month: .afterMonth
    case .day: .afterDay
    case .season, .minute: .afterDate
    }
  }

  private mutating func unqualifiedDate() throws(EDTFError) -> PartialDate {
    let (year, openYear) = try year()
    guard scanner.next == "-" else {
      return PartialDate(precision: .year, year: year, unspecified: openYear)
    }
    if openYear != nil { throw EDTFError(.levelTwo(.unspecifiedDigit), at: scanner.position - 1) }
    _ = scanner.take("-")

    if try takeOpenPair(expected: .month) { return try dateOfOpenMonth(year: year) }
    let monthPosition = scanner.position
    let month = try scanner.number(digits: 2, expected: .month)
    if let season = PartialDate.Season(rawValue: month) {
      return PartialDate(precision: .season, year: year, season: season)
    }
    guard (1...12).contains(month) else {
      let reason: EDTFError.Reason = (25...41).contains(month) ? .season(month) : .month(month)
      throw EDTFError(reason, at: monthPosition)
    }
    guard scanner.take("-") else {
      return PartialDate(precision: .month, year: year, month: month)
    }

    if try takeOpenPair(expected: .day) {
      return PartialDate(precision: .day, year: year, month: month, unspecified: .dayOfMonth)
    }
    let day = try scanner.dayNumber(year: year, month: month)
    guard scanner.take("T") else { return PartialDate(day) }
    return PartialDate(day, clock: try scanner.clockTime(on: day, dialect: .edtf))
  }

  /// Reads what follows `YYYY-XX`.
  private mutating func dateOfOpenMonth(year: Int) throws(EDTFError) -> PartialDate {
    guard scanner.take("-") else {
      return PartialDate(precision: .month, year: year, unspecified: .monthOfYear)
    }
    guard try takeOpenPair(expected: .day) else {
      throw EDTFError(.levelTwo(.unspecifiedDigit), at: scanner.position - 3)
    }
    return PartialDate(precision: .day, year: year, unspecified: .dayOfYear)
  }

  /// Reads a year, and gives the earliest that it can be.
  private mutating func year() throws(EDTFError) -> (Int, PartialDate.Unspecified?) {
    let start = scanner.position
    if scanner.next == "Y" { throw EDTFError(.yearOutOfRange, at: start) }
    let isNegative = scanner.take("-")
    var digits = 0
    var openDigits = 0
    for _ in 0..<4 {
      if scanner.next == "X" {
        openDigits += 1
        _ = scanner.take("X")
      } else if let digit = scanner.takeDigit() {
        guard openDigits == 0 else {
          throw EDTFError(.levelTwo(.unspecifiedDigit), at: scanner.position - 2)
        }
        digits = digits * 10 + digit
      } else {
        throw scanner.mismatch(.year)
      }
    }
    if scanner.next == "S" || scanner.next == "E" {
      throw EDTFError(.levelTwo(.significantDigits), at: scanner.position)
    }
    if isNegative, digits == 0, openDigits == 0 { throw EDTFError(.negativeZeroYear, at: start) }
    switch openDigits {
    case 0: return (isNegative ? -digits : digits, nil)
    case 1: return (isNegative ? -digits * 10 - 9 : digits * 10, .yearOfDecade)
    case 2: return (isNegative ? -digits * 100 - 99 : digits * 100, .yearOfCentury)
    default: throw EDTFError(.levelTwo(.unspecifiedDigit), at: scanner.position - openDigits)
    }
  }

  /// Moves past `XX` if it is next; one X beside a digit is level 2.
  private mutating func takeOpenPair(expected: EDTFError.Expectation) throws(EDTFError) -> Bool {
    let isOpen = (scanner.next == "X", scanner.peek(1) == "X")
    switch isOpen {
    case (true, true):
      _ = scanner.take("X")
      _ = scanner.take("X")
      return true
    case (false, false): return false
    case (let first, _):
      // "-1X" and "-X1" are level 2; "-X" and "-aX" are merely wrong.
      guard let other = scanner.peek(first ? 1 : 0), ("0"..."9").contains(other) else {
        if !first { return false }
        _ = scanner.take("X")
        throw scanner.mismatch(expected)
      }
      throw EDTFError(.levelTwo(.unspecifiedDigit), at: scanner.position + (first ? 0 : 1))
    }
  }

  private func isQualifier(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == "~" || scalar == "?" || scalar == "%"
  }

  private mutating func takeQualification() -> PartialDate.Qualification {
    if scanner.take("~") { return .approximate }
    if scanner.take("?") { return .uncertain }
    if scanner.take("%") { return [.approximate, .uncertain] }
    return []
  }
}
