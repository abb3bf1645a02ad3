/// The English names of the months.
enum MonthName {
  /// The names, January first.
  static let all = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of a month, 1 to 12.
  static func full(_ month: Int) -> String { all[month - 1] }

  private static let abbreviations = all.map { String($0.prefix(3)) }

  /// The first three letters of the name of a month, 1 to 12.
  static func abbreviated(_ month: Int) -> String { abbreviations[month - 1] }
}

extension CalendarDate {
  /// The English name of the month, such as "January".
  public var monthName: String { MonthName.full(month) }

  /// The first three letters of the month's English name, such as "Jan".
  public var monthAbbreviation: String { MonthName.abbreviated(month) }
}
