/// One column of one row of a screen.
public struct Cell: Hashable, Sendable {
  /// A character of more than one scalar; empty for all others.
  private let cluster: String
  /// The character of one scalar; 0 in the right half of a wide character.
  private let scalar: UInt32
  /// How it looks.
  public internal(set) var style: Style

  /// A cell with nothing in it.
  public static let blank = Cell(space: .plain)

  /// What is drawn; empty in the right half of a wide character.
  public var text: String {
    guard cluster.isEmpty else { return cluster }
    return scalar == 0 ? "" : Unicode.Scalar(scalar).map { String($0) } ?? ""
  }

  /// Calls `body` with each scalar of what is drawn.
  public func forEachScalar(_ body: (UInt32) -> Void) {
    if scalar != 0 {
      body(scalar)
    } else {
      for scalar in cluster.unicodeScalars { body(scalar.value) }
    }
  }

  /// Whether it is the right half of a wide character.
  public var isContinuation: Bool { scalar == 0 && cluster.isEmpty }

  /// A space in `style`.
  init(space style: Style) { self.init(plain: 0x20, style: style) }

  /// The second column of the wide character to its left.
  static func continuation(_ style: Style) -> Cell { Cell(plain: 0, style: style) }

  /// Makes a cell of a scalar that is narrow and harmless by itself; see `PlainText`.
  init(plain scalar: UInt32, style: Style) {
    cluster = ""
    self.scalar = scalar
    self.style = style
  }

  /// Makes a cell of what `VisibleText` let pass; `Buffer` alone calls it.
  init(trusted character: Character, style: Style) {
    let scalars = character.unicodeScalars
    let first = scalars.first?.value ?? 0
    let isOne = scalars.count == 1
    cluster = isOne ? "" : String(character)
    scalar = isOne ? first : 0
    self.style = style
  }
}
