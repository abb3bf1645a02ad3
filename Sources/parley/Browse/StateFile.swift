import Glibc

/// Files that are replaced as a whole or not at all.
enum StateFile {
  typealias Failure = MemoryStore.Failure

  /// The most bytes that are read of a state file.
  private static let limit = 4 << 20

  /// The bytes at `path`; `nil` where there are none to be had.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    return count == bytes.count ? bytes : nil
  }

  /// Puts `bytes` at `path`: written beside it, flushed to the disk, then renamed over it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    let code = write(bytes, to: descriptor)
    close(descriptor)
    guard code == 0, rename(temporary, path) == 0 else {
      let reason = code == 0 ? errno : code
      unlink(temporary)
      throw Failure(path: path, code: reason)
    }
  }

  /// Writes and flushes; returns 0 or an error number.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    let code = writeAll(bytes, to: descriptor)
    guard code == 0 else { return code }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// Makes `path` and the folders above it, for the user alone.
  static func makeDirectory(_ path: String) throws(Failure) {
    var made = ""
    for component in path.split(separator: "/") {
      made += "/" + component
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw Failure(path: path, code: errno) }
    }
  }

  /// Keeps other copies of the program from writing until it is released (flock(2)).
  struct Lock {
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
      descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let code = errno
          close(descriptor)
          throw Failure(path: path, code: code)
        }
      }
    }

    func release() { close(descriptor) }
  }
}
