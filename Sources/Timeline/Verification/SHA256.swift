internal import CNettle

/// SHA-256 (FIPS 180-4), as Nettle computes it.
enum SHA256 {
  /// The digest of `bytes` in lower-case hexadecimal, 64 digits.
  ///
  /// - Complexity: O(*n*), some hundred MB a second, or more than 1 GB where the processor has
  ///   instructions for it.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
