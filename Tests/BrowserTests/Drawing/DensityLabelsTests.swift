import EDTF
import Oracles
import Screen
import Testing
import Timeline

@testable import Browser

@Suite("The dates beneath the bars")
struct DensityLabelsTests {
  /// What stands beneath the bars of so many columns, an event on each of `dates`.
  private static func row(_ dates: [String], columns: Int, cursor: Int? = nil) throws -> String {
    var timeline = Timeline(title: "Days")
    for (number, date) in dates.enumerated() {
      timeline.events.append(
        Event(
          id: Identifier("e\(number)"), name: "Event", when: When(date: try EDTFDate(date))))
    }
    var session = Session(Chronology(timeline), columns: columns)
    session.go(to: "e\(cursor ?? 0)")
    let row = session.screenRows[session.state.layout.density.row + 1]
    return String(row.dropFirst())
  }

  @Test(
    "tell each change of month and of year, and no date that could be read as another",
    arguments: [
      // One item in January, the others in March.
      (
        ["2022-01-01", "2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04", "2022-03-05"], 20, 0,
        "1 Jan 2 Mar 4  5"
      ),
      // With room, each day has its month.
      (["2022-01-01", "2022-03-01", "2022-03-02"], 40, 0, "1 Jan   1 Mar   2 Mar"),
      // Another year.
      (
        ["2021-12-30", "2021-12-31", "2022-01-01", "2022-01-02"], 42, 0,
        "30 Dec 2021     1 Jan 2022"
      ),
      (["2021-01-05", "2022-01-05", "2022-01-06"], 42, 1, "        5 Jan 2022"),
      (["-3000", "2022-01-05"], 80, 1, "3001 BC 5 Jan 2022"),
      (["-3000", "-2999", "-2998"], 26, 0, "3001 BC 3000 BC 2999 BC"),
      (["-3000", "-2999", "-2998"], 20, 0, "3001 BC"),
      (["../1999", "202X"], 80, 0, "until 1999"),
      (["2002", "2021-07", "2021-12-07", "2021-12-17"], 34, 3, "2002    Jul 2021        17 Dec"),
    ])
  func changes(_ dates: [String], _ columns: Int, _ cursor: Int, _ labels: String) throws {
    #expect(try Self.row(dates, columns: columns, cursor: cursor) == labels)
  }

  @Test("of a year have their months")
  func year() throws {
    let first = CalendarDate.january(1, year: 2022)
    let dates = (0..<365).map { first.adding(days: $0).description }
    let row = try Self.row(dates, columns: 80)
    let months = row.split(separator: " ").filter { $0.first?.isLetter == true }
    #expect(months.count == 12, "\(row)")
  }

  @Test("can be read one after the other, at any width", arguments: [24, 40, 80, 200])
  func reading(_ columns: Int) throws {
    let dates = (1990..<2010).flatMap { ["\($0)-03-01", "\($0)-03-12", "\($0)-04-02"] }
    for cursor in [0, 7, 59] {
      let row = try Self.row(dates, columns: columns, cursor: cursor)
      let read = Self.dates(in: row)
      #expect(!read.isEmpty)
      #expect(Set(read).isSubset(of: dates), "\(row) reads as \(read)")
    }
  }

  /// The days that a reader takes a row of dates for: what is not said is as in the date before.
  private static func dates(in row: String) -> [String] {
    var read: [(year: Int, month: Int, day: Int)] = []
    for word in row.split(separator: " ") {
      if let month = ["Mar": 3, "Apr": 4][word] {
        read[read.count - 1].month = month
      } else if let number = Int(word), number > 31 {
        read[read.count - 1].year = number
      } else {
        read.append((read.last?.year ?? 0, read.last?.month ?? 0, Int(word) ?? 0))
      }
    }
    return read.map { date in
      let day = CalendarDate(year: date.year, month: max(1, date.month), day: max(1, date.day))
      return day?.description ?? "\(date)"
    }
  }
}
