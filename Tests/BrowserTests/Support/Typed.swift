import Screen

/// What a test types: a literal is typed character by character, a key is pressed.
enum Typed: Hashable, ExpressibleByStringLiteral, Sendable {
  case text(String)
  case key(Key)

  init(stringLiteral text: String) { self = .text(text) }

  static let enter = key(.enter)
  static let escape = key(.escape)
  static let tab = key(.tab)
  static let backTab = key(.backTab)
  static let backspace = key(.backspace)
  static let delete = key(.delete)
  static let up = key(.up)
  static let down = key(.down)
  static let left = key(.left)
  static let right = key(.right)
  static let home = key(.home)
  static let end = key(.end)
  static let pageUp = key(.pageUp)
  static let pageDown = key(.pageDown)

  static func control(_ letter: Character) -> Typed { .key(.control(letter)) }

  /// The keys, one after the other.
  var keys: [Key] {
    switch self {
    case .text(let text): text.map { .character($0) }
    case .key(let key): [key]
    }
  }
}
