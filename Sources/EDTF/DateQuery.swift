/// What a reader types to go to a day or a range of days.
///
/// Understood, in capitals or not: any EDTF with finite bounds; `12 jan`, `jan 12`, `12.1.`,
/// `12 january 2022`, `12.1.2022`, `jan`, `january 2022`, `12`, `monday`, `mon`, `wed 12 jan`; and
/// ranges of these with `..`, `-`, `–`, `/` or `to`: `10-12 jan`, `mon..wed`. Months and weekdays
/// may be cut to three letters.
public enum DateQuery {
  /// Finds the days that `text` means.
  ///
  /// What is left out is filled in so as to come near the timeline's days:
  /// - a year: the one that brings the day or month nearest to one of `days`, of several the one
  ///   nearest to `reference`, of two of these the earlier;
  /// - the month of a bare day number: that of `reference`, or of the range's other end;
  /// - the day of a weekday: of `days` with that weekday the nearest to `reference` (the earlier of
  ///   two), and if there is none, of all days;
  /// - in a range, what one end leaves out is taken from the other: `dec..jan 2022` starts in
  ///   December 2021, and `mon..wed` ends on the Wednesday after its Monday.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - reference: the day under the cursor.
  ///   - days: the timeline's days in order.
  /// - Throws: `DateQueryError` where the text is not understood or names no day.
  /// - Complexity: O(days + years between them × log days).
  public static func parse(
    _ text: String, reference: CalendarDate, days: [CalendarDate]
  ) throws(DateQueryError) -> ClosedRange<CalendarDate> {
    let text = normalized(text)
    guard !text.isEmpty else { throw DateQueryError(.empty) }
    let resolver = DateQueryResolver(reference: reference, days: days)

    let point: QueryPoint
    do throws(DateQueryError) {
      point = try QueryPoint(text)
    } catch {
      guard error.reason != .open, let (left, right) = ends(of: text) else { throw error }
      guard !left.isEmpty, !right.isEmpty else { throw DateQueryError(.open) }
      return try resolver.range(from: try QueryPoint(left), to: try QueryPoint(right))
    }
    return try resolver.range(of: point)
  }

  /// The texts of a range's two ends; nil where the text is no range.
  private static func ends(of text: String) -> (String, String)? {
    if text.hasPrefix("{") || text.hasPrefix("[") { return nil }
    for separator in ["..", " - ", " – ", " to ", "–", "/"] {
      if let ends = split(text, at: separator) { return ends }
    }
    // A hyphen alone also stands within dates.
    let isOnlyHyphen = text.count { $0 == "-" } == 1
    return isOnlyHyphen && !QueryPoint.looksLikeEDTF(text) ? split(text, at: "-") : nil
  }

  private static func split(_ text: String, at separator: String) -> (String, String)? {
    let characters = Array(text)
    let separator = Array(separator)
    guard characters.count >= separator.count else { return nil }
    for start in 0...characters.count - separator.count
    where characters[start...].starts(with: separator) {
      // Of three dots, as in "12.1...14.1.", the first ends the date before them.
      let isDateDot = characters[start...].starts(with: "...")
      let separatorStart = isDateDot ? start + 1 : start
      return (
        normalized(String(characters[..<separatorStart])),
        normalized(String(characters[(separatorStart + separator.count)...]))
      )
    }
    return nil
  }

  /// Lower case, with single spaces between the words and none around them.
  private static func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
