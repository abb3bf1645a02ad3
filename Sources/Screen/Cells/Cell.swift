/// One column of one row of a screen.
public struct Cell: Hashable, Sendable {
  /// A character of more than one scalar; `nil` for all others.
  private let cluster: Cluster?
  /// The character of one scalar; 0 in the right half of a wide character.
  private let scalar: UInt32
  /// How it looks.
  public internal(set) var style: Style

  /// The text of a rare character, held by reference so that a cell takes sixteen bytes.
  private final class Cluster: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Cluster, right: Cluster) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  /// A cell with nothing in it.
  public static let blank = Cell(space: .plain)

  /// What is drawn; empty in the right half of a wide character.
  public var text: String {
    if let cluster { return cluster.text }
    return scalar == 0 ? "" : Unicode.Scalar(scalar).map { String($0) } ?? ""
  }

  /// What is drawn where it is one scalar; 0 where it is more, or the right half of a wide
  /// character.
  public var onlyScalar: UInt32 { scalar }

  /// Whether it is the right half of a wide character.
  public var isContinuation: Bool { scalar == 0 && cluster == nil }

  /// A space in `style`.
  init(space style: Style) { self.init(plain: 0x20, style: style) }

  /// The second column of the wide character to its left.
  static func continuation(_ style: Style) -> Cell { Cell(plain: 0, style: style) }

  /// Makes a cell of a scalar that is narrow and harmless by itself; see `PlainText`.
  init(plain scalar: UInt32, style: Style) {
    cluster = nil
    self.scalar = scalar
    self.style = style
  }

  /// Makes a cell of what `VisibleText` let pass; `Buffer` alone calls it.
  init(trusted character: Character, style: Style) {
    let scalars = character.unicodeScalars
    let isOne = scalars.count == 1
    cluster = isOne ? nil : Cluster(String(character))
    scalar = isOne ? scalars.first?.value ?? 0 : 0
    self.style = style
  }
}
