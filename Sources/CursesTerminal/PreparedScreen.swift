import Screen
import TerminalOutput

/// A screen that `CursesTerminal` has made ready to show.
public struct PreparedScreen: ~Copyable {
  let buffer: Buffer
  let cursor: Position
  /// What turns the screen of that revision into this one.
  let bytes: [UInt8]
  /// The encoder once they are sent.
  let encoder: ScreenEncoder
  let revision: Int
}
