import Foundation
import Glibc

/// A folder of its own for one test; it goes when the value does.
final class Scratch {
  /// The folder.
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/parley-tests-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Program.Failure(description: "no temporary folder: \(String(cString: strerror(errno)))")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into the folder and returns its path.
  func write(_ data: Data, to name: String) throws -> String {
    let file = path + "/" + name
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text file into the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// The content of a file in the folder.
  func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
  }
}
