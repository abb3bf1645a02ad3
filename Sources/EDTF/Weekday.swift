/// A day of the week, numbered as in ISO 8601-1:2019, 4.2.2: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  /// The days, Monday first.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name, such as "Monday".
  public var name: String { Self.names[rawValue - 1] }

  /// The first three letters of the English name, such as "Mon".
  public var abbreviation: String { Self.abbreviations[rawValue - 1] }

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let abbreviations = names.map { String($0.prefix(3)) }
}
