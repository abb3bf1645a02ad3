internal import SafeText

/// One column of one row of a screen: eight bytes without a reference, since a large screen has
/// thousands and each frame makes and compares them all.
public struct Cell: Hashable, Sendable {
  /// 0 in the right half of a wide character, else a scalar or the number of a cluster.
  @usableFromInline let glyph: UInt32
  /// How it looks.
  public internal(set) var style: Style

  /// A cell with nothing in it.
  public static let blank = Cell(space: .plain)

  /// What is drawn; empty in the right half of a wide character.
  public var text: String {
    if ClusterTable.isNumber(glyph) { return ClusterTable.text(glyph) }
    return glyph == 0 ? "" : Unicode.Scalar(glyph).map { String($0) } ?? ""
  }

  /// What is drawn where it is one scalar; 0 where it is more, or the right half of a wide
  /// character.
  @inlinable public var onlyScalar: UInt32 { glyph < ClusterTable.first ? glyph : 0 }

  /// Whether it is the right half of a wide character.
  @inlinable public var isContinuation: Bool { glyph == 0 }

  /// Whether it looks as if nothing were there, whatever its colour.
  @inlinable public var isBlank: Bool { glyph == 0x20 && style.hidesSpaces }

  /// Whether glyph and style are the same.
  @inlinable public static func == (left: Cell, right: Cell) -> Bool {
    left.glyph == right.glyph && left.style == right.style
  }

  /// A space in `style`.
  init(space style: Style) { self.init(plain: 0x20, style: style) }

  /// The second column of the wide character to its left.
  static func continuation(_ style: Style) -> Cell { Cell(plain: 0, style: style) }

  /// Makes a cell of a scalar that is narrow and harmless by itself; see `PlainText`.
  init(plain scalar: UInt32, style: Style) {
    glyph = scalar
    self.style = style
  }

  /// Makes a cell of what `VisibleText` let pass; `Buffer` alone calls it. What runs from right to
  /// left gets a mark after it, so that a terminal that reorders rows leaves it in its place; a
  /// joiner at the end goes, so that a terminal that joins by it leaves the next cell alone.
  init(visible character: Character, style: Style) {
    var scalars = String.UnicodeScalarView(character.unicodeScalars)
    if scalars.last == "\u{200D}" { scalars.removeLast() }
    if let first = scalars.first, RightToLeft.isRightToLeft(first) {
      scalars.append(RightToLeft.guardMark)
    }
    glyph =
      scalars.count == 1 ? scalars.first?.value ?? 0 : ClusterTable.number(of: String(scalars))
    self.style = style
  }
}
