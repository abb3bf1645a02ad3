import CProcesses
import Glibc

/// A file of which no disk knows.
struct MemoryFile: ~Copyable, Sendable {
  /// Open for reading and writing.
  let descriptor: CInt

  /// Where it can be opened once more.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Creates a file; `nil` where the system has no room for it.
  init?(_ bytes: [UInt8] = []) {
    descriptor = parley_memory_file()
    guard descriptor >= 0, replaceContents(by: bytes) else { return nil }
  }

  deinit { close(descriptor) }

  /// Puts other bytes in place of what there is, and the descriptor at their beginning.
  ///
  /// - Returns: Whether there was room for them.
  func replaceContents(by bytes: [UInt8]) -> Bool {
    ftruncate(descriptor, 0) == 0 && pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
      && lseek(descriptor, 0, SEEK_SET) == 0
  }
}
