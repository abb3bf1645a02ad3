import Glibc
internal import SafeText

/// Why a file could not be read.
public struct FileError: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Problem: Hashable, Sendable {
    /// It is a directory.
    case directory
    /// It is larger than that many bytes.
    case tooLarge(limit: Int)
    /// The system refused, with this `errno`.
    case system(Int32)
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
    case .tooLarge(let limit): "\(name): cannot be read: it is larger than \(limit >> 20) MiB"
    case .system(let number): "\(name): cannot be read: \(String(cString: strerror(number)))"
    }
  }
}
