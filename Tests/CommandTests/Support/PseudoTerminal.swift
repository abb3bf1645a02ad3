import Glibc
import TestSupport

/// A terminal without anybody at it, to see what the program prints on one.
final class PseudoTerminal {
  /// What the program writes to.
  let descriptor: Int32
  private let pair: PseudoTerminalPair
  private var isOpen = true

  init(columns: Int) throws {
    pair = try PseudoTerminalPair(columns: columns, rows: 24)
    descriptor = open(pair.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Program.Failure(description: "\(pair.path) cannot be opened")
    }
  }

  deinit { if isOpen { close(descriptor) } }

  /// All that programs write until the last that has the terminal open ends; nobody can be given
  /// the terminal afterwards.
  func readToEnd() -> [UInt8] {
    close(descriptor)
    isOpen = false
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(pair.descriptor, &bytes, bytes.count)
      if count > 0 {
        all += bytes.prefix(count)
      } else if count == 0 || errno != EINTR {
        return all
      }
    }
  }

  /// What has been written and not read: at most what the kernel keeps, about 4 KB.
  func contents() -> String {
    _ = fcntl(pair.descriptor, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(pair.descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
