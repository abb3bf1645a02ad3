import Glibc

/// Why something could not be printed.
struct OutputError: Error, Hashable {
  /// The system's `errno`.
  let code: Int32

  /// Whether whoever read the output has gone.
  var isBrokenPipe: Bool { code == EPIPE }
}

/// An open file to which results or messages go.
struct OutputFile {
  private let descriptor: Int32

  /// Where results go.
  static let standardOutput = OutputFile(descriptor: STDOUT_FILENO)
  /// Where messages go.
  static let standardError = OutputFile(descriptor: STDERR_FILENO)

  /// Writes all of `bytes`.
  ///
  /// - Throws: `OutputError` where not all could be written, as on a full disk.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw OutputError(code: errno)
      }
    }
  }
}
