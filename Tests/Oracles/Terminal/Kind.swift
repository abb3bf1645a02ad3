package import Screen
package import TerminalOutput

/// A kind of terminal: what it is told, and what it can show.
package struct Kind: Sendable, CustomStringConvertible {
  package let description: String
  package var strings: TerminalStrings
  /// Whether what is bold is so, and so on: the style that a cell has on such a terminal.
  package var shows: @Sendable (Style) -> Style = { $0 }

  /// xterm, as it is in the terminal database with 256 colours.
  package static let xterm = Kind(description: "xterm") { strings in
    strings.clearToEndOfRow = bytes("\u{1B}[K")
    strings.erases = true
    strings.movesForward = true
    strings.movesToColumn = true
    strings.returns = true
    strings.feedsLines = true
    strings.backspaces = true
    strings.movesInAnyStyle = true
    strings.wrapping = (bytes("\u{1B}[?7l"), bytes("\u{1B}[?7h"))
    strings.hasScrollRegion = true
    strings.scrollUp = [0x0A]
    strings.scrollDown = bytes("\u{1B}M")
  }

  /// All kinds, with names that say how they differ.
  package static let all: [Kind] = [
    xterm,
    Kind(description: "a terminal that can only be cleared and addressed") { _ in },
    xterm.but("that wraps at once and can be kept from it") { $0.delaysWrapping = false },
    xterm.but("that wraps at once and cannot be kept from it") {
      $0.delaysWrapping = false
      $0.wrapping = ([], [])
    },
    xterm.but("that cannot be kept from wrapping") { $0.wrapping = ([], []) },
    xterm.but("that erases rows alone") { $0.erases = false },
    xterm.but("without a scroll region") { $0.hasScrollRegion = false },
    xterm.but("that moves only where all is plain") { $0.movesInAnyStyle = false },
    xterm.but("that has no string for its own colours") { $0.ownColors = [] },
    xterm.but("addressed as a VT52 is") {
      $0.address = { [0x1B, 0x59, UInt8(32 + $0.row), UInt8(32 + $0.column)] }
    },
    {
      var kind = xterm.but("of eight colours, bold in none of them") {
        $0.colorCount = 8
        $0.colorlessAttributes = .bold
      }
      kind.shows = { style in
        let text = eight(style.foreground)
        let cell = eight(style.background)
        let isColored = text != .standard || cell != .standard
        return Style(
          text, on: cell, attributes: style.attributes.subtracting(isColored ? .bold : []))
      }
      return kind
    }(),
    {
      var kind = xterm.but("without colours") { $0.colorCount = 0 }
      kind.shows = { Style(attributes: $0.attributes) }
      return kind
    }(),
    {
      var kind = xterm.but("without attributes") {
        $0.attributes = []
        $0.plain = bytes("\u{1B}[m")
      }
      kind.shows = { Style($0.foreground, on: $0.background) }
      return kind
    }(),
  ]

  private init(description: String, _ change: (inout TerminalStrings) -> Void) {
    self.description = description
    strings = TerminalStrings()
    strings.plain = Self.bytes("\u{1B}[m")
    strings.wraps = true
    strings.delaysWrapping = true
    strings.attributes = [
      (.bold, Self.bytes("\u{1B}[1m")), (.dim, Self.bytes("\u{1B}[2m")),
      (.italic, Self.bytes("\u{1B}[3m")), (.underline, Self.bytes("\u{1B}[4m")),
      (.reverse, Self.bytes("\u{1B}[7m")),
    ]
    strings.ownColors = Self.bytes("\u{1B}[39;49m")
    strings.colorCount = 256
    strings.foreground = { Self.bytes($0 < 8 ? "\u{1B}[3\($0)m" : "\u{1B}[38;5;\($0)m") }
    strings.background = { Self.bytes($0 < 8 ? "\u{1B}[4\($0)m" : "\u{1B}[48;5;\($0)m") }
    change(&strings)
  }

  /// The same but for what `change` does.
  package func but(_ difference: String, _ change: (inout TerminalStrings) -> Void) -> Kind {
    var strings = strings
    change(&strings)
    var kind = Kind(description: "\(description) \(difference)") { $0 = strings }
    kind.shows = shows
    return kind
  }

  package static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func eight(_ color: Color) -> Color {
    guard case .palette(let entry) = color, entry < 8 else { return .standard }
    return color
  }
}
