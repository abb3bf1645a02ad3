import CZstd

/// Decompresses Zstandard (RFC 8878): frames one after another, their checksums tested where they
/// have one. A frame may look back at most 128 MiB, as with the `zstd` program, so that it can ask
/// for no more memory than that.
final class ZstdDecompressor: Decompressor {
  private static let windowLogLimit: CInt = 27
  private let stream: OpaquePointer
  private(set) var mayEnd = false
  /// What was found wrong behind bytes that had to be delivered first.
  private var damage: Damage?

  init() {
    guard let stream = ZSTD_createDStream() else { preconditionFailure("no memory") }
    self.stream = stream
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLogLimit)
  }

  deinit { ZSTD_freeDStream(stream) }

  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Damage) -> (read: Int, written: Int) {
    if let damage { throw damage }
    var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let hint = ZSTD_decompressStream(stream, &to, &from)
    guard ZSTD_isError(hint) == 0 else {
      let damage = Damage(reason: String(cString: ZSTD_getErrorName(hint)))
      guard to.pos > 0 else { throw damage }
      self.damage = damage
      return (from.pos, to.pos)
    }
    // Without progress the hint is that for the next frame, not 0.
    if from.pos > 0 || to.pos > 0 { mayEnd = hint == 0 }
    return (from.pos, to.pos)
  }
}
