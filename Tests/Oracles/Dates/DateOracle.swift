import EDTF

@testable import Timeline

/// What must hold of texts that may be dates.
enum DateOracle {
  static func check(_ text: String, _ problems: inout Problems) {
    checkEDTF(text, &problems)
    checkTimestamp(text, &problems)
    checkRowDate(text, &problems)
    checkTyped(text, &problems)
  }

  // MARK: - EDTF

  private static func checkEDTF(_ text: String, _ problems: inout Problems) {
    do throws(EDTFError) {
      let date = try EDTFDate(text)
      problems.expect(date.text == text, "the date \(date.text) was read from another text")
      let printed = date.value.edtf
      do throws(EDTFError) {
        let again = try EDTFDate(printed)
        problems.expect(
          again.value == date.value && again.bounds == date.bounds,
          "\(printed), which is printed, is read as another date: \(again.value)")
      } catch {
        problems.expect(false, "\(printed), which is printed, cannot be read: \(error)")
      }
      check(date, &problems)
    } catch {
      problems.expect(
        (0...text.unicodeScalars.count).contains(error.offset),
        "the mistake \(error) is outside the text")
    }
  }

  private static func check(_ date: EDTFDate, _ problems: inout Problems) {
    let bounds = date.bounds
    let (possible, certain) = (bounds.possibleSegments, bounds.segments)
    problems.expect(!possible.isEmpty, "no day is possible")
    for segments in [possible, certain] {
      problems.expect(
        zip(segments, segments.dropFirst()).allSatisfy {
          $0.upperBound.adding(days: 1) < $1.lowerBound
        }, "ranges of days overlap, touch or are out of order: \(segments)")
    }
    for segment in certain {
      problems.expect(
        possible.contains {
          $0.lowerBound <= segment.lowerBound && segment.upperBound <= $0.upperBound
        }, "\(segment) is certain and not possible")
    }
    if let earliest = bounds.earliest, let latest = bounds.latest {
      problems.expect(earliest <= latest, "\(earliest) is the first day and \(latest) the last")
      problems.expect(
        bounds.isExact == (possible == certain), "whether it is exact: \(bounds.isExact)")
    }
    if let core = bounds.core {
      problems.expect(bounds.overlapsCertainly(core), "the core has no certain day")
    }
    let key = date.sortKey
    problems.expect(!(key < key), "it is before itself")
    if let first = key.first, let last = key.last {
      problems.expect(first <= last, "it begins on \(first) and ends on \(last)")
    }
    for style in DateStyle.allCases {
      problems.expect(!date.formatted(style).isEmpty, "there are no words for it")
    }
  }

  // MARK: - RFC 3339

  private static func checkTimestamp(_ text: String, _ problems: inout Problems) {
    do throws(EDTFError) {
      let time = try Timestamp(text)
      let date = EDTFDate(time)
      let again = try EDTFDate(date.text)
      // EDTF has no fraction of a second.
      problems.expect(
        time.clock.nanosecond > 0 || again.value == date.value,
        "\(text) is \(date.text), which is read as \(again.value)")
      problems.expect(again.bounds == date.bounds, "\(date.text) is of other days")
    } catch {
      problems.expect(
        (0...text.unicodeScalars.count).contains(error.offset),
        "the mistake \(error) is outside the text")
    }
  }

  /// A row's date is read byte by byte where it is plain: to the same effect.
  private static func checkRowDate(_ text: String, _ problems: inout Problems) {
    let utf8 = Array(text.utf8)
    let read: (day: [UInt8], start: [UInt8]?, key: OrderKey, isExact: Bool)? =
      utf8.withUnsafeBytes { bytes in
        try? RowDate.read(bytes) {
          (Array($0.date), $0.start.map { Array($0) }, $0.key, $0.isExact)
        }
      }
    if let time = try? Timestamp(text) {
      problems.expect(
        read?.day == Array(time.date.description.utf8) && read?.start == utf8
          && read?.key == OrderKey(EDTFDate(time.date), at: time),
        "the row’s date is read in another way: \(String(describing: read))")
    } else if let date = try? EDTFDate(text) {
      problems.expect(
        read?.day == utf8 && read?.start == nil && read?.key == OrderKey(date, at: nil)
          && read?.isExact == date.bounds.isExact,
        "the row’s date is read in another way: \(String(describing: read))")
    } else {
      problems.expect(read == nil, "a row takes it for a date")
    }
  }

  // MARK: - Typed

  private static func checkTyped(_ text: String, _ problems: inout Problems) {
    guard let reference = CalendarDate(year: 2022, month: 1, day: 12) else { return }
    let days = [-3650, -28, -5, -2, -1, 0, 1, 2, 9].map { reference.adding(days: $0) }
    for reference in [reference, .earliest, .latest] {
      _ = try? DateQuery.parse(text, reference: reference, days: [.earliest, .latest])
      _ = try? DateQuery.parse(text, reference: reference, days: [])
    }
    let found = try? DateQuery.parse(text, reference: reference, days: days)
    guard let bounds = (try? EDTFDate(text))?.bounds, let earliest = bounds.earliest,
      let latest = bounds.latest
    else { return }
    problems.expect(
      found == earliest...latest, "typed, it is \(String(describing: found)) and not its days")
  }
}
