/// The words of a date such as "wed 12 jan 2022", "jan 12", "12.1." or "monday".
struct QueryWords {
  private let text: String
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var weekday: Weekday?

  init(_ text: String) throws(DateQueryError) {
    self.text = text
    for word in text.split(whereSeparator: { " ,-".contains($0) }) {
      try read(word)
    }
  }

  private var notUnderstood: DateQueryError { DateQueryError(.notUnderstood(text)) }

  private mutating func read(_ word: Substring) throws(DateQueryError) {
    if word == "of" || word == "the" { return }
    let word = word.last == "." ? word.dropLast() : word
    if word.first.map({ ("0"..."9").contains($0) }) == true {
      try readNumbers(word)
    } else if let index = Self.index(of: word, in: MonthName.all) {
      try set(\.month, index + 1)
    } else if let index = Self.index(of: word, in: Weekday.allCases.map(\.name)) {
      try set(\.weekday, Weekday.allCases[index])
    } else {
      throw notUnderstood
    }
  }

  /// Reads "12", "12th", "2022", "12.1" or "12.1.2022".
  private mutating func readNumbers(_ word: Substring) throws(DateQueryError) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 3 { throw notUnderstood }
    for (index, part) in parts.enumerated() {
      let hasSuffix = parts.count == 1 && ["st", "nd", "rd", "th"].contains(part.suffix(2))
      let digits = hasSuffix ? part.dropLast(2) : part
      let isYear = digits.count == 4 && (index == 2 || parts.count == 1)
      guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
        isYear || (index < 2 && digits.count <= 2)
      else { throw notUnderstood }
      try set(isYear ? \.year : index == 1 ? \.month : \.day, number)
    }
  }

  private mutating func set<Value>(
    _ field: WritableKeyPath<Self, Value?>, _ value: Value
  ) throws(DateQueryError) {
    guard self[keyPath: field] == nil else { throw notUnderstood }
    self[keyPath: field] = value
  }

  /// The place of the one name that starts with `word`, which has at least three letters.
  private static func index(of word: Substring, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    let matches = names.indices.filter { names[$0].lowercased().hasPrefix(word) }
    return matches.count == 1 ? matches.first : nil
  }

  /// What the words mean together.
  func point() throws(DateQueryError) -> QueryPoint {
    if let month, !(1...12).contains(month) { throw fault(.month(month)) }
    if let day, !(1...31).contains(day) { throw fault(.day(day)) }
    switch (day, month, year) {
    case (let day?, let month?, let year?):
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        throw fault(.noSuchDay(year: year, month: month, day: day))
      }
      if let weekday, weekday != date.weekday {
        throw DateQueryError(.wrongWeekday(weekday, date))
      }
      return .days(date...date)
    case (let day?, let month?, nil):
      // A leap year, so that 29 February passes.
      guard day <= CalendarDate.dayCount(ofMonth: month, year: 2000) else {
        throw fault(.noSuchDay(year: nil, month: month, day: day))
      }
      return .dayOfYear(month: month, day: day, weekday: weekday)
    case (let day?, nil, nil): return .dayOfMonth(day, weekday: weekday)
    case (nil, let month?, let year?) where weekday == nil:
      let first = CalendarDate(uncheckedYear: year, month: month, day: 1)
      return .days(first...first.lastOfMonth)
    case (nil, let month?, nil) where weekday == nil: return .month(month)
    case (nil, nil, nil):
      guard let weekday else { throw notUnderstood }
      return .weekday(weekday)
    default: throw notUnderstood
    }
  }

  private func fault(_ reason: EDTFError.Reason) -> DateQueryError {
    DateQueryError(.date(reason))
  }
}
