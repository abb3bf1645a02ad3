import EDTF

/// An uncertain date as a bar between its first and last possible day: what is certain solid, what
/// is merely possible shaded.
struct DateBar {
  let text: String

  /// The most columns of the bar itself; a longer span is drawn to scale.
  private static let mostColumns = 24
  /// What the dates at both ends take, with signs that a side is open.
  private static let dateColumns = 24

  /// - Parameter available: The columns that there are for the bar and the dates at its ends.
  init(_ bounds: DateBounds, glyphs: Glyphs, columns available: Int) {
    guard let first = bounds.earliest ?? bounds.core?.lowerBound,
      let last = bounds.latest ?? bounds.core?.upperBound
    else {
      text = bounds.earliest.map { "from \($0) on" } ?? bounds.latest.map { "until \($0)" } ?? ""
      return
    }
    let days = last.ordinal - first.ordinal + 1
    let columns = min(days, Self.mostColumns, max(4, available - Self.dateColumns))
    var bar = ""
    for column in 0..<columns {
      let start = first.adding(days: column * days / columns)
      let end = first.adding(days: max(column * days / columns, (column + 1) * days / columns - 1))
      let day = start...end
      bar +=
        bounds.overlapsCertainly(day)
        ? glyphs.certain : bounds.overlaps(day) ? glyphs.possible : " "
    }
    // An open side has no day that could stand there.
    let before = bounds.startIsOpen ? glyphs.ellipsis : "\(first) "
    let after = bounds.endIsOpen ? glyphs.ellipsis : " \(last)"
    text = before + bar + after
  }
}
