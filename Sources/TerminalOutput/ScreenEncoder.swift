public import Screen

/// Tells what a terminal must be sent so that it shows the next screen in place of the last.
///
/// Only cells that changed are sent, in as few bytes as a look at each row finds. Spaces that look
/// alike count as equal whatever their colour.
public struct ScreenEncoder {
  private var writer: TerminalWriter
  /// What the terminal shows; `nil` where that is not known.
  private var shown: Buffer?

  /// Creates an encoder for a terminal of which nothing is known but what it takes.
  public init(_ strings: TerminalStrings) { writer = TerminalWriter(strings) }

  /// Counts all that the terminal shows as unknown: it is cleared before the next screen.
  public mutating func forget() { shown = nil }

  /// What makes the terminal show `buffer` with its cursor at `cursor`, which is within it.
  ///
  /// - Complexity: O(cells).
  public mutating func bytes(for buffer: Buffer, cursor: Position) -> [UInt8] {
    guard buffer.size.rows > 0, buffer.size.columns > 0 else { return [] }
    let old = prepare(for: buffer)
    buffer.withCells { new in
      old.withCells { old in
        for row in 0..<buffer.size.rows { encode(row, new, old) }
      }
    }
    shown = buffer
    // Whatever else is written to the terminal until the next frame is to look plain.
    writer.look(.plain)
    writer.move(to: cursor.row, cursor.column)
    return writer.take()
  }

  /// Gets the terminal ready for a screen like `buffer`; returns what it shows then.
  private mutating func prepare(for buffer: Buffer) -> Buffer {
    guard var shown, shown.size == buffer.size else {
      writer.size = buffer.size
      writer.clear()
      return Buffer(buffer.size)
    }
    if writer.strings.scrolls, let scroll = Scroll(from: shown, to: buffer) {
      writer.scroll(scroll.rows, by: scroll.lines)
      shown.scroll(scroll.rows, by: scroll.lines)
    }
    return shown
  }
}

// MARK: - A row

extension ScreenEncoder {
  private mutating func encode(_ row: Int, _ allNew: Cells, _ allOld: Cells) {
    let columns = writer.size.columns
    let new = allNew.part(row * columns, columns)
    let old = allOld.part(row * columns, columns)
    guard !new.areSame(as: old) else { return }
    var end = columns
    while end > 0, Self.looksAlike(new[end - 1], old[end - 1]) { end -= 1 }
    guard end > 0 else { return }
    var text = columns
    while text > 0, new[text - 1].isBlank { text -= 1 }

    var column = 0
    /// Up to where a terminal that takes a character for wider than it is may have spoilt the row.
    var spoilt = 0
    while column < end {
      if column >= spoilt, Self.looksAlike(new[column], old[column]) {
        column += 1
        continue
      }
      if column >= text, isClearing(worthwhileFor: end - column) {
        reach(row, column, new)
        writer.clearToEndOfRow()
        return
      }
      if new[column].isBlank, writer.strings.erases {
        reach(row, column, new)
        let run = blanks(from: column, to: min(text, end), new, old)
        if run.changes > writer.cost(ofErasing: run.count) {
          writer.erase(run.count)
          column += run.count
          continue
        }
      }
      // The right half of a wide character comes with the left one.
      if new[column].isContinuation, column > 0 { column -= 1 }
      reach(row, column, new)
      if isBeyondReach(row, column, new) { return }
      let scalar = new[column].onlyScalar
      if Self.isCertain(scalar) {
        look(new[column])
        put(scalar, row, column)
        column += 1
      } else {
        spoilt = max(spoilt, putUncertain(row, column, new, old))
        column += Self.width(new, column)
        end = max(end, min(spoilt, columns))
      }
    }
  }

  /// Makes what follows look like `cell`; a space that looks alike in the style at hand needs none of
  /// its own.
  @inline(__always)
  private mutating func look(_ cell: Cell) {
    if cell.style != writer.style, !(cell.isBlank && writer.style.hidesSpaces) {
      writer.look(cell.style)
    }
  }

  /// Moves the cursor to a cell, over what lies between as it is or by writing it once more.
  @inline(__always)
  private mutating func reach(_ row: Int, _ column: Int, _ new: Cells) {
    if writer.column != column || writer.row != row { jump(row, column, new) }
  }

  private mutating func jump(_ row: Int, _ column: Int, _ new: Cells) {
    if row == writer.row, writer.column >= 0, writer.column < column,
      let gap = gap(from: writer.column, to: column, new),
      gap < writer.cost(ofMovingTo: column)
    {
      for between in writer.column..<column { writer.put(new[between].onlyScalar) }
    } else {
      writer.move(to: row, column)
    }
  }

  /// The bytes of the cells between, if they can be written in the style at hand.
  private func gap(from start: Int, to end: Int, _ new: Cells) -> Int? {
    guard end - start < 8 else { return nil }
    var bytes = 0
    for column in start..<end {
      let cell = new[column]
      let scalar = cell.onlyScalar
      guard scalar < 0x80 || writer.strings.encode == nil && Self.isCertain(scalar), scalar > 0,
        cell.style == writer.style || cell.isBlank && writer.style.hidesSpaces
      else { return nil }
      bytes += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
    }
    return bytes
  }

  private func isClearing(worthwhileFor columns: Int) -> Bool {
    let string = writer.strings.clearToEndOfRow
    return !string.isEmpty && columns > string.count
  }

  /// How many cells from a column on become blank, and for how many of them that is a change: up to
  /// the last that changes.
  private func blanks(
    from start: Int, to end: Int, _ new: Cells, _ old: Cells
  ) -> (count: Int, changes: Int) {
    var run = (count: 0, changes: 0)
    for column in start..<max(start, end) {
      guard new[column].isBlank else { break }
      guard !Self.looksAlike(new[column], old[column]) else { continue }
      run = (column - start + 1, run.changes + 1)
    }
    return run
  }

  // MARK: - The last column

  private mutating func put(_ scalar: UInt32, _ row: Int, _ column: Int) {
    let isLast = column == writer.size.columns - 1 && row == writer.size.rows - 1
    guard isLast, writer.strings.scrollsAtEnd else { return writer.put(scalar) }
    writer.put(string: writer.strings.wrapping.off)
    writer.put(scalar)
    writer.put(string: writer.strings.wrapping.on)
  }

  /// Whether a cell cannot be written without scrolling the screen.
  private func isBeyondReach(_ row: Int, _ column: Int, _ new: Cells) -> Bool {
    row == writer.size.rows - 1 && writer.strings.scrollsAtEnd
      && writer.strings.wrapping.off.isEmpty
      && column + Self.width(new, column) == writer.size.columns
  }

  // MARK: - Characters on whose width terminals differ

  /// Writes a character of which terminals may think that it takes other columns than it has, and
  /// leaves the cursor's column unknown. Returns up to where the row may be spoilt.
  private mutating func putUncertain(
    _ row: Int, _ column: Int, _ new: Cells, _ old: Cells
  ) -> Int {
    let width = Self.width(new, column)
    var scalars = Array(new[column].text.unicodeScalars)
    if let encode = writer.strings.encode {
      // A mark that the locale lacks is left out; what stands for another character is as wide.
      let first = scalars[0]
      scalars.removeAll { $0 != first && encode($0) == nil }
      guard first.isASCII || encode(first) != nil else {
        writer.look(new[column].style)
        writer.put(UInt32(UInt8(ascii: "?")))
        if width > 1 { writer.put(spaces: width - 1) }
        return column
      }
    }
    let isLast =
      row == writer.size.rows - 1 && column + width == writer.size.columns
      && writer.strings.scrollsAtEnd
    if width == 2, !isLast, !old[column + 1].isBlank {
      // On a terminal to which it is narrow, its second column must not keep what was there.
      writer.move(to: row, column + 1)
      writer.put(spaces: 1)
      writer.move(to: row, column)
    }
    writer.look(new[column].style)
    let most = scalars.count == 1 ? 2 : 2 * scalars.count
    let wrapping = writer.strings.wrapping
    if column + most <= writer.size.columns, !isLast {
      writer.put(uncertain: scalars)
    } else {
      // It must not wrap into the next row: where that cannot be helped, its first part stands for
      // the whole.
      writer.put(string: wrapping.off)
      writer.put(uncertain: wrapping.off.isEmpty ? Array(scalars.prefix(1)) : scalars)
      writer.put(string: wrapping.on)
    }
    return column + most
  }

  /// The columns of the character that begins at `column`.
  private static func width(_ cells: Cells, _ column: Int) -> Int {
    column + 1 < cells.count && cells[column + 1].isContinuation ? 2 : 1
  }

  /// Whether a scalar is a character of its own that takes one column on every terminal: Latin, Greek
  /// and Cyrillic letters, typographic punctuation, lines and blocks.
  @inline(__always)
  private static func isCertain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010...0x2027, 0x2500...0x25CF: true
    default: false
    }
  }

  // MARK: - Cells

  /// Whether nobody can tell one cell from the other.
  @inline(__always)
  private static func looksAlike(_ one: Cell, _ other: Cell) -> Bool {
    one == other || one.isBlank && other.isBlank
  }
}

extension TerminalStrings {
  /// Whether a character in the last column of the last row scrolls the screen.
  fileprivate var scrollsAtEnd: Bool { wraps && !delaysWrapping }
  /// Whether some rows can be scrolled and the others left. A last cell that was never written must
  /// not come to stand where it could be.
  fileprivate var scrolls: Bool {
    hasScrollRegion && !scrollUp.isEmpty && !scrollDown.isEmpty
      && (!scrollsAtEnd || !wrapping.off.isEmpty)
  }
}
