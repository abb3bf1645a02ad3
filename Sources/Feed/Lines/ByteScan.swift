/// Looks at sixteen bytes at once. Fewer may be the caller's, but sixteen must be there to load.
enum ByteScan {
  typealias Block = SIMD16<UInt8>

  @inline(__always)
  static func block(_ start: UnsafePointer<UInt8>) -> Block {
    UnsafeRawPointer(start).loadUnaligned(as: Block.self)
  }

  /// The position of the first byte of a mask that is set, or `nil`.
  @inline(__always)
  static func first(in mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = halves[0].littleEndian
    let high = halves[1].littleEndian
    if low | high == 0 { return nil }
    return low != 0
      ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
  }

  /// The bytes at which a JSON string's plain characters end: `"`, `\` and control characters.
  @inline(__always)
  static func endsOfJSONText(_ block: Block) -> SIMDMask<SIMD16<Int8>> {
    (block .== Block(repeating: UInt8(ascii: "\"")))
      .| (block .== Block(repeating: UInt8(ascii: "\\"))) .| (block .< Block(repeating: 0x20))
  }

  /// The bytes at which an unquoted CSV field's plain characters end: comma, `"`, and control
  /// characters.
  @inline(__always)
  static func endsOfCSVText(_ block: Block) -> SIMDMask<SIMD16<Int8>> {
    (block .== Block(repeating: UInt8(ascii: "\"")))
      .| (block .== Block(repeating: UInt8(ascii: ","))) .| (block .< Block(repeating: 0x20))
  }

  /// Whether a byte of the block is not ASCII.
  @inline(__always)
  static func hasNonASCII(_ block: Block) -> Bool {
    let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
  }

  @inline(__always)
  static func isASCII(_ start: UnsafePointer<UInt8>) -> Bool { !hasNonASCII(block(start)) }
}
