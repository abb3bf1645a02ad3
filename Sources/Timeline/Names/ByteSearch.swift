internal import CLinux

/// Finding bytes among bytes, by the C library's `memmem`.
public enum ByteSearch {
  /// The offset of the first occurrence of `needle` at or after `start`.
  ///
  /// - Complexity: O(*n* + *m*).
  public static func firstOffset(
    of needle: [UInt8], in haystack: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    guard let base = haystack.baseAddress, start < haystack.count,
      let hit = needle.withUnsafeBufferPointer({
        memmem(base + start, haystack.count - start, $0.baseAddress, $0.count)
      })
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// Whether `needle` occurs in `haystack`.
  public static func contains(_ needle: [UInt8], in haystack: [UInt8]) -> Bool {
    haystack.withUnsafeBufferPointer { firstOffset(of: needle, in: $0) } != nil
  }
}
