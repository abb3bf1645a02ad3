import Glibc

/// Reads whole files as they are; `ByteStream` reads piece by piece, and decompresses.
public enum FileReader {
  /// The largest file that is read where nothing else is said: 1 GiB. What never ends, such as `/dev/zero`, ends there.
  public static let sizeLimit = 1 << 30

  /// The content of the file at `path`; `-` is standard input. A FIFO or a terminal is read until
  /// it ends.
  ///
  /// - Parameter limit: How many bytes it has at most.
  /// - Throws: `FileError` if it is a directory, larger than `limit`, or cannot be read.
  public static func read(
    _ path: String, limit: Int = sizeLimit
  ) throws(FileError) -> [UInt8] {
    guard path != "-" else { return try read(STDIN_FILENO, path: path, limit: limit) }
    guard !path.utf8.contains(0) else { throw FileError(path: path, problem: .system(EINVAL)) }
    let descriptor = retried { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw FileError(path: path, problem: .system(errno)) }
    defer { close(descriptor) }
    return try read(descriptor, path: path, limit: limit)
  }

  /// Whether something stands at `path` that is neither a file nor a folder, such as a pipe: to open it
  /// may be noticed, and to read it may never end.
  public static func isPipeOrDevice(at path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// What messages call the file at `path`.
  public static func name(of path: String) -> String { path == "-" ? standardInputName : path }

  /// What messages call standard input.
  public static let standardInputName = "<stdin>"

  static func read(
    _ descriptor: CInt, path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, problem: .system(errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(path: path, problem: .directory)
    }
    guard status.st_size <= limit else {
      throw FileError(path: path, problem: .tooLarge(limit: limit))
    }
    // One byte more than the file has, so that its end is seen without growing the buffer.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      }
      let result = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return retried { Glibc.read(descriptor, rest.baseAddress, rest.count) }
      }
      guard result >= 0 else { throw FileError(path: path, problem: .system(errno)) }
      guard result > 0 else { break }
      count += result
      guard count <= limit else {
        throw FileError(path: path, problem: .tooLarge(limit: limit))
      }
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}
