import CZlib
import CZstd
import Feed
import Testing

/// Compressed data, made by the libraries themselves.
enum Archive {
  static func compress(_ bytes: [UInt8], _ compression: Compression) throws -> [UInt8] {
    switch compression {
    case .gzip: try gzip(bytes)
    case .zstd: try zstd(bytes)
    }
  }

  private static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    return try withUnsafeMutablePointer(to: &stream) { stream in
      try #require(
        deflateInit2_(
          stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
      defer { deflateEnd(stream) }
      var input = bytes
      var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, uLong(bytes.count))) + 32)
      let (inputCount, outputCount) = (input.count, output.count)
      let status = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_in = input.baseAddress
          stream.pointee.avail_in = uInt(inputCount)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = uInt(outputCount)
          return deflate(stream, Z_FINISH)
        }
      }
      try #require(status == Z_STREAM_END)
      return Array(output.prefix(outputCount - Int(stream.pointee.avail_out)))
    }
  }

  private static func zstd(_ bytes: [UInt8]) throws -> [UInt8] {
    let context = try #require(ZSTD_createCCtx())
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress2(context, &output, output.count, bytes, bytes.count)
    try #require(ZSTD_isError(count) == 0)
    return Array(output.prefix(count))
  }
}
