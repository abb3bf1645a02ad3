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

  /// Writes all of `text`.
  ///
  /// - Throws: `OutputError` where not all could be written, as on a full disk.
  func write(_ text: OutputText) throws(OutputError) {
    let code = writeAll(text.bytes, to: descriptor)
    guard code == 0 else { throw OutputError(code: code) }
  }
}
