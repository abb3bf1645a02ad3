internal import Glibc

/// Tells which ids have been made for rows that have none of their own: a feed's name, a colon and a
/// line. They are in no text, so that nobody looks for what is in them.
struct MadeIDs {
  /// The number of prefixes, then each of them.
  private let prefixes: RecordReader

  init(in store: Store) {
    var heading = store.record(.heading, 0)
    heading.skipText()
    heading.skipOptionalText()
    prefixes = heading
  }

  /// Whether an id of UTF-8 is one of them.
  func contains(_ id: UnsafeRawBufferPointer) -> Bool {
    var prefixes = prefixes
    for _ in 0..<prefixes.number() {
      let prefix = prefixes.utf8()
      if id.count > prefix.count, let start = id.baseAddress, let other = prefix.baseAddress,
        memcmp(start, other, prefix.count) == 0,
        id[prefix.count...].allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
      {
        return true
      }
    }
    return false
  }
}
