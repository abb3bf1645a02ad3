/// How a file is compressed, which its first bytes tell.
public enum Compression: String, Hashable, Sendable, CaseIterable {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstd

  /// How many bytes tell.
  static let magicCount = 4

  /// The compression of a file that begins with some bytes; `nil` where it has none.
  init?(magic bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || Self.isSkippableFrame(bytes) {
      self = .zstd
    } else {
      return nil
    }
  }

  /// Whether more bytes may tell that the file is compressed.
  static func isUndecided(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count < magicCount, Compression(magic: bytes) == nil else { return false }
    let rest = bytes.count
    return [0x1F, 0x8B].prefix(rest).elementsEqual(bytes)
      || [0x28, 0xB5, 0x2F, 0xFD].prefix(rest).elementsEqual(bytes)
      || bytes.first.map { $0 & 0xF0 == 0x50 } ?? true
        && [0x2A, 0x4D, 0x18].prefix(max(0, rest - 1)).elementsEqual(bytes.dropFirst())
  }

  /// A frame that holds no data (RFC 8878 §3.1.2), with which some compressors begin.
  private static func isSkippableFrame(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 4 && bytes[0] & 0xF0 == 0x50
      && bytes[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }
}

extension Compression: CustomStringConvertible {
  /// The name that messages use.
  public var description: String { rawValue }
}
