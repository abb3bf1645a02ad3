/// How often each byte is met in the records to be searched, capital ASCII letters as small ones;
/// from samples throughout.
struct ByteFrequencies: Sendable {
  private static let sampleCount = 64
  private static let sampleLength = 256

  private var counts = [Int32](repeating: 0, count: 256)

  /// Knows of no difference between bytes.
  init() {}

  /// Looks at samples of a run of bytes.
  init(sampling bytes: UnsafeRawBufferPointer) {
    let stride = max(bytes.count / Self.sampleCount, Self.sampleLength)
    for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
      for byte in bytes[start..<min(start + Self.sampleLength, bytes.count)] {
        counts[Int(0x41...0x5A ~= byte ? byte | 0x20 : byte)] += 1
      }
    }
  }

  /// How often a byte was met. A capital letter counts as the rarer of the two.
  subscript(byte: UInt8) -> Int32 { counts[Int(byte)] }
}
