import Glibc
internal import SafeText

/// Why a file could not be read.
public struct FileError: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Problem: Hashable, Sendable {
    /// It is a directory.
    case directory
    /// It is a pipe, a device or the like, where only a file that stays as it is will do.
    case notRegular
    /// It is larger than that many bytes, perhaps together with the files before it.
    case tooLarge(limit: Int, together: Bool = false)
    /// The system refused, with this `errno`.
    case system(Int32)
    /// It ends within its compressed data.
    case cutShort(Compression, offset: Int)
    /// Its compressed data is damaged at about that byte, or something else follows it there.
    case damaged(Compression, offset: Int, reason: String)
    /// Reading it was called off.
    case cancelled
  }

  /// The file as the command line named it.
  public let path: String
  /// What stood in the way.
  public let problem: Problem

  /// Creates an error.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension FileError: CustomStringConvertible {
  /// The error in one line: `PATH: cannot be read: No such file or directory`.
  public var description: String {
    let name = VisibleText.numbered(FileReader.name(of: path), limit: .max)
    return switch problem {
    case .directory: "\(name): cannot be read: it is a directory"
    case .notRegular: "\(name): cannot be read: it is no regular file"
    case .tooLarge(let limit, let together):
      "\(name): cannot be read: it is larger than \(limit >> 20) MiB"
        + (together ? " together with the files before it" : "")
    case .system(let number): "\(name): cannot be read: \(String(cString: strerror(number)))"
    case .cutShort(let compression, let offset):
      "\(name): cannot be read to its end: the \(compression) data stops at byte \(offset), "
        + "before its end"
    case .damaged(let compression, let offset, let reason):
      "\(name): cannot be read to its end: the \(compression) data is damaged at about byte "
        + "\(offset): \(VisibleText.numbered(reason))"
    case .cancelled: "\(name): reading was called off"
    }
  }
}
