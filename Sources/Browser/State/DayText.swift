import EDTF
import Timeline

/// A day's date in words, made once: every frame shows many, and a frame is drawn at each key.
struct DayText: Sendable {
  /// "Wednesday 12 January 2022".
  let long: String
  /// "Wed 12 Jan 2022".
  let medium: String
  /// "12 Jan", in ASCII.
  let short: String
  /// "12": what tells the day from its neighbours, in ASCII.
  let shortest: String

  init(_ date: EDTFDate, isUnicode: Bool) {
    long = date.formatted(.long, ascii: !isUnicode)
    medium = date.formatted(.medium, ascii: !isUnicode)
    short = date.formatted(.short, ascii: true)
    let end = short.utf8.firstIndex(of: UInt8(ascii: " ")) ?? short.endIndex
    shortest = String(short[..<end])
  }
}
