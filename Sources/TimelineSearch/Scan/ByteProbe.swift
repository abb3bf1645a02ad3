/// Finds a run of bytes in memory, small and capital ASCII letters alike where that is asked for.
///
/// It compares two bytes of the run that are rare where it is looked for with 64 places at a time,
/// and the rest only where both are there: on text in which they are rare this is as fast as memory.
struct ByteProbe: Sendable {
  /// What is looked for; in small letters where case is ignored.
  let bytes: [UInt8]
  /// For each byte the bits that are set before it is compared: 0x20 makes a letter small.
  private let masks: [UInt8]
  /// The offsets in `bytes` of its two rarest ones.
  private let first: Int
  private let second: Int

  /// Prepares to look for `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: not empty; ASCII in small letters where `ignoresCase`.
  ///   - rarity: tells how often each byte is met.
  init(_ bytes: [UInt8], ignoresCase: Bool, rarity: ByteFrequencies) {
    self.bytes = bytes
    masks = bytes.map { ignoresCase && 0x61...0x7A ~= $0 ? 0x20 : 0 }
    var first = 0
    var second = bytes.count > 1 ? 1 : 0
    for offset in bytes.indices {
      if rarity[bytes[offset]] < rarity[bytes[first]] {
        (first, second) = (offset, first)
      } else if offset != first, rarity[bytes[offset]] < rarity[bytes[second]] || first == second {
        second = offset
      }
    }
    self.first = first
    self.second = second
  }

  /// The offset of the first occurrence at or after `start` that ends at or before `end`.
  ///
  /// - Complexity: O(*n*), 64 bytes a step.
  func firstOffset(in base: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    typealias Lanes = SIMD16<UInt8>
    let (firstByte, firstMask) = (bytes[first], masks[first])
    let (secondByte, secondMask) = (bytes[second], masks[second])
    let (firsts, firstMasks) = (Lanes(repeating: firstByte), Lanes(repeating: firstMask))
    let (seconds, secondMasks) = (Lanes(repeating: secondByte), Lanes(repeating: secondMask))
    let atFirst = base + first
    let atSecond = base + second

    /// All bits of a byte are set where both bytes are at their places.
    @inline(__always)
    func candidates(at offset: Int) -> SIMD2<UInt64> {
      let left = atFirst.loadUnaligned(fromByteOffset: offset, as: Lanes.self) | firstMasks
      let right = atSecond.loadUnaligned(fromByteOffset: offset, as: Lanes.self) | secondMasks
      return unsafeBitCast(left .== firsts, to: SIMD2<UInt64>.self)
        & unsafeBitCast(right .== seconds, to: SIMD2<UInt64>.self)
    }

    var position = start
    let lastStep = end &- 64 &- (bytes.count &- 1)
    while position <= lastStep {
      let a = candidates(at: position)
      let b = candidates(at: position &+ 16)
      let c = candidates(at: position &+ 32)
      let d = candidates(at: position &+ 48)
      let any = (a | b) | (c | d)
      if any[0] | any[1] != 0 {
        if let hit = verified(a, base, position) { return hit }
        if let hit = verified(b, base, position &+ 16) { return hit }
        if let hit = verified(c, base, position &+ 32) { return hit }
        if let hit = verified(d, base, position &+ 48) { return hit }
      }
      position &+= 64
    }
    while position &+ bytes.count <= end {
      if atFirst.load(fromByteOffset: position, as: UInt8.self) | firstMask == firstByte,
        matches(base + position)
      {
        return position
      }
      position &+= 1
    }
    return nil
  }

  /// Whether the bytes occur in a run of bytes.
  func isFound(in utf8: UnsafeRawBufferPointer) -> Bool {
    guard let base = utf8.baseAddress else { return false }
    return firstOffset(in: base, from: 0, to: utf8.count) != nil
  }

  private func verified(
    _ candidates: SIMD2<UInt64>, _ base: UnsafeRawPointer, _ position: Int
  ) -> Int? {
    for half in 0..<2 {
      // Lanes are in the order of memory: the lowest byte comes first.
      var rest = UInt64(littleEndian: candidates[half])
      while rest != 0 {
        let lane = rest.trailingZeroBitCount >> 3
        let place = position &+ half &* 8 &+ lane
        if matches(base + place) { return place }
        rest &= ~(0xFF << UInt64(lane &* 8))
      }
    }
    return nil
  }

  private func matches(_ place: UnsafeRawPointer) -> Bool {
    for offset in bytes.indices {
      let byte = place.load(fromByteOffset: offset, as: UInt8.self)
      if byte | masks[offset] != bytes[offset] { return false }
    }
    return true
  }
}
