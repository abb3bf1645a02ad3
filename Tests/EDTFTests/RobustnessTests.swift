import TestSupport
import EDTF
import Testing

/// Whatever the text, it is read or refused, never a trap.
@Suite struct RobustnessTests {
  static let pieces = [
    "2022", "0000", "9999", "-9999", "01", "02", "12", "13", "21", "24", "28", "29", "31", "X",
    "XX", "-", "-", "-", "/", "..", ".", ",", "{", "}", "[", "]", "~", "?", "%", "T", "Z", ":",
    "+", "10:00:00", "60", " ", "Y", "jan", "mon", "to", "é", "\u{301}", "\u{0}", "🕊️",
  ]

  @Test func noTextTraps() throws {
    var generator = SeededGenerator(seed: 1)
    let reference = try day("2022-01-12")
    var readable = 0
    for _ in 0..<40_000 {
      let count = Int.random(in: 0...7, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined()
      do throws(EDTFError) {
        let date = try EDTFDate(text)
        readable += 1
        checkInvariants(date)
      } catch {
        let range = 0...text.unicodeScalars.count
        #expect(range.contains(error.offset), "\(text.debugDescription): the offset is outside")
      }
      _ = try? Timestamp(text)
      _ = try? DateQuery.parse(text, reference: reference, days: [reference])
    }
    #expect(readable > 500, "too few texts are readable to say anything")
  }

  @Test func theEndsOfTheRangeAreSafe() throws {
    for year in ["-9999", "9999"] {
      for rest in ["", "-01", "-12", "-21", "-24", "-01-01", "-12-31"] {
        for qualification in ["", "~", "%"] {
          checkInvariants(try EDTFDate(year + rest + qualification))
        }
      }
    }
    for text in ["29 feb", "mon", "31", "dec", "mon..sun", "28..2", "dec..jan"] {
      for reference in [CalendarDate.earliest, .latest] {
        _ = try? DateQuery.parse(text, reference: reference, days: [.earliest, .latest])
      }
    }
  }

  private func checkInvariants(_ date: EDTFDate) {
    let bounds = date.bounds
    let isInOrder = zip(bounds.possibleSegments, bounds.possibleSegments.dropFirst())
      .allSatisfy { $0.upperBound < $1.lowerBound }
    #expect(isInOrder, "\(date): the possible days overlap")
    #expect(!bounds.possibleSegments.isEmpty, "\(date): nothing is possible")
    for segment in bounds.segments {
      let isPossible = bounds.possibleSegments.contains {
        $0.lowerBound <= segment.lowerBound && segment.upperBound <= $0.upperBound
      }
      #expect(isPossible, "\(date): \(text(segment)) is certain but not possible")
    }
    for style in DateStyle.allCases {
      #expect(!date.formatted(style).isEmpty, "\(date): no words for it")
    }
  }
}
