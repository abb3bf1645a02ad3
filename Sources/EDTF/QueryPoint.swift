/// One end of what a reader typed, before what is left out is filled in.
enum QueryPoint {
  /// A date with its year.
  case days(ClosedRange<CalendarDate>)
  /// A day of a month of some year.
  case dayOfYear(month: Int, day: Int, weekday: Weekday?)
  /// A month of some year.
  case month(Int)
  /// A day of some month.
  case dayOfMonth(Int, weekday: Weekday?)
  /// A day of some week.
  case weekday(Weekday)

  /// Reads a text in lower case, with single spaces.
  init(_ text: String) throws(DateQueryError) {
    if ["today", "tomorrow", "yesterday", "now"].contains(text) {
      throw DateQueryError(.relative(text))
    }
    let date: EDTFDate
    do throws(EDTFError) {
      date = try EDTFDate(text.uppercased())
    } catch {
      self = try Self.words(text, orElse: error)
      return
    }
    guard let earliest = date.bounds.earliest, let latest = date.bounds.latest else {
      throw DateQueryError(.open)
    }
    self = .days(earliest...latest)
  }

  private static func words(
    _ text: String, orElse faultOfEDTF: EDTFError
  ) throws(DateQueryError) -> QueryPoint {
    do throws(DateQueryError) {
      return try QueryWords(text).point()
    } catch {
      guard looksLikeEDTF(text), case .notUnderstood = error.reason else { throw error }
      throw DateQueryError(.date(faultOfEDTF.reason))
    }
  }

  /// Whether a text that is not understood was meant as EDTF, and deserves EDTF's own message.
  static func looksLikeEDTF(_ text: String) -> Bool {
    if text.hasPrefix("{") || text.hasPrefix("[") { return true }
    let year = (text.hasPrefix("-") ? text.dropFirst() : text[...]).prefix(4)
    return year.count == 4 && year.allSatisfy { ("0"..."9").contains($0) || $0 == "x" }
  }
}
