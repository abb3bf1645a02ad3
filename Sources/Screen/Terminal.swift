/// What a terminal can show.
public struct Capabilities: Hashable, Sendable {
  /// How many colours.
  public enum Colors: Int, Hashable, Sendable, Comparable {
    /// One: attributes alone tell things apart.
    case none = 0
    /// ANSI's eight.
    case eight = 8
    /// xterm's palette.
    case many = 256

    /// Fewer before more.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many colours.
  public var colors: Colors
  /// Whether anything but ASCII can be shown.
  public var isUnicode: Bool

  /// Creates a description.
  public init(colors: Colors, isUnicode: Bool) {
    self.colors = colors
    self.isUnicode = isUnicode
  }
}

/// A terminal: shows buffers and hands on what a person does.
public protocol Terminal: AnyObject {
  /// What it can show.
  var capabilities: Capabilities { get }
  /// Its present size.
  var size: Size { get }
  /// Shows `buffer` with the hardware cursor at `cursor`: screen readers and magnifiers follow it.
  func show(_ buffer: Buffer, cursor: Position)
  /// The next event, if one is at hand.
  func poll() -> InputEvent?
  /// Sends `text` to the system's clipboard (OSC 52).
  func copy(_ text: String)
}
