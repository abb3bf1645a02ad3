/// Decompresses one file piece by piece.
protocol Decompressor: AnyObject {
  /// Decompresses as much as there is input and room for.
  ///
  /// - Returns: How many bytes of each were used. Where both are 0, more input is needed.
  /// - Throws: `Damage` where the input is not what it says it is.
  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Damage) -> (read: Int, written: Int)

  /// Whether the input may end here.
  var mayEnd: Bool { get }
}

/// What is wrong with compressed data.
struct Damage: Error {
  let reason: String
}
