import CZlib

/// Decompresses gzip (RFC 1952): members one after another, their checksums tested. Zero bytes may
/// follow the last, as on tapes.
final class GzipDecompressor: Decompressor {
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.inMember
  /// What was found wrong behind bytes that had to be delivered first.
  private var damage: Damage?

  private enum State { case inMember, betweenMembers, padding }

  init() {
    // zlib remembers where its stream is: it must not move.
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 16: a gzip header and no other.
    let status = inflateInit2_(
      stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory, or is of another version than its header")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var mayEnd: Bool { state != .inMember }

  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Damage) -> (read: Int, written: Int) {
    if let damage { throw damage }
    if state != .inMember {
      guard let first = input.first else { return (0, 0) }
      if state == .betweenMembers, first == 0x1F {
        inflateReset(stream)
        state = .inMember
      }
    }
    guard state == .inMember else {
      state = .padding
      let zeros = input.firstIndex { $0 != 0 } ?? input.endIndex
      guard zeros > 0 else { throw Damage(reason: "something that is not gzip follows it") }
      return (zeros, 0)
    }
    // zlib counts in 32 bits.
    let inputCount = min(input.count, Int(CInt.max))
    let outputCount = min(output.count, Int(CInt.max))
    stream.pointee.next_in = UnsafeMutableRawPointer(mutating: input.baseAddress)?
      .assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_in = uInt(inputCount)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = uInt(outputCount)
    let status = inflate(stream, Z_NO_FLUSH)
    let written = outputCount - Int(stream.pointee.avail_out)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .betweenMembers
    default:
      let damage = Damage(
        reason: stream.pointee.msg.map { String(cString: $0) } ?? "zlib’s error \(status)")
      guard written > 0 else { throw damage }
      self.damage = damage
    }
    return (inputCount - Int(stream.pointee.avail_in), written)
  }
}
