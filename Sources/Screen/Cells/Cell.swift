/// One column of one row of a screen.
public struct Cell: Hashable, Sendable {
  /// What is drawn; empty in the right half of a wide character.
  public let text: String
  /// How it looks.
  public var style: Style

  /// The right half of a wide character.
  var isContinuation: Bool { text.isEmpty }

  /// A cell with nothing in it.
  public static let blank = Cell(space: .plain)

  /// A space in `style`.
  init(space style: Style) { self.init(trusted: " ", style: style) }

  /// The second column of the wide character to its left.
  static func continuation(_ style: Style) -> Cell { Cell(trusted: "", style: style) }

  /// Makes a cell of what `VisibleText` let pass; `Buffer` alone calls it.
  init(trusted text: String, style: Style) {
    self.text = text
    self.style = style
  }
}
