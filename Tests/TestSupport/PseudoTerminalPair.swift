import Glibc

/// The two ends of a terminal without anybody at it (pty(7)): a program uses the one, a test is at
/// the other.
public final class PseudoTerminalPair {
  // <asm-generic/ioctls.h>; Swift does not import macros that are composed.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// The test's end: what programs write can be read from it, and what is written to it is typed.
  public let descriptor: Int32
  /// The file that is the programs' end.
  public let path: String

  /// The system has no terminal to give.
  public struct Unavailable: Error, CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String { "there is no pseudo-terminal: /dev/pts must be mounted" }
  }

  /// Opens a terminal.
  ///
  /// - Throws: `Unavailable`.
  public init(columns: Int, rows: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard descriptor >= 0, ioctl(descriptor, Self.unlock, &lock) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw Unavailable() }
    path = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit { close(descriptor) }

  /// Gives the window another size, which the programs in the foreground are told (SIGWINCH).
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
