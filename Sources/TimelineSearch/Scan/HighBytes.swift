/// Finds characters beyond ASCII among the bytes of records.
enum HighBytes {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first of two neighbours that are both beyond ASCII, at or after `start`.
  ///
  /// Each character beyond ASCII has two such bytes. A number in a record has them from 16384 on,
  /// a smaller one never: where they are is to be looked at more closely.
  static func firstPair(in base: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    @inline(__always)
    func pairs(at offset: Int) -> SIMD2<UInt64> {
      base.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
        & base.loadUnaligned(fromByteOffset: offset &+ 1, as: SIMD2<UInt64>.self)
    }
    var position = start
    while position &+ 65 <= end {
      let any =
        (pairs(at: position) | pairs(at: position &+ 16))
        | (pairs(at: position &+ 32) | pairs(at: position &+ 48))
      if (any[0] | any[1]) & high != 0 { break }
      position &+= 64
    }
    while position &+ 2 <= end {
      let both =
        base.load(fromByteOffset: position, as: UInt8.self)
        & base.load(fromByteOffset: position &+ 1, as: UInt8.self)
      if both & 0x80 != 0 { return position }
      position &+= 1
    }
    return nil
  }

  /// Whether a byte of a run is beyond ASCII.
  static func isAny(in bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position &+ 8 <= bytes.count {
      if bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & high != 0 { return true }
      position &+= 8
    }
    while position < bytes.count {
      if bytes[position] & 0x80 != 0 { return true }
      position &+= 1
    }
    return false
  }
}
