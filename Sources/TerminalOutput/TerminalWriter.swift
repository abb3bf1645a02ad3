import Screen

/// Gathers what is sent to a terminal, and knows what it does there: where the cursor is and how the
/// next character will look.
struct TerminalWriter {
  let strings: TerminalStrings
  /// What has been gathered.
  private(set) var bytes: [UInt8] = []
  /// Where the cursor is; -1 where that is not known.
  private(set) var row = -1
  private(set) var column = -1
  /// The terminal's extent.
  var size = Size(rows: 0, columns: 0)

  private var transitions: StyleTransitions
  /// How the next character looks.
  private(set) var style = Style.plain
  private var styleNumber = StyleTransitions.plain

  init(_ strings: TerminalStrings) {
    self.strings = strings
    transitions = StyleTransitions(strings)
  }

  /// Returns what has been gathered and begins anew.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  // MARK: - What is on the screen

  /// Clears the screen of a terminal of which nothing is known.
  mutating func clear() {
    bytes += strings.plain
    (style, styleNumber) = (.plain, StyleTransitions.plain)
    if strings.hasScrollRegion { setScrollRegion(0..<size.rows) }
    bytes += strings.clear
    (row, column) = (-1, -1)
  }

  /// Clears the row from the cursor on.
  mutating func clearToEndOfRow() {
    if !style.hidesSpaces { look(.plain) }
    bytes += strings.clearToEndOfRow
  }

  /// Makes `count` cells blank from the cursor on, which stays there.
  mutating func erase(_ count: Int) {
    if !style.hidesSpaces { look(.plain) }
    put(control: count, UInt8(ascii: "X"))
  }

  /// The bytes that it takes to make `count` cells blank and to go on behind them.
  func cost(ofErasing count: Int) -> Int {
    Self.controlCost(count) + cost(ofMovingTo: column + count)
  }

  /// Lets the rows of `rows` scroll up by `lines`, or down where that is negative.
  mutating func scroll(_ rows: Range<Int>, by lines: Int) {
    look(.plain)
    setScrollRegion(rows)
    move(to: lines > 0 ? rows.upperBound - 1 : rows.lowerBound, 0)
    for _ in 0..<abs(lines) { bytes += lines > 0 ? strings.scrollUp : strings.scrollDown }
    setScrollRegion(0..<size.rows)
  }

  private mutating func setScrollRegion(_ rows: Range<Int>) {
    put(control: rows.lowerBound + 1, rows.upperBound, UInt8(ascii: "r"))
    (row, column) = (-1, -1)
  }

  // MARK: - How it looks

  /// Makes what follows look like `style`.
  @inline(__always)
  mutating func look(_ style: Style) {
    if style != self.style { change(to: style) }
  }

  private mutating func change(to style: Style) {
    let number = transitions.number(of: style)
    bytes += transitions.bytes(from: styleNumber, to: number)
    (self.style, styleNumber) = (style, number)
  }

  // MARK: - Characters

  /// Writes a scalar that takes one column on every terminal.
  @inline(__always)
  mutating func put(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      encode(scalar)
    }
    advance(by: 1)
  }

  /// Writes characters that take `columns` columns, but not on every terminal.
  mutating func put(uncertain scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { encode(scalar.value) }
    column = -1
  }

  /// Writes spaces.
  mutating func put(spaces count: Int) {
    for _ in 0..<count { bytes.append(0x20) }
    advance(by: count)
  }

  /// Writes a string that moves nothing.
  mutating func put(string: [UInt8]) { bytes += string }

  private mutating func advance(by columns: Int) {
    column += columns
    // Terminals differ on where the cursor is after the last column.
    if column >= size.columns { column = -1 }
  }

  private mutating func encode(_ scalar: UInt32) {
    if let encode = strings.encode {
      if scalar < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar))
      } else {
        bytes += Unicode.Scalar(scalar).flatMap(encode) ?? [UInt8(ascii: "?")]
      }
      return
    }
    switch scalar {
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  // MARK: - Moving

  /// Places the cursor, by the fewest bytes.
  mutating func move(to row: Int, _ column: Int) {
    guard row != self.row || column != self.column else { return }
    if !strings.movesInAnyStyle { look(.plain) }
    let motion = motion(to: row, column)
    switch motion {
    case .address:
      if let address = strings.address {
        bytes += address(Position(row: row, column: column))
      } else {
        put(addressOf: row, column)
      }
    case .column: put(control: column + 1, UInt8(ascii: "G"))
    case .forward: put(control: column - self.column, UInt8(ascii: "C"))
    case .backward: for _ in column..<self.column { bytes.append(0x08) }
    case .lines(let count, let returning):
      if returning { bytes.append(0x0D) }
      for _ in 0..<count { bytes.append(0x0A) }
      if returning, column > 0 { put(control: column, UInt8(ascii: "C")) }
    }
    (self.row, self.column) = (row, column)
  }

  /// The bytes that `move` to a place in the same row would take.
  func cost(ofMovingTo column: Int) -> Int { cost(of: motion(to: row, column), to: row, column) }

  private enum Motion {
    case address
    case column
    case forward
    case backward
    /// Line feeds, after a carriage return or in the same column.
    case lines(Int, returning: Bool)
  }

  private func motion(to row: Int, _ column: Int) -> Motion {
    var best = Motion.address
    guard self.row >= 0 else { return best }
    var least = cost(of: best, to: row, column)
    func consider(_ motion: Motion, if isPossible: Bool) {
      guard isPossible else { return }
      let cost = cost(of: motion, to: row, column)
      if cost < least { (best, least) = (motion, cost) }
    }
    let isKnown = self.column >= 0
    if row == self.row {
      consider(.column, if: strings.movesToColumn && isKnown)
      consider(.forward, if: strings.movesForward && isKnown && column > self.column)
      consider(.backward, if: strings.backspaces && isKnown && column < self.column)
    }
    let lines = row - self.row
    guard lines == 0 || lines > 0 && strings.feedsLines else { return best }
    consider(.lines(lines, returning: false), if: isKnown && column == self.column)
    // From beyond the last column a carriage return is safe only where no character has wrapped.
    let canReturn = strings.returns && (isKnown || !strings.wraps || strings.delaysWrapping)
    consider(
      .lines(lines, returning: true), if: canReturn && (column == 0 || strings.movesForward))
    return best
  }

  private func cost(of motion: Motion, to row: Int, _ column: Int) -> Int {
    switch motion {
    case .address:
      column > 0
        ? 4 + Self.digits(row + 1) + Self.digits(column + 1) : Self.controlCost(row + 1)
    case .column: 3 + Self.digits(column + 1)
    case .forward: Self.controlCost(column - self.column)
    case .backward: self.column - column
    case .lines(let count, let returning):
      count + (returning ? 1 + (column > 0 ? Self.controlCost(column) : 0) : 0)
    }
  }

  /// The bytes of a control sequence with one parameter, of which 1 is left out.
  private static func controlCost(_ parameter: Int) -> Int {
    parameter == 1 ? 3 : 3 + digits(parameter)
  }

  private static func digits(_ number: Int) -> Int {
    number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
  }

  // MARK: - Control sequences (ECMA-48, 5.4)

  /// A parameter that is left out is 1.
  private mutating func put(addressOf row: Int, _ column: Int) {
    if column > 0 {
      put(control: row + 1, column + 1, UInt8(ascii: "H"))
    } else {
      put(control: row + 1, UInt8(ascii: "H"))
    }
  }

  private mutating func put(control first: Int, _ second: Int, _ final: UInt8) {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    put(number: first)
    bytes.append(UInt8(ascii: ";"))
    put(number: second)
    bytes.append(final)
  }

  private mutating func put(control parameter: Int, _ final: UInt8) {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    if parameter != 1 { put(number: parameter) }
    bytes.append(final)
  }

  private mutating func put(number: Int) {
    if number >= 10 { put(number: number / 10) }
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }
}
