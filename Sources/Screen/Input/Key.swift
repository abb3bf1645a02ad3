/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A character that was typed, the space included.
  case character(Character)
  /// Control with a letter, given in lower case, or with one of `@[\]^_`.
  case control(Character)
  /// Return or Enter.
  case enter
  /// Escape on its own.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
}

extension Key: CustomStringConvertible {
  /// What is printed on the key: `j`, `^D`, `Space`, `PgDn`, `↓`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }

  /// The name in ASCII, for terminals without arrows.
  public var asciiName: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: description
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key that types a literal character.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
