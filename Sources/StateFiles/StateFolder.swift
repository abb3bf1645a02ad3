import CLinux
import Glibc

/// A folder of small files that are replaced as a whole or not at all, and read by the user alone.
struct StateFolder: Sendable {
  /// A call of the system, for tests that let it fail.
  enum Step: CaseIterable, Sendable {
    case makeFolder, openLock, lock, openOld, readOld, openNew, setMode, write, flush, rename,
      flushFolder, setAside, removeNew
  }

  /// An absolute path.
  let path: String
  /// Which error to pretend to instead of a step, if any: a full disk, or a program that is dead.
  var fault: @Sendable (Step) -> Int32? = { _ in nil }

  /// The most bytes that are read of a file.
  private static let limit = 4 << 20
  /// How long another copy of the program is waited for, which may have been stopped while it wrote.
  private static let patience = (tries: 500, microseconds: useconds_t(2_000))

  // MARK: - Reading

  /// The bytes of the file; `nil` where there is none.
  ///
  /// - Throws: `StateFailure` where it cannot be read, which is no reason to write over it.
  func read(_ name: String) throws(StateFailure) -> [UInt8]? {
    // A pipe would be waited for.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = perform(.openOld) { open(path(of: name), flags) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(name)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(name) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.limit else {
      throw StateFailure(path: path(of: name), reason: .notOurs)
    }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    while true {
      let count = perform(.readOld) { Glibc.read(descriptor, &part, part.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(name) }
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  // MARK: - Writing

  /// Puts `bytes` into the file: written beside it, flushed to the disk, then renamed over it. The
  /// lock must be held.
  func replace(_ name: String, with bytes: [UInt8]) throws(StateFailure) {
    // Of one name, so that what a crash leaves is written over and does not pile up.
    let temporary = path(of: name + ".new")
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = perform(.openNew) { open(temporary, flags, 0o600) }
    guard descriptor >= 0 else { throw failure(name) }
    var isWritten = perform(.setMode) { Int(fchmod(descriptor, 0o600)) } == 0
    isWritten = isWritten && write(bytes, to: descriptor)
    isWritten = isWritten && perform(.flush) { Int(fsync(descriptor)) } == 0
    let code = errno
    close(descriptor)
    errno = code
    guard isWritten, perform(.rename, { Int(Glibc.rename(temporary, path(of: name))) }) == 0 else {
      let failure = failure(name)
      _ = perform(.removeNew) { Int(unlink(temporary)) }
      throw failure
    }
    flushFolder()
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = perform(.write) {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Has a new name last through a power failure. File systems that cannot do so have to be trusted.
  private func flushFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = perform(.flushFolder) { Int(fsync(descriptor)) }
    close(descriptor)
  }

  /// Gives the file another name, under which nobody reads or writes it. The lock must be held.
  ///
  /// - Returns: the new name.
  func setAside(_ name: String) throws(StateFailure) -> String {
    for number in 1...1000 {
      let aside = number == 1 ? "\(name).corrupt" : "\(name).corrupt-\(number)"
      var status = stat()
      if lstat(path(of: aside), &status) == 0 { continue }
      let code = perform(.setAside) { Int(Glibc.rename(path(of: name), path(of: aside))) }
      guard code == 0 else { throw failure(name) }
      flushFolder()
      return aside
    }
    throw StateFailure(path: path(of: name), reason: .notOurs)
  }

  /// Makes the folder and those above it, for the user alone.
  func make() throws(StateFailure) {
    var missing: [String] = []
    var folder = path
    while true {
      if perform(.makeFolder, { Int(mkdir(folder, 0o700)) }) == 0 {
        // Whatever the umask took away.
        chmod(folder, 0o700)
        guard let next = missing.popLast() else { return }
        folder = next
        continue
      }
      if errno == EEXIST {
        guard let next = missing.popLast() else { return }
        folder = next
      } else if errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
        missing.append(folder)
        folder = String(folder[..<slash])
      } else {
        throw StateFailure(path: path, reason: .system(errno))
      }
    }
  }

  /// Does something while no other copy of the program writes (flock(2)).
  func withLock<Result>(_ body: () throws(StateFailure) -> Result) throws(StateFailure) -> Result {
    let descriptor = perform(.openLock) {
      open(path(of: "lock"), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    guard descriptor >= 0 else { throw failure("lock") }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    for _ in 1...Self.patience.tries {
      if perform(.lock, { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return try body() }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure("lock") }
      usleep(Self.patience.microseconds)
    }
    throw StateFailure(path: path, reason: .busy)
  }

  // MARK: - Steps

  private func path(of name: String) -> String { path + "/" + name }

  private func failure(_ name: String) -> StateFailure {
    StateFailure(path: path(of: name), reason: .system(errno))
  }

  /// Makes a call of the system, or pretends that it failed.
  private func perform<Result: SignedInteger>(_ step: Step, _ call: () -> Result) -> Result {
    guard let code = fault(step) else { return call() }
    errno = code
    return -1
  }
}
