public import Screen

/// What a terminal is told, and how it takes it: the capabilities of its entry in the terminal
/// database that are of use here, evaluated once, under their names in terminfo(5). What it lacks is
/// empty.
public struct TerminalStrings: Sendable {
  /// Clears the screen and places the cursor at its top left (clear).
  public var clear: [UInt8] = []
  /// Clears from the cursor to the end of the row (el).
  public var clearToEndOfRow: [UInt8] = []
  /// Whether ECMA-48's ECH makes characters blank from the cursor on, which stays (ech).
  public var erases = false

  /// Places the cursor where ECMA-48's CUP does not (cup); `nil` where it does.
  public var address: (@Sendable (Position) -> [UInt8])?
  /// Whether ECMA-48's CUF moves the cursor to the right (cuf).
  public var movesForward = false
  /// Whether ECMA-48's CHA moves the cursor within its row (hpa).
  public var movesToColumn = false
  /// Whether a carriage return moves to the beginning of the row (cr).
  public var returns = false
  /// Whether a line feed moves down by a row, leaving the column (cud1).
  public var feedsLines = false
  /// Whether a backspace moves to the left (cub1).
  public var backspaces = false
  /// Whether the cursor may be moved while characters look otherwise than plain (msgr).
  public var movesInAnyStyle = false

  /// Whether a character in the last column takes the cursor to the next row (am).
  public var wraps = false
  /// Whether it does so not before the next character (xenl).
  public var delaysWrapping = false
  /// Switch wrapping off and on (rmam, smam).
  public var wrapping: (off: [UInt8], on: [UInt8]) = ([], [])

  /// Makes what follows plain (sgr0).
  public var plain: [UInt8] = []
  /// Make what follows bold, dim, italic, underlined, reversed (bold, dim, sitm, smul, rev).
  public var attributes: [(attribute: Attributes, on: [UInt8])] = []
  /// Gives what follows the terminal's own colours (op).
  public var ownColors: [UInt8] = []
  /// How many colours there are; 0 where none are to be used (colors).
  public var colorCount = 0
  /// Gives what follows a colour (setaf).
  public var foreground: @Sendable (UInt8) -> [UInt8] = { _ in [] }
  /// Gives the background of what follows a colour (setab).
  public var background: @Sendable (UInt8) -> [UInt8] = { _ in [] }
  /// What cannot be had together with a colour (ncv).
  public var colorlessAttributes: Attributes = []

  /// Whether ECMA-48's DECSTBM says which rows scroll (csr).
  public var hasScrollRegion = false
  /// Scrolls up by a row, on the last row of those that scroll (ind).
  public var scrollUp: [UInt8] = []
  /// Scrolls down by a row, on the first row of those that scroll (ri).
  public var scrollDown: [UInt8] = []

  /// The bytes of a scalar beyond ASCII in the locale's encoding, `nil` for one that it lacks; the
  /// whole is `nil` where the encoding is UTF-8.
  public var encode: (@Sendable (Unicode.Scalar) -> [UInt8]?)?

  /// A terminal that is cleared and addressed as ECMA-48 says, and can do nothing else.
  public init() { clear = Array("\u{1B}[H\u{1B}[2J".utf8) }
}
