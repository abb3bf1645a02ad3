/// Remembers one answer for each date, as its bytes are in the records: most of a timeline's items
/// share their dates with others.
struct DateMemo {
  /// Beyond so many dates the memo starts anew.
  private static let limit = 1 << 16

  private var keys: [UInt8] = []
  /// Where each key begins in `keys`, and at last where the last one ends.
  private var starts = [0]
  private var answers: [Bool] = []
  /// A hash table of positions in `answers`; -1 where a slot is free.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The date that was asked for last, where it lies, and its answer.
  private var last: (key: UnsafeRawBufferPointer, answer: Bool)?

  /// The answer for the date in `key`: the known one, else what `make` gives.
  ///
  /// - Parameter key: stays in memory while the memo is used.
  mutating func answer<Failure: Error>(
    for key: UnsafeRawBufferPointer, make: (String) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    if let last, Self.areEqual(last.key, key) { return last.answer }
    let answer = try known(key, make)
    last = (key, answer)
    return answer
  }

  private mutating func known<Failure: Error>(
    _ key: UnsafeRawBufferPointer, _ make: (String) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if isKey(entry, key) { return answers[entry] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let answer = try make(String(decoding: key, as: UTF8.self))
    remember(key, answer)
    return answer
  }

  private mutating func remember(_ key: UnsafeRawBufferPointer, _ answer: Bool) {
    if answers.count == Self.limit { self = DateMemo() }
    keys.append(contentsOf: key)
    starts.append(keys.count)
    answers.append(answer)
    if answers.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for entry in answers.indices { place(entry) }
    } else {
      place(answers.count - 1)
    }
  }

  private mutating func place(_ entry: Int) {
    var slot =
      keys.withUnsafeBytes {
        Self.hash(UnsafeRawBufferPointer(rebasing: $0[starts[entry]..<starts[entry + 1]]))
      } & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private func isKey(_ entry: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    keys.withUnsafeBytes {
      Self.areEqual(
        UnsafeRawBufferPointer(rebasing: $0[starts[entry]..<starts[entry + 1]]), key)
    }
  }

  private static func areEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where left[offset] != right[offset] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(_ key: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
