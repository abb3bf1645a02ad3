import Glibc
import Testing

/// A file of this test's own, removed with it.
final class TemporaryFile {
  let path: String

  /// Creates a file with that content.
  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/parley-feed-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  deinit { unlink(path) }
}
