internal import EDTF

/// The date of a flat row: EDTF, or an RFC 3339 time, whose local day is the date then. One space may
/// stand for the `T` before the clock, as SQL writes time stamps.
struct RowDate {
  /// The EDTF.
  let date: UnsafeRawBufferPointer
  /// The time, where it is one.
  let start: UnsafeRawBufferPointer?
  /// Where it stands in a timeline.
  let key: OrderKey
  /// Whether every day that it may cover is certain.
  let isExact: Bool

  /// Reads the text of a date, and calls `body` with it.
  ///
  /// What nearly all rows have, `2022-01-12` and `2022-01-12T10:00:00Z`, is read byte by byte; all
  /// else as the files' dates are, which is thirty times slower.
  ///
  /// - Throws: `EDTFError` where the text is neither.
  static func read<Value>(
    _ text: UnsafeRawBufferPointer, _ body: (RowDate) -> Value
  ) throws(EDTFError) -> Value {
    if let date = RowDate(plain: text) { return body(date) }
    if isSpaced(text) {
      var joined = Array(text)
      joined[10] = UInt8(ascii: "T")
      return try joined.withUnsafeBytes { text in
        Result { () throws(EDTFError) in try read(text, body) }
      }.get()
    }
    let string = String(decoding: text, as: UTF8.self)
    if let timestamp = try? Timestamp(string) {
      var day = timestamp.date.description
      let key = OrderKey(EDTFDate(timestamp.date), at: timestamp)
      return day.withUTF8 {
        body(
          RowDate(date: UnsafeRawBufferPointer($0), start: text, key: key, isExact: true))
      }
    }
    let date = try EDTFDate(string)
    return body(
      RowDate(date: text, start: nil, key: OrderKey(date, at: nil), isExact: date.bounds.isExact))
  }

  /// Whether a space stands between what may be a day and a clock time.
  private static func isSpaced(_ text: UnsafeRawBufferPointer) -> Bool {
    text.count > 11 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
      && text[10] == UInt8(ascii: " ") && digit(text[11]) != nil
  }

  private init(
    date: UnsafeRawBufferPointer, start: UnsafeRawBufferPointer?, key: OrderKey, isExact: Bool
  ) {
    self.date = date
    self.start = start
    self.key = key
    self.isExact = isExact
  }

  /// Reads `YYYY-MM-DD`, and the same with `THH:MM:SS`, perhaps a fraction, and `Z` or an offset;
  /// `nil` for all else.
  init?(plain text: UnsafeRawBufferPointer) {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let century = Self.twoDigits(text, 0), let year = Self.twoDigits(text, 2),
      let month = Self.twoDigits(text, 5), let dayOfMonth = Self.twoDigits(text, 8),
      let day = CalendarDate(year: century * 100 + year, month: month, day: dayOfMonth)
    else { return nil }
    date = UnsafeRawBufferPointer(rebasing: text[..<10])
    isExact = true
    guard text.count > 10 else {
      start = nil
      key = OrderKey(day: day, instant: nil)
      return
    }
    guard let clock = Self.clock(text) else { return nil }
    start = text
    key = OrderKey(
      day: day, instant: (day.ordinal * 1440 + clock.minute, clock.nanosecond))
  }

  /// The minutes of UTC since the local day began, and the nanoseconds into the minute.
  private static func clock(
    _ text: UnsafeRawBufferPointer
  ) -> (minute: Int, nanosecond: Int)? {
    guard text.count >= 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let hour = twoDigits(text, 11), hour < 24,
      let minute = twoDigits(text, 14), minute < 60, let second = twoDigits(text, 17), second < 60
    else { return nil }
    var position = 19
    var nanosecond = second * 1_000_000_000
    if text[position] == UInt8(ascii: ".") {
      var unit = 100_000_000
      position += 1
      let first = position
      while position < text.count, let digit = digit(text[position]) {
        nanosecond += digit * unit
        unit /= 10
        position += 1
      }
      guard position > first, position < text.count else { return nil }
    }
    let local = hour * 60 + minute
    switch text[position] {
    case UInt8(ascii: "Z"):
      return position + 1 == text.count ? (local, nanosecond) : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard position + 6 == text.count, text[position + 3] == UInt8(ascii: ":"),
        let hours = twoDigits(text, position + 1), hours < 24,
        let minutes = twoDigits(text, position + 4), minutes < 60
      else { return nil }
      let offset = hours * 60 + minutes
      return (text[position] == UInt8(ascii: "+") ? local - offset : local + offset, nanosecond)
    default: return nil
    }
  }

  private static func twoDigits(_ text: UnsafeRawBufferPointer, _ position: Int) -> Int? {
    guard let tens = digit(text[position]), let ones = digit(text[position + 1]) else {
      return nil
    }
    return tens * 10 + ones
  }

  private static func digit(_ byte: UInt8) -> Int? {
    let digit = Int(byte) - 0x30
    return 0...9 ~= digit ? digit : nil
  }
}
