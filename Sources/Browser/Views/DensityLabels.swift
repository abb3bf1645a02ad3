import EDTF
import Timeline

/// Which dates stand beneath the bars of the days, and where.
///
/// The cursor's date comes first, then each change of year and of month, then as many others as fit.
/// A day's number stands alone only where the date before it is of the same month, and a date has its
/// year where the one before it is of another: so no date can be read as one that it is not.
struct DensityLabels {
  /// Several days where there are more days than columns.
  struct Slot {
    let days: Range<Int>
    let column: Int
    let width: Int
  }

  /// A date, from a column on.
  struct Label: Equatable {
    let slot: Int
    let column: Int
    let text: String
  }

  private let days: Chronology.Days
  private let slots: [Slot]
  /// The slot of the cursor's day.
  private let here: Int?
  /// The columns that there are for dates.
  private let columns: Range<Int>
  /// Whether the years must be told: all days but those of one year.
  private let needsYears: Bool
  /// In the order of the slots.
  private(set) var labels: [Label] = []
  /// Which columns have a date already, or the space that keeps it from its neighbours.
  private var isTaken: [Bool]

  init(_ days: Chronology.Days, slots: [Slot], here: Int?, columns: Range<Int>) {
    self.days = days
    self.slots = slots
    self.here = here
    self.columns = columns
    isTaken = [Bool](repeating: false, count: columns.upperBound + 2)
    let starts = slots.map { days[$0.days.lowerBound].start }
    needsYears = starts.contains(nil) || starts.first??.year != starts.last??.year
    let changes = slots.indices.filter { $0 == 0 || starts[$0]?.year != starts[$0 - 1]?.year }
    let months = slots.indices.filter { $0 > 0 && starts[$0]?.month != starts[$0 - 1]?.month }
    let order = changes + months + slots.indices
    place(order, hereHasYear: false)
    // Where the year of the cursor's date is not to be seen to its left, it has it itself.
    if let here, needsYears, let start = starts[here], yearBefore(here) != start.year {
      place(order, hereHasYear: true)
    }
  }

  private func start(_ slot: Int) -> CalendarDate? { days[slots[slot].days.lowerBound].start }

  /// The label before that of a slot.
  private func label(before slot: Int) -> Label? { labels.last { $0.slot < slot } }

  private func yearBefore(_ slot: Int) -> Int? {
    label(before: slot).flatMap { start($0.slot)?.year }
  }

  private mutating func place(_ order: [Int], hereHasYear: Bool) {
    labels = []
    isTaken = [Bool](repeating: false, count: isTaken.count)
    if let here { place(here, hereHasYear ? fullText(here) : text(here, withMonth: true)) }
    for slot in order where slot != here && !isTaken[slots[slot].column] {
      place(slot, text(slot))
    }
  }

  private mutating func place(_ slot: Int, _ text: String) {
    let width = text.utf8.count
    // The cursor's date may stand a little to the left; another would seem to be another day's.
    let column =
      slot == here
      ? min(slots[slot].column, columns.upperBound - width) : slots[slot].column
    guard column >= columns.lowerBound, column + width <= columns.upperBound,
      !isTaken[column..<column + width].contains(true)
    else { return }
    for column in max(0, column - 1)...column + width { isTaken[column] = true }
    let position = labels.firstIndex { $0.slot > slot } ?? labels.endIndex
    labels.insert(Label(slot: slot, column: column, text: text), at: position)
  }

  // MARK: - Texts

  /// As little as tells the date after the one before it.
  private func text(_ slot: Int) -> String {
    guard let start = start(slot) else { return fullText(slot) }
    let before = label(before: slot)
    let last = before.flatMap { self.start($0.slot) }
    if needsYears, last?.year != start.year { return fullText(slot) }
    let long = text(slot, withMonth: true)
    let isSameMonth = last?.year == start.year && last?.month == start.month
    return isSameMonth && long.utf8.count >= slots[slot].width
      ? text(slot, withMonth: false) : long
  }

  /// "12 Jan", or "12" without its month; "Jan"; another date whole.
  private func text(_ slot: Int, withMonth: Bool) -> String {
    let day = days[slots[slot].days.lowerBound]
    guard let start = day.start else { return day.formatted(.short) }
    if day.isMonth { return start.monthAbbreviation }
    return withMonth ? start.formatted(.short) : "\(start.day)"
  }

  /// "12 Jan 2022", "Jan 2022".
  private func fullText(_ slot: Int) -> String {
    let day = days[slots[slot].days.lowerBound]
    guard let start = day.start, !day.isMonth else { return day.formatted(.short) }
    return "\(start.formatted(.short)) \(start.formattedYear)"
  }
}
