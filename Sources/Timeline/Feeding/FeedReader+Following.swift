internal import Feed
internal import Glibc

// Reading on when a file grows, as `tail -F` does.

extension FeedReader {
  /// What a look at the file shows.
  enum Look {
    /// There is nothing to read.
    case nothing
    /// It has grown.
    case more
    /// Another file has its name, or it begins anew.
    case replaced(ByteStream)
    /// Another file has its name that cannot be opened.
    case failed(FileError)
  }

  /// Looks whether there is more to read. A pipe that has ended stays so.
  func look() -> Look {
    guard stream.path != "-", stream.totalBytes != nil else { return .nothing }
    var (open, named) = (stat(), stat())
    guard fstat(stream.descriptor, &open) == 0, stat(stream.path, &named) == 0 else {
      // It was moved away, and its successor is not there yet.
      return .nothing
    }
    let isOther = open.st_ino != named.st_ino || open.st_dev != named.st_dev
    if isOther || named.st_size < stream.consumedBytes {
      do throws(FileError) {
        return .replaced(try ByteStream(path: stream.path, cancel: stream.cancelDescriptor))
      } catch {
        // It may have been moved away since.
        return error.problem == .system(ENOENT) ? .nothing : .failed(error)
      }
    }
    return named.st_size > stream.consumedBytes ? .more : .nothing
  }
}
