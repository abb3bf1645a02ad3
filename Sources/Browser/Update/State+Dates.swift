import EDTF
import Timeline

// Dates: `d`.
extension State {
  /// Goes to the first item of the date or range that `text` names; returns whether it names one.
  mutating func goToDate(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    // Headings of a month or a year are no days: "monday" is none of them.
    let days = chronology.days.compactMap { day in
      day.date.bounds.earliest.flatMap { $0 == day.date.bounds.latest ? $0 : nil }
    }
    let here = item.flatMap { chronology.when(of: $0).date.bounds.earliest }
    guard let reference = here ?? days.first else { return true }
    do throws(DateQueryError) {
      let range = try DateQuery.parse(text, reference: reference, days: days)
      let inside = rows.items.filter {
        chronology.when(of: chronology.items[$0]).date.bounds.overlaps(range)
      }
      // What stands beneath a heading of the range comes before what merely reaches into it.
      let exact = inside.first { position in
        let heading = chronology.days[chronology.items[position].day].date
        return heading.bounds.earliest.map { range.contains($0) } ?? false
      }
      if let target = exact ?? inside.first {
        jump(to: target)
        let count = inside.count == 1 ? "1 item" : "\(inside.count) items"
        notice = .done("\(count) on \(describe(range))")
      } else if let next = rows.items.first(where: { position in
        let bounds = chronology.when(of: chronology.items[position]).date.bounds
        return bounds.earliest.map { $0 > range.upperBound } ?? false
      }) {
        jump(to: next)
        notice = .done("nothing on \(describe(range)); this is the next")
      } else {
        notice = .error("nothing on \(describe(range)) or after")
      }
      return true
    } catch {
      notice = .error(error.description)
      return false
    }
  }

  private func describe(_ range: ClosedRange<CalendarDate>) -> String {
    let first = range.lowerBound.formatted(.medium)
    return range.lowerBound == range.upperBound
      ? first : "\(first) to \(range.upperBound.formatted(.medium))"
  }
}
