/// Ids by 64 bits of their hashes: two different ones have the same once in some billions of millions.
struct SeenIDs {
  /// Zero where a slot is free. Their number is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var count = 0

  /// Whether no id has been entered.
  var isEmpty: Bool { count == 0 }

  /// How many ids ahead of the one that is entered the next are looked for.
  private static let lookAhead = 8

  /// Enters ids by `IDTable.longHash`; returns whether each is new.
  mutating func insert(_ hashes: [UInt64]) -> Bool {
    while 2 * (count + hashes.count) > slots.count { grow() }
    for (index, hash) in hashes.enumerated() {
      let ahead = index + Self.lookAhead
      if ahead < hashes.count { slots.prefetchSlot(ofHash: hashes[ahead]) }
      guard insert(hash) else { return false }
    }
    return true
  }

  private mutating func insert(_ hash: UInt64) -> Bool {
    // No id has the hash that a free slot has.
    let hash = max(hash, 1)
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] != 0 {
      if slots[position] == hash { return false }
      position = (position + 1) & mask
    }
    slots[position] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    count = 0
    for hash in old where hash != 0 { _ = insert(hash) }
  }
}
