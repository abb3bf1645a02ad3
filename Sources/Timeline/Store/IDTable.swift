internal import Glibc
internal import TextFolding

/// Which row has which id: a hash table with open addressing, of 32-bit words, so that a compiled
/// timeline can have it as it is.
///
/// The ids themselves are in the records. Ids are equal where their texts are canonically
/// equivalent (UAX #15).
struct IDTable {
  /// For each slot its row and one, or zero. Their number is a power of two.
  private(set) var slots: [UInt32] = []
  /// The hash of each row's id, so that neither growing nor most comparisons look at the texts.
  private var hashes: [UInt32] = []

  /// The row of `id`, if it is in the table.
  ///
  /// - Parameter text: the id of a row.
  func row(
    of id: UnsafeRawBufferPointer, text: (Int) -> UnsafeRawBufferPointer
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    let hash = Self.hash(id)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if hashes[row] == hash, Self.areEqual(id, text(row)) { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Enters the next row, whose id is not in the table yet.
  mutating func append(_ id: UnsafeRawBufferPointer) {
    if 2 * (hashes.count + 1) > slots.count { grow() }
    let hash = Self.hash(id)
    place(hashes.count, hash: hash)
    hashes.append(hash)
  }

  private mutating func place(_ row: Int, hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(row + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(8, slots.count * 2))
    for row in hashes.indices { place(row, hash: hashes[row]) }
  }
}

extension IDTable {
  /// Looks up an id in slots wherever they are.
  static func row(
    of id: String, slotCount: Int, slot: (Int) -> Int, id text: (Int) -> UnsafeRawBufferPointer
  ) -> Int? {
    var id = id
    return id.withUTF8 {
      row(of: UnsafeRawBufferPointer($0), slotCount: slotCount, slot: slot, text: text)
    }
  }

  private static func row(
    of id: UnsafeRawBufferPointer, slotCount: Int, slot: (Int) -> Int,
    text: (Int) -> UnsafeRawBufferPointer
  ) -> Int? {
    guard slotCount > 0 else { return nil }
    let mask = slotCount - 1
    var position = Int(hash(id)) & mask
    while true {
      let row = slot(position)
      if row == 0 { return nil }
      if areEqual(id, text(row - 1)) { return row - 1 }
      position = (position + 1) & mask
    }
  }

  static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    if left.count == right.count {
      guard let first = left.baseAddress, let second = right.baseAddress else { return true }
      if memcmp(first, second, left.count) == 0 { return true }
    }
    if isASCII(left) && isASCII(right) { return false }
    return String(decoding: left, as: UTF8.self) == String(decoding: right, as: UTF8.self)
  }

  /// A number that is the same for canonically equivalent texts, in every run of the program.
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
    if isASCII(text) { return hash(bytes: text) }
    // Folding makes more texts alike than equivalence does, and none less.
    return Folding.fold(text.bindMemory(to: UInt8.self), keepingCase: true).withUnsafeBytes {
      hash(bytes: $0)
    }
  }

  /// FNV-1a over words of eight bytes, finished as SplitMix64 does.
  private static func hash(bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = 0
    while position + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* prime
      hash ^= hash >> 29
      position += 8
    }
    var rest: UInt64 = 0
    while position < bytes.count {
      rest = rest << 8 | UInt64(bytes[position])
      position += 1
    }
    hash = (hash ^ rest ^ UInt64(bytes.count) << 56) &* prime
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: hash ^ hash >> 31)
  }

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func isASCII(_ text: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      position += 8
    }
    while position < text.count {
      if text[position] >= 0x80 { return false }
      position += 1
    }
    return true
  }
}
