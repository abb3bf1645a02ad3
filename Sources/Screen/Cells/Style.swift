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

/// How a cell looks; four bytes, since every cell of every frame has one and is compared by it.
public struct Style: Hashable, Sendable {
  /// The attributes in the low byte, then nine bits for each colour: 0 is the terminal's own, else
  /// one more than the entry of the palette.
  @usableFromInline var bits: UInt32

  /// Creates a style; without arguments it is the terminal's plain one.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    attributes: Attributes = []
  ) {
    bits =
      UInt32(attributes.rawValue) | Self.bits(of: foreground) << 8 | Self.bits(of: background) << 17
  }

  /// The terminal's plain style.
  public static let plain = Style()

  /// The character's colour.
  public var foreground: Color { Self.color(bits >> 8 & 0x1FF) }
  /// The cell's colour.
  public var background: Color { Self.color(bits >> 17 & 0x1FF) }
  /// All else.
  public var attributes: Attributes { Attributes(rawValue: UInt8(bits & 0xFF)) }

  /// Whether a space in it looks as one in the plain style does.
  @inlinable public var hidesSpaces: Bool { bits & Self.visibleOnSpaces == 0 }

  /// Whether attributes and colours are the same.
  @inlinable public static func == (left: Style, right: Style) -> Bool { left.bits == right.bits }

  /// The style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    var style = self
    style.bits |= UInt32(more.rawValue)
    return style
  }

  /// The bits of the background, and of what is seen on spaces too: underline and reverse.
  @inlinable static var visibleOnSpaces: UInt32 { 0x1FF << 17 | 8 | 16 }

  private static func bits(of color: Color) -> UInt32 {
    switch color {
    case .standard: 0
    case .palette(let entry): UInt32(entry) + 1
    }
  }

  private static func color(_ bits: UInt32) -> Color {
    bits == 0 ? .standard : .palette(UInt8(bits - 1))
  }
}
