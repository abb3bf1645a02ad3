internal import Glibc
internal import TextFolding

/// Which row has which id: a hash table with open addressing, of 32-bit words, so that a compiled
/// timeline can have it as it is.
///
/// The ids themselves are in the records. Ids are equal where their texts are canonically
/// equivalent (UAX #15).
struct IDTable {
  /// For each slot the hash of a row's id above the row and one, or zero: neither growing nor most
  /// comparisons look at the texts. Their number is a power of two.
  private var slots: [UInt64] = []
  private var count = 0

  /// For each slot its row and one, or zero, as `Store` has them.
  var words: [UInt32] { slots.map { UInt32(truncatingIfNeeded: $0) } }

  /// The row of `id`, if it is in the table.
  ///
  /// - Parameters:
  ///   - hash: `IDTable.hash` of the id.
  ///   - text: the id of a row.
  func row(
    of id: UnsafeRawBufferPointer, hash: UInt32, text: (Int) -> UnsafeRawBufferPointer
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while slots[position] != 0 {
      let slot = slots[position]
      let row = Int(slot & 0xFFFF_FFFF) - 1
      if slot >> 32 == UInt64(hash), Self.areEqual(id, text(row)) { return row }
      position = (position + 1) & mask
    }
    return nil
  }

  /// Enters the next row, whose id is not in the table yet.
  ///
  /// - Parameter hash: `IDTable.hash` of the id.
  mutating func append(hash: UInt32) {
    if 2 * (count + 1) > slots.count { grow() }
    count += 1
    place(UInt64(hash) << 32 | UInt64(count))
  }

  /// Brings the place of a hash into the processor's caches, ahead of looking it up.
  @inline(__always)
  func prefetch(hash: UInt32) { slots.prefetchSlot(ofHash: UInt64(hash)) }

  private mutating func place(_ slot: UInt64) {
    let mask = slots.count - 1
    var position = Int(slot >> 32) & mask
    while slots[position] != 0 { position = (position + 1) & mask }
    slots[position] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(8, old.count * 2))
    // In the order of the hashes, so that neighbours find neighbouring places.
    for slot in old where slot != 0 { place(slot) }
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
  ///
  /// - Parameter isASCII: Whether it is known to be ASCII.
  @inline(__always)
  static func hash(_ text: UnsafeRawBufferPointer, isASCII: Bool = false) -> UInt32 {
    UInt32(truncatingIfNeeded: longHash(text, isASCII: isASCII))
  }

  /// The same in 64 bits.
  ///
  /// - Parameter isASCII: Whether it is known to be ASCII.
  @inline(__always)
  static func longHash(_ text: UnsafeRawBufferPointer, isASCII: Bool = false) -> UInt64 {
    isASCII || Self.isASCII(text) ? hash(bytes: text) : foldedHash(text)
  }

  private static func foldedHash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    // Folding makes more texts alike than equivalence does, and none less.
    return Folding.fold(text.bindMemory(to: UInt8.self), keepingCase: true).withUnsafeBytes {
      hash(bytes: $0)
    }
  }

  /// FNV-1a over words of eight bytes, finished as SplitMix64 does.
  private static func hash(bytes: UnsafeRawBufferPointer) -> UInt64 {
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
    return hash ^ hash >> 31
  }

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func isASCII(_ text: UnsafeRawBufferPointer) -> Bool {
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
