import EDTF
import TestSupport
import Testing

@testable import Timeline

@Suite("The date of a row")
struct RowDateTests {
  private struct Read: Equatable {
    let date: String
    let start: String?
    let key: OrderKey
    let isExact: Bool
  }

  private static func read(_ text: String) throws(EDTFError) -> Read {
    let utf8 = Array(text.utf8)
    let result = utf8.withUnsafeBytes { bytes in
      Result { () throws(EDTFError) in
        try RowDate.read(bytes) { date in
          Read(
            date: String(decoding: date.date, as: UTF8.self),
            start: date.start.map { String(decoding: $0, as: UTF8.self) }, key: date.key,
            isExact: date.isExact)
        }
      }
    }
    return try result.get()
  }

  /// As the loader of timeline files would have it.
  private static func expected(_ text: String) throws(EDTFError) -> Read {
    if let time = try? Timestamp(text) {
      return Read(
        date: time.date.description, start: text, key: OrderKey(EDTFDate(time.date), at: time),
        isExact: true)
    }
    let date = try EDTFDate(text)
    return Read(
      date: text, start: nil, key: OrderKey(date, at: nil), isExact: date.bounds.isExact)
  }

  @Test(
    "is EDTF, or an RFC 3339 time",
    arguments: [
      "2022-01-12", "2022-01-12T10:00:00Z", "2022-01-12T10:00:00.25+01:00",
      "2022-01-12T00:30:00+05:30", "2022-01-12T23:30:00-08:00", "2022-01-12T10:00:00-00:00",
      "2022-01-12t10:00:00z", "2022-01-12T10:00:00", "2022-12-31T23:59:60Z", "2022-01", "2022",
      "2022-01-12~", "-0044-03-15", "2022-01-10/2022-01-13", "{2022-01-10,2022-01-12}",
      "2022-01-12T10:00:00.123456789123Z", "0000-01-01", "9999-12-31T23:59:59Z",
    ])
  func accepted(text: String) throws {
    #expect(try Self.read(text) == Self.expected(text))
  }

  @Test(
    "may have a space for the T, as SQL writes it",
    arguments: [
      "2022-01-10 10:00:00", "2022-01-10 10:00:00Z", "2022-01-10 10:00:00+01:00",
      "2022-01-10 10:00:00.25-03:30", "2022-01-10 10:00:00+01",
    ])
  func spaced(text: String) throws {
    #expect(try Self.read(text) == Self.expected(text.replacing(" ", with: "T")))
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "x", "2022-02-30", "2022-01-12  10:00:00", "2022-01-12 25:00:00", "2022-01-12 ",
      "2022-01-12 am", "2022-01 10:00:00", "2022-01-12T24:00:00Z", "2022-01-12T10:00Z",
      "2022-01-12T10:00:00.Z", "2022-01-12T10:00:00+1:00", "2022-01-12T10:00:00Zz",
      "2022-13-01T10:00:00Z", "2022-01-12T10:60:00Z", "12 January 2022",
    ])
  func refused(text: String) {
    #expect(throws: EDTFError.self) { try Self.read(text) }
  }

  @Test("is read alike by the fast way and by the slow one, however it is garbled")
  func fuzz() {
    var generator = SeededGenerator(seed: 11)
    let seeds = ["2022-01-12T10:00:00Z", "2021-12-31T23:59:59.5-03:30", "2020-02-29"]
    let bytes = Array("0123456789-:.+TZtz~?/X ".utf8)
    for _ in 0..<20_000 {
      var text = Array((seeds.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let position = Int.random(in: 0..<text.count, using: &generator)
        text[position] = bytes.randomElement(using: &generator) ?? 0x30
      }
      if Int.random(in: 0..<8, using: &generator) == 0 { text.removeLast() }
      let string = String(decoding: text, as: UTF8.self)
      // A space is read as the T only between a day and a clock.
      let isSpaced = text.count > 11 && text[10] == 0x20
      if isSpaced { text[10] = UInt8(ascii: "T") }
      let joined = String(decoding: text, as: UTF8.self)
      #expect((try? Self.read(string)) == (try? Self.expected(joined)), "\(string)")
    }
  }
}
