/// A colour as terminals know it.
public enum Color: Hashable, Sendable {
  /// The terminal's own, whatever its background.
  case standard
  /// An entry of the terminal's palette: 0 to 7 are ANSI's, to 15 their bright forms, to 255 xterm's.
  case palette(UInt8)
}

/// How a cell's character looks, besides its colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavy strokes.
  public static let bold = Attributes(rawValue: 1)
  /// Weaker than the rest.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted, where the terminal can.
  public static let italic = Attributes(rawValue: 4)
  /// With a line beneath.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// The character's colour.
  public var foreground: Color
  /// The cell's colour.
  public var background: Color
  /// All else.
  public var attributes: Attributes

  /// Creates a style; without arguments it is the terminal's plain one.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's plain style.
  public static let plain = Style()

  /// The style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes: attributes.union(more))
  }
}
