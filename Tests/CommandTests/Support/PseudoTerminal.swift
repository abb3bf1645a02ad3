import Glibc

/// A terminal without anybody at it, to see what the program prints on one.
final class PseudoTerminal {
  // <asm-generic/ioctls.h>; Swift does not import macros that are composed.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// What the program writes to.
  let descriptor: Int32
  private let main: Int32
  private var isOpen = true

  init(columns: UInt16) throws {
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard main >= 0, ioctl(main, Self.unlock, &lock) == 0, ioctl(main, Self.getNumber, &number) == 0
    else {
      throw Program.Failure(description: "there is no pseudo-terminal: /dev/pts must be mounted")
    }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Program.Failure(description: "/dev/pts/\(number) cannot be opened")
    }
  }

  deinit {
    if isOpen { close(descriptor) }
    close(main)
  }

  /// All that programs write until the last that has the terminal open ends; nobody can be given
  /// the terminal afterwards.
  func readToEnd() -> [UInt8] {
    close(descriptor)
    isOpen = false
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(main, &bytes, bytes.count)
      if count > 0 {
        all += bytes.prefix(count)
      } else if count == 0 || errno != EINTR {
        return all
      }
    }
  }

  /// What has been written and not read: at most what the kernel keeps, about 4 KB.
  func contents() -> String {
    _ = fcntl(main, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(main, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
