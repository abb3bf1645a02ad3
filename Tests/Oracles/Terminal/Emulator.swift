package import Screen

/// A terminal for tests: takes bytes and knows what stands on its screen then.
///
/// It does what ECMA-48 and xterm's control sequences say of those that are sent, and notes whatever
/// else it gets in `surprises`.
package struct Emulator {
  /// How many columns it gives to characters other than Latin letters, lines and blocks.
  package enum Widths: CaseIterable {
    /// As this program does: a sequence of emoji is one character of two columns.
    case clusters
    /// Each scalar for itself: a sequence of emoji is several characters.
    case scalars
    /// One column for everything.
    case narrow
  }

  package struct Place: Equatable {
    package var text: String
    package var style: Style
  }

  package let size: Size
  package let widths: Widths
  /// Whether the wrap after the last column waits for the next character.
  package let delaysWrapping: Bool
  package private(set) var cells: [[Place]]
  package private(set) var cursor = Position(row: 0, column: 0)
  package private(set) var surprises: [String] = []
  /// How often a character at the end of the screen scrolled it.
  package private(set) var scrollsByWrapping = 0
  private var style = Style.plain
  private var rendition = Rendition()
  private var isWrapPending = false
  private var wraps = true
  private var region: Range<Int>

  private static let blank = Place(text: " ", style: .plain)

  package init(_ size: Size, widths: Widths = .clusters, delaysWrapping: Bool = true) {
    self.size = size
    self.widths = widths
    self.delaysWrapping = delaysWrapping
    region = 0..<size.rows
    // What was there before must not be seen.
    cells = Array(
      repeating: Array(repeating: Place(text: "?", style: Style(.palette(5))), count: size.columns),
      count: size.rows)
  }

  /// The text of a row, without spaces at its end.
  package func text(_ row: Int) -> String {
    let text = cells[row].map(\.text).joined()
    return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }

  package mutating func take(_ bytes: [UInt8]) {
    var text = ""
    var parser = Substring.UnicodeScalarView(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    while let scalar = parser.popFirst() {
      if scalar.value >= 0x20 {
        text.unicodeScalars.append(scalar)
        continue
      }
      write(text)
      text = ""
      switch scalar.value {
      case 0x08: moveTo(cursor.row, max(0, cursor.column - 1))
      case 0x0A: feed()
      case 0x0D: moveTo(cursor.row, 0)
      case 0x1B: escape(&parser)
      default: surprises.append("control \(scalar.value)")
      }
    }
    write(text)
  }

  // MARK: - Sequences

  private mutating func escape(_ parser: inout Substring.UnicodeScalarView) {
    switch parser.popFirst() {
    case "[": break
    case "M":
      if cursor.row == region.lowerBound {
        scroll(by: -1)
      } else {
        moveTo(cursor.row - 1, cursor.column)
      }
      return
    case "Y":
      // The VT52's way to place the cursor.
      let row = parser.popFirst()?.value ?? 0
      moveTo(Int(row) - 32, Int(parser.popFirst()?.value ?? 0) - 32)
      return
    case let other:
      surprises.append("escape \(other.debugDescription)")
      return
    }
    var parameters = ""
    while let scalar = parser.popFirst() {
      guard scalar.value < 0x40 else {
        return control(scalar, parameters)
      }
      parameters.unicodeScalars.append(scalar)
    }
  }

  private mutating func control(_ final: Unicode.Scalar, _ text: String) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch (final, text) {
    case ("H", _):
      moveTo(first - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case ("G", _): moveTo(cursor.row, first - 1)
    case ("C", _): moveTo(cursor.row, cursor.column + first)
    case ("J", "2"): for row in 0..<size.rows { clear(row, from: 0) }
    case ("K", ""): clear(cursor.row, from: cursor.column)
    case ("X", _):
      clear(cursor.row, from: cursor.column, to: min(size.columns, cursor.column + first))
    case ("m", _):
      rendition.apply(numbers)
      style = rendition.style
      surprises += rendition.surprises
    case ("r", _):
      region = first - 1..<min(size.rows, numbers.count > 1 ? numbers[1] : size.rows)
      moveTo(0, 0)
    case ("h", "?7"): wraps = true
    case ("l", "?7"): wraps = false
    default: surprises.append("sequence \(text)\(final)")
    }
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    if !(0..<size.rows).contains(row) || !(0..<size.columns).contains(column) {
      surprises.append("the cursor to \(row), \(column)")
    }
    isWrapPending = false
    cursor = Position(
      row: min(max(0, row), size.rows - 1), column: min(max(0, column), size.columns - 1))
  }

  private mutating func feed() {
    isWrapPending = false
    if cursor.row + 1 == region.upperBound {
      scroll(by: 1)
    } else if cursor.row + 1 < size.rows {
      cursor.row += 1
    }
  }

  private mutating func wrap() {
    if cursor.row + 1 == region.upperBound { scrollsByWrapping += 1 }
    feed()
    cursor.column = 0
  }

  private mutating func scroll(by lines: Int) {
    let before = cells
    for row in region {
      if region.contains(row + lines) {
        cells[row] = before[row + lines]
      } else {
        clear(row, from: 0)
      }
    }
  }

  private mutating func clear(_ row: Int, from column: Int, to end: Int? = nil) {
    // A terminal that erases in colour (bce) does so in that of the background.
    let place = Place(text: " ", style: Style(on: style.background))
    for column in column..<(end ?? size.columns) { set(place, row, column) }
  }

  // MARK: - Characters

  private mutating func write(_ text: String) {
    switch widths {
    case .clusters:
      for character in text {
        // What is no one picture is drawn part by part.
        guard character.columns > 2 else {
          write(String(character), character.columns)
          continue
        }
        for scalar in character.unicodeScalars {
          write(String(scalar), Character(scalar).columns)
        }
      }
    case .scalars:
      for scalar in text.unicodeScalars {
        write(String(scalar), scalar == "\u{FE0F}" ? 0 : Character(scalar).columns)
      }
    case .narrow:
      for scalar in text.unicodeScalars {
        write(String(scalar), min(1, Character(scalar).columns))
      }
    }
  }

  private mutating func write(_ text: String, _ columns: Int) {
    guard columns > 0 else {
      // A mark belongs to what is before it.
      var column = isWrapPending ? cursor.column : cursor.column - 1
      while column > 0, cells[cursor.row][column].text.isEmpty { column -= 1 }
      if column >= 0 { cells[cursor.row][column].text += text }
      return
    }
    if isWrapPending, wraps { wrap() }
    if cursor.column + columns > size.columns {
      guard wraps, columns <= size.columns else { return }
      wrap()
    }
    isWrapPending = false
    set(Place(text: text, style: style), cursor.row, cursor.column)
    for column in cursor.column + 1..<cursor.column + columns {
      set(Place(text: "", style: style), cursor.row, column)
    }
    cursor.column += columns
    guard cursor.column == size.columns else { return }
    if delaysWrapping || !wraps {
      cursor.column -= 1
      isWrapPending = true
    } else {
      wrap()
    }
  }

  /// Sets a cell; what is left of a wide character becomes blank.
  private mutating func set(_ place: Place, _ row: Int, _ column: Int) {
    if cells[row][column].text.isEmpty, !place.text.isEmpty {
      var first = column
      while first > 0, cells[row][first].text.isEmpty { first -= 1 }
      cells[row][first] = Place(text: " ", style: cells[row][first].style)
    }
    var next = column + 1
    while !cells[row][column].text.isEmpty, next < size.columns, cells[row][next].text.isEmpty {
      cells[row][next] = Place(text: " ", style: cells[row][next].style)
      next += 1
    }
    cells[row][column] = place
  }
}

/// What SGR has set.
private struct Rendition {
  private var attributes: Attributes = []
  private var foreground = Color.standard
  private var background = Color.standard
  private(set) var surprises: [String] = []

  var style: Style { Style(foreground, on: background, attributes: attributes) }

  mutating func apply(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: (attributes, foreground, background) = ([], .standard, .standard)
      case 1: attributes.insert(.bold)
      case 2: attributes.insert(.dim)
      case 3: attributes.insert(.italic)
      case 4: attributes.insert(.underline)
      case 7: attributes.insert(.reverse)
      case 30...37: foreground = .palette(UInt8(number - 30))
      case 39: foreground = .standard
      case 40...47: background = .palette(UInt8(number - 40))
      case 49: background = .standard
      case 38 where rest.popFirst() == 5:
        foreground = .palette(UInt8(rest.popFirst() ?? 0))
      case 48 where rest.popFirst() == 5:
        background = .palette(UInt8(rest.popFirst() ?? 0))
      default: surprises.append("rendition \(number)")
      }
    }
  }
}

extension Character {
  fileprivate var columns: Int { DisplayWidth.columns(of: self) }
}
