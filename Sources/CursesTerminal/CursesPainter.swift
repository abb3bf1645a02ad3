internal import CNcurses
import Screen

/// Hands the cells that changed to ncurses, which sends the terminal what is needed.
struct CursesPainter {
  private let colors: Capabilities.Colors
  private var shown: Buffer?
  /// The cells of the run that is being gathered; kept to spare an allocation for each.
  private var run: [cchar_t] = []
  /// The colours that ncurses knows as pairs 1, 2, …; a theme has about a dozen.
  private var pairs: [ColorPair] = []
  /// The styles met so far, as ncurses has them.
  private var looks: [Look] = []

  private struct ColorPair: Equatable {
    let foreground: Int32
    let background: Int32
  }

  private struct Look {
    let style: Style
    let attributes: attr_t
    let pair: Int32
    /// Whether a space in this style cannot be told from one in another such style.
    let hidesSpaces: Bool
  }

  init(colors: Capabilities.Colors) { self.colors = colors }

  /// Counts every cell as changed.
  mutating func forget() { shown = nil }

  mutating func draw(_ buffer: Buffer, cursor: Position) {
    let previous: Buffer
    if let shown, shown.size == buffer.size {
      previous = shown
    } else {
      erase()
      previous = Buffer(buffer.size)
    }
    for row in 0..<buffer.size.rows {
      if let columns = buffer.changes(in: row, since: previous) {
        draw(buffer, row: row, columns: columns)
      }
    }
    shown = buffer
    move(Int32(cursor.row), Int32(cursor.column))
    refresh()
  }

  /// Draws a part of a row run by run. Each run is placed by its own move, and a wide character ends
  /// one: the C library's idea of a width cannot shift what follows.
  private mutating func draw(_ buffer: Buffer, row: Int, columns: Range<Int>) {
    buffer.withRow(row) { cells in
      var start = columns.lowerBound
      var look = look(of: .plain)
      for column in columns {
        let cell = cells[column]
        if cell.style != look.style {
          // What need not change is not sent: a space between words in two colours takes the first.
          let isGap = look.hidesSpaces && !run.isEmpty && Self.isGap(cells, at: column, in: columns)
          let own = self.look(of: cell.style)
          look = isGap && own.hidesSpaces ? look : own
        }
        let scalar = cell.onlyScalar
        if scalar != 0 {
          if run.isEmpty { start = column }
          run.append(parley_cell(scalar, look.attributes, look.pair))
        } else {
          flush(row: row, column: start)
          if !cell.isContinuation { draw(cell, look, row: row, column: column) }
        }
      }
      flush(row: row, column: start)
    }
  }

  /// Whether there is a single space at `column` with something after it.
  private static func isGap(
    _ cells: UnsafeBufferPointer<Cell>, at column: Int, in columns: Range<Int>
  ) -> Bool {
    let space: UInt32 = 0x20
    return cells[column].onlyScalar == space && column + 1 < columns.upperBound
      && cells[column + 1].onlyScalar != space
  }

  private mutating func flush(row: Int, column: Int) {
    guard !run.isEmpty else { return }
    mvadd_wchnstr(Int32(row), Int32(column), run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  /// Draws a character of several scalars.
  private func draw(_ cell: Cell, _ look: Look, row: Int, column: Int) {
    var pair = look.pair
    attr_set(look.attributes, 0, &pair)
    let scalars = Self.scalars(of: cell.text)
    mvaddnwstr(Int32(row), Int32(column), scalars, Int32(scalars.count))
  }

  /// The scalars of a character that ncurses can hold in the character's cells: all of them, or,
  /// where it would give each part of an emoji sequence cells of its own, the first part.
  private static func scalars(of text: String) -> [wchar_t] {
    let scalars = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    guard scalars.reduce(0, { $0 + max(0, wcwidth($1)) }) > 2 else { return scalars }
    let rest = scalars.dropFirst().prefix { $0 != Self.joiner && wcwidth($0) <= 0 }
    return Array(scalars.prefix(1) + rest)
  }

  /// U+200D, which would join what comes next.
  private static let joiner: wchar_t = 0x200D

  private mutating func look(of style: Style) -> Look {
    if let known = looks.first(where: { $0.style == style }) { return known }
    let look = Look(
      style: style, attributes: attributes(of: style), pair: pair(of: style),
      hidesSpaces: style.background == .standard
        && style.attributes.isDisjoint(with: [.underline, .reverse]))
    looks.append(look)
    return look
  }
  private func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= parley_bold() }
    if style.attributes.contains(.dim) { attributes |= parley_dim() }
    if style.attributes.contains(.italic) { attributes |= parley_italic() }
    if style.attributes.contains(.underline) { attributes |= parley_underline() }
    if style.attributes.contains(.reverse) { attributes |= parley_reverse() }
    return attributes
  }

  /// The number of the pair of the style's colours; ncurses knows colours by pairs alone.
  private mutating func pair(of style: Style) -> Int32 {
    guard colors > .none else { return 0 }
    let wanted = ColorPair(
      foreground: number(of: style.foreground), background: number(of: style.background))
    guard wanted.foreground >= 0 || wanted.background >= 0 else { return 0 }
    if let known = pairs.firstIndex(of: wanted) { return Int32(known + 1) }
    let next = Int32(pairs.count + 1)
    guard next < parley_color_pairs(),
      init_extended_pair(next, wanted.foreground, wanted.background) == OK
    else { return 0 }
    pairs.append(wanted)
    return next
  }

  /// ncurses's number of a colour; −1 is the terminal's own.
  private func number(of color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .palette(let entry): Int32(entry)
    }
  }
}
