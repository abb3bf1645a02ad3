import Feed
import Glibc
import Timeline

/// A file of the user's that is replaced as a whole or not at all.
///
/// The new content is written beside it and flushed to the disk first, so that of several files none
/// is replaced where one cannot be written.
struct FileReplacement {
  /// Why a file was left as it is.
  struct Failure: Error, Hashable {
    /// What stood in the way.
    enum Problem: Hashable {
      /// It is no regular file: a pipe, say.
      case notRegular
      /// Somebody else has written it since it was read.
      case changed
      /// The system refused, with this `errno`.
      case system(Int32)
    }

    /// The file as the command line named it.
    let path: String
    let problem: Problem
  }

  /// The file as the command line named it.
  let path: String
  /// The file itself, which a symbolic link may name.
  private let target: String
  private let temporary: String
  private let original: [UInt8]

  /// Writes `bytes` beside the file at `path`, which must still have the content `original`. The
  /// new file has the old one's permissions and, where that is allowed, its owner.
  init(_ path: String, original: [UInt8], with bytes: [UInt8]) throws(Failure) {
    self.path = path
    self.original = original
    target = try Self.resolved(path)
    temporary = "\(target).\(getpid()).new"
    var status = stat()
    // Whoever may rename files in a folder can replace one there that is write-protected.
    guard stat(target, &status) == 0, access(target, W_OK) == 0 else { throw Self.failure(path) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    guard writeAll(bytes, to: descriptor) == 0, fchmod(descriptor, status.st_mode & 0o777) == 0,
      fsync(descriptor) == 0
    else {
      let failure = Self.failure(path)
      discard()
      throw failure
    }
  }

  /// Puts the new file in the old one's place.
  func commit() throws(Failure) {
    let current: [UInt8]
    do throws(FileError) {
      current = try FileReader.read(target)
    } catch {
      discard()
      guard case .system(let code) = error.problem else {
        throw Failure(path: path, problem: .changed)
      }
      throw Failure(path: path, problem: .system(code))
    }
    guard current == original else {
      discard()
      throw Failure(path: path, problem: .changed)
    }
    guard rename(temporary, target) == 0 else {
      let failure = Self.failure(path)
      discard()
      throw failure
    }
  }

  /// Takes the new file away again.
  func discard() { unlink(temporary) }

  /// The regular file that `path` names: with it, the same file named twice can be told.
  static func resolved(_ path: String) throws(Failure) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(path: path, problem: .notRegular)
    }
    guard let resolved = realpath(path, nil) else { throw failure(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, problem: .system(errno))
  }
}
