import Glibc

/// The bytes of a file, a pipe or a terminal, piece by piece; gzip and zstd are recognised by their
/// first bytes and decompressed.
///
/// ```swift
/// let stream = try ByteStream(path: "talks.jsonl.gz", cancel: nil)
/// while case let count = try stream.read(into: buffer), count > 0 { … }
/// ```
///
/// What can be read is delivered before an error is thrown. Compressed data costs the buffers, however
/// much comes of it: 128 KiB of input, and what gzip and zstd look back at (32 KiB; at most 128 MiB).
/// A file that becomes shorter while it is read just ends. Nothing is mapped into memory.
///
/// One thread may use a stream at a time.
public final class ByteStream {
  /// The file as the command line named it; `-` is standard input.
  public let path: String
  /// What is read.
  public let descriptor: CInt
  /// Calls reading off once it can be read from, or its other end is closed.
  public let cancelDescriptor: CInt?
  /// How many bytes of the file there were to be read when it was opened, as they stand in it,
  /// compressed; `nil` for a pipe, a terminal and other devices.
  public let totalBytes: Int?
  /// How many bytes of the file were used, as they stand in it. More than `totalBytes` where the file
  /// grows.
  public var consumedBytes: Int { readBytes - input.count }
  /// How the file is compressed. Known once something was read.
  public private(set) var compression: Compression?

  private let isOwned: Bool
  /// Whether a read may find nothing without the end having come.
  private let mustWait: Bool
  private var readBytes = 0
  private var hasBegun = false
  private var hasEnded = false
  private var decompressor: (any Decompressor)?
  private var failure: FileError?

  /// What was read ahead: the first bytes, then compressed ones.
  private let storage: UnsafeMutableRawBufferPointer
  private var input: UnsafeRawBufferPointer

  private static let inputSize = 1 << 17

  /// Opens a file to be read from its beginning; `-` is standard input, from where it is.
  ///
  /// A FIFO is opened at once, also while nobody writes to it: it is the first read that waits.
  ///
  /// - Parameter cancel: A descriptor that calls reading off when it can be read from.
  /// - Throws: `FileError` where there is no such file, it is a directory, or cannot be opened.
  public convenience init(path: String, cancel: CInt? = nil) throws(FileError) {
    guard path != "-" else {
      try self.init(
        descriptor: STDIN_FILENO, path: path, cancel: cancel, isOwned: false, mustWait: false)
      return
    }
    guard !path.utf8.contains(0) else { throw FileError(path: path, problem: .system(EINVAL)) }
    // Without O_NONBLOCK, to open a FIFO would wait for its writer where nothing can call it off.
    let descriptor = retried { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(path: path, problem: .system(errno)) }
    try self.init(
      descriptor: descriptor, path: path, cancel: cancel, isOwned: true, mustWait: true)
  }

  /// Reads from an open descriptor, which stays open.
  ///
  /// - Parameters:
  ///   - path: What errors call it.
  ///   - cancel: A descriptor that calls reading off when it can be read from.
  /// - Throws: `FileError` where it is a directory, or not open.
  public convenience init(
    descriptor: CInt, path: String, cancel: CInt? = nil
  ) throws(FileError) {
    try self.init(
      descriptor: descriptor, path: path, cancel: cancel, isOwned: false, mustWait: false)
  }

  private init(
    descriptor: CInt, path: String, cancel: CInt?, isOwned: Bool, mustWait: Bool
  ) throws(FileError) {
    var status = stat()
    var problem: FileError.Problem?
    if fstat(descriptor, &status) != 0 {
      problem = .system(errno)
    } else if status.st_mode & S_IFMT == S_IFDIR {
      problem = .directory
    }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    // Standard input may be a file of which a part was read.
    let position = isFile ? max(0, Int(lseek(descriptor, 0, SEEK_CUR))) : 0
    self.path = path
    self.descriptor = descriptor
    self.cancelDescriptor = cancel
    self.isOwned = isOwned
    self.mustWait = mustWait && !isFile
    totalBytes = isFile ? max(0, Int(status.st_size) - position) : nil
    storage = .allocate(byteCount: Self.inputSize, alignment: 16)
    input = UnsafeRawBufferPointer(start: storage.baseAddress, count: 0)
    if let problem { throw FileError(path: path, problem: problem) }
  }

  deinit {
    if isOwned { close(descriptor) }
    storage.deallocate()
  }

  /// Reads what comes next, decompressed: as much as the system gives at once, and at most what the
  /// buffer holds.
  ///
  /// - Parameter buffer: Room for one byte at least.
  /// - Returns: How many bytes were read; 0 at the end.
  /// - Throws: `FileError` where the system refuses, the compressed data is damaged or cut short
  ///   (once all before it was delivered), or reading was called off. A call after that throws the
  ///   same.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    precondition(!buffer.isEmpty, "no room")
    if let failure { throw failure }
    do throws(FileError) {
      try begin()
      guard let decompressor else { return try readPlain(into: buffer) }
      return try readCompressed(decompressor, into: buffer)
    } catch {
      failure = error
      throw error
    }
  }

  /// Lets reading go on behind the end, where a file that is not compressed has grown.
  public func expectMore() { if decompressor == nil { hasEnded = false } }

  // MARK: - Decompression

  /// Reads the first bytes, which tell whether the file is compressed.
  private func begin() throws(FileError) {
    guard !hasBegun else { return }
    while !hasEnded, Compression.isUndecided(input) { try readAhead() }
    hasBegun = true
    compression = Compression(magic: input)
    decompressor =
      switch compression {
      case .gzip: GzipDecompressor()
      case .zstd: ZstdDecompressor()
      case nil: nil
      }
  }

  private func readPlain(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    guard input.isEmpty else {
      let count = min(input.count, buffer.count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<count]))
      use(count)
      return count
    }
    guard !hasEnded else { return 0 }
    return try readDescriptor(into: buffer)
  }

  private func readCompressed(
    _ decompressor: any Decompressor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    while true {
      let step: (read: Int, written: Int)
      do throws(Damage) {
        step = try decompressor.decompress(input, into: buffer)
      } catch {
        throw problem { .damaged($0, offset: consumedBytes, reason: error.reason) }
      }
      use(step.read)
      if step.written > 0 { return step.written }
      guard step.read == 0 else { continue }
      guard hasEnded else {
        try readAhead()
        continue
      }
      guard decompressor.mayEnd else { throw problem { .cutShort($0, offset: consumedBytes) } }
      return 0
    }
  }

  private func problem(_ make: (Compression) -> FileError.Problem) -> FileError {
    FileError(path: path, problem: make(compression ?? .gzip))
  }

  private func use(_ count: Int) {
    input = UnsafeRawBufferPointer(rebasing: input[count...])
  }

  // MARK: - The system

  /// Reads more behind what was read ahead, of which there is little or nothing.
  private func readAhead() throws(FileError) {
    storage.copyMemory(from: input)
    let kept = input.count
    input = UnsafeRawBufferPointer(rebasing: storage[..<kept])
    let count = try readDescriptor(
      into: UnsafeMutableRawBufferPointer(rebasing: storage[kept...]))
    input = UnsafeRawBufferPointer(rebasing: storage[..<(kept + count)])
  }

  private func readDescriptor(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    while true {
      if mustWait || cancelDescriptor != nil { try wait() }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        readBytes += count
        hasEnded = count == 0
        return count
      }
      switch errno {
      case EINTR: continue
      // Whoever opened it may have made it so.
      case EAGAIN: try wait()
      case let number: throw FileError(path: path, problem: .system(number))
      }
    }
  }

  /// Waits until there is something to read, the other end is closed, or reading is called off.
  private func wait() throws(FileError) {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let cancelDescriptor {
      descriptors.append(pollfd(fd: cancelDescriptor, events: Int16(POLLIN), revents: 0))
    }
    guard retried({ poll(&descriptors, nfds_t(descriptors.count), -1) }) >= 0 else {
      throw FileError(path: path, problem: .system(errno))
    }
    if descriptors.count > 1, descriptors[1].revents != 0 {
      throw FileError(path: path, problem: .cancelled)
    }
  }
}
