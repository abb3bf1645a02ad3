import Feed
import Glibc
import Timeline

/// A folder of sources' texts.
final class TextFolder {
  private let path: String
  /// The texts that are there but cannot be read.
  private(set) var failures: [FileError] = []

  /// - Throws: `LoadingError.unreadable` where `path` is no folder that can be looked into.
  init(path: String) throws(LoadingError) {
    guard let folder = opendir(path) else {
      throw .unreadable([FileError(path: path, problem: .system(errno))])
    }
    closedir(folder)
    self.path = path
  }

  /// The text file of that name; `nil` where there is none, or where it cannot be read.
  func text(of file: String) -> [UInt8]? {
    let path = path + "/" + file
    do throws(FileError) {
      // A pipe, which nobody may ever write to, would be waited for.
      if FileReader.isPipeOrDevice(at: path) {
        throw FileError(path: path, problem: .notRegular)
      }
      return try FileReader.read(path)
    } catch {
      if !error.isMissing { failures.append(error) }
      return nil
    }
  }
}

extension FileError {
  /// Whether there is no such file.
  var isMissing: Bool { problem == .system(ENOENT) }
}
