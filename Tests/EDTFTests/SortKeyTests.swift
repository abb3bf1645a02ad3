import TestSupport
import EDTF
import Testing

@Suite struct SortKeyTests {
  /// Every row is before all the rows after it.
  static let inOrder = [
    "../2021", "../2020", "[..2019]", "-0043", "202X", "2021-12/2022-03", "2021-24", "2021-12",
    "2021-12-31", "2022-01-01/..", "2022", "2022-01", "2022-01-01", "2022-01-10/2022-01-13",
    "{2022-01-10,2022-01-12}", "2022-01-10", "2022-01-12", "2022-01-12T08:30:00-02:00",
    "2022-01-12T11:00:00Z", "2022-01-12T11:30:00", "2022-01-12T10:00:00-06:00", "2022-01-13",
  ]

  @Test func tableIsInOrder() throws {
    let dates = try Self.inOrder.map { try EDTFDate($0) }
    for (index, earlier) in dates.enumerated() {
      for later in dates[(index + 1)...] {
        #expect(earlier.sortKey < later.sortKey, "\(earlier) should come before \(later)")
        #expect(!(later.sortKey < earlier.sortKey), "\(later) should not come before \(earlier)")
      }
    }
  }

  @Test(arguments: [
    ("2022-01-12~", "2022-01-12"), ("2022-01-12?", "2022-01-12"), ("2022-XX", "2022"),
    ("../2022", "/2022"), ("2022-01-12T10:00:00+01:00", "2022-01-12T09:00:00Z"),
  ])
  func equalPlaces(_ left: String, _ right: String) throws {
    #expect(try EDTFDate(left).sortKey == EDTFDate(right).sortKey)
  }

  @Test func aClockTimeBesideTheDateCounts() throws {
    let date = try EDTFDate("2022-01-12")
    let ten = try date.sortKey(at: Timestamp("2022-01-12T10:00:00+01:00"))
    let noon = try date.sortKey(at: Timestamp("2022-01-12T12:00:00+01:00"))
    #expect(date.sortKey < ten, "without a clock time comes first")
    #expect(ten < noon)
    #expect(try ten == EDTFDate("2022-01-12T10:00:00+01:00").sortKey)
  }

  @Test func orderIsTotalOnARandomSample() throws {
    var generator = SeededGenerator(seed: 20_220_112)
    let dates = try (0..<90).map { _ in try randomDate(&generator) }
    let keys = dates.map(\.sortKey)
    for (a, left) in keys.enumerated() {
      for (b, right) in keys.enumerated() {
        let relations = [left < right, left == right, right < left].filter { $0 }
        #expect(relations.count == 1, "\(dates[a]) and \(dates[b]) are related in no or two ways")
        guard left < right else { continue }
        for (c, third) in keys.enumerated() where right < third {
          #expect(left < third, "\(dates[a]) < \(dates[b]) < \(dates[c]) is not transitive")
        }
      }
    }
  }

  @Test func sortingIsIndependentOfTheOrderBefore() throws {
    var generator = SeededGenerator(seed: 12)
    let dates = try (0..<300).map { _ in try randomDate(&generator) }
    let sorted = dates.map(\.sortKey).sorted()
    for _ in 0..<5 {
      let again = dates.shuffled(using: &generator).map(\.sortKey).sorted()
      #expect(again == sorted, "another order before gives another order after")
    }
    #expect(sorted == sorted.sorted(), "sorting what is sorted changes it")
  }

  private func randomDate(_ generator: inout SeededGenerator) throws -> EDTFDate {
    func two(_ range: ClosedRange<Int>) -> String {
      let number = Int.random(in: range, using: &generator)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    let month = "2022-\(two(1...3))"
    let day = "\(month)-\(two(9...13))"
    let forms = [
      "2022", month, "\(month)-XX", day, "\(day)~", "\(day)%", "\(day)/..", "../\(day)", "/\(day)",
      "\(day)/2022-04", "{\(day),2022-03-14}", "[\(day)..2022-03-14]",
      "2022-2\(two(1...4).last ?? "1")",
      "\(day)T\(two(8...10)):00:00", "\(day)T\(two(8...10)):00:00+0\(two(0...2).last ?? "0"):00",
    ]
    return try EDTFDate(#require(forms.randomElement(using: &generator)))
  }
}
