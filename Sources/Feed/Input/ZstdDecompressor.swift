import CZstd

/// Decompresses Zstandard (RFC 8878): frames one after another, their checksums tested where they
/// have one. A frame may look back at most 128 MiB, as with the `zstd` program, so that it can ask
/// for no more memory than that.
final class ZstdDecompressor: Decompressor {
  private static let windowLogLimit: CInt = 27
  private let stream: OpaquePointer
  private(set) var mayEnd = false
  /// How many bytes zstd wants next: those of one block and the next one's header.
  private var wanted = 1

  init() {
    guard let stream = ZSTD_createDStream() else { preconditionFailure("no memory") }
    self.stream = stream
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLogLimit)
  }

  deinit { ZSTD_freeDStream(stream) }

  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Damage) -> (read: Int, written: Int) {
    // A call that fails does not say what it wrote before. So it is given no more than a block.
    let count = min(input.count, wanted)
    var from = ZSTD_inBuffer(src: input.baseAddress, size: count, pos: 0)
    var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let hint = ZSTD_decompressStream(stream, &to, &from)
    guard ZSTD_isError(hint) == 0 else {
      throw Damage(reason: String(cString: ZSTD_getErrorName(hint)))
    }
    wanted = max(hint, 1)
    // Without progress the hint is that for the next frame, not 0.
    if from.pos > 0 || to.pos > 0 { mayEnd = hint == 0 }
    return (from.pos, to.pos)
  }
}
