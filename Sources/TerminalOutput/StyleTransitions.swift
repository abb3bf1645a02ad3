import Screen

/// What makes characters look otherwise than the last: a string for each two styles that meet, made
/// when they do so for the first time. A screen has a dozen styles and some fifty meetings.
struct StyleTransitions {
  /// The number of the plain style.
  static let plain = 0

  private let strings: TerminalStrings
  private var looks: [Look]
  /// By the style before, then the one after.
  private var known: [[[UInt8]?]] = [[]]

  /// A style as the terminal can show it.
  private struct Look {
    let style: Style
    let attributes: Attributes
    let foreground: UInt8?
    let background: UInt8?
  }

  init(_ strings: TerminalStrings) {
    self.strings = strings
    looks = [Look(style: .plain, attributes: [], foreground: nil, background: nil)]
  }

  /// The number of `style`.
  mutating func number(of style: Style) -> Int {
    for number in looks.indices where looks[number].style == style { return number }
    looks.append(look(of: style))
    known.append([])
    return looks.count - 1
  }

  /// What takes the terminal from one style, by its number, to another.
  mutating func bytes(from old: Int, to new: Int) -> [UInt8] {
    if new < known[old].count, let bytes = known[old][new] { return bytes }
    let bytes = Self.shorter(addition(looks[old], looks[new]), reset(looks[new]))
    known[old] += Array(repeating: nil, count: max(0, new + 1 - known[old].count))
    known[old][new] = bytes
    return bytes
  }

  private func look(of style: Style) -> Look {
    let foreground = entry(of: style.foreground)
    let background = entry(of: style.background)
    var attributes = style.attributes
    if foreground != nil || background != nil { attributes.subtract(strings.colorlessAttributes) }
    return Look(
      style: style, attributes: attributes, foreground: foreground, background: background)
  }

  private func entry(of color: Color) -> UInt8? {
    switch color {
    case .standard: nil
    case .palette(let entry): Int(entry) < strings.colorCount ? entry : nil
    }
  }

  /// What adds to a style all that the other has more; `nil` where something must go.
  private func addition(_ old: Look, _ new: Look) -> [UInt8]? {
    guard old.attributes.isSubset(of: new.attributes) else { return nil }
    var bytes: [UInt8] = []
    var (foreground, background) = (old.foreground, old.background)
    if foreground != nil && new.foreground == nil || background != nil && new.background == nil {
      guard !strings.ownColors.isEmpty else { return nil }
      bytes = strings.ownColors
      (foreground, background) = (nil, nil)
    }
    append(
      new.attributes.subtracting(old.attributes),
      new.foreground == foreground ? nil : new.foreground,
      new.background == background ? nil : new.background, to: &bytes)
    return bytes
  }

  /// What makes a style from nothing.
  private func reset(_ look: Look) -> [UInt8] {
    var bytes = strings.plain
    append(look.attributes, look.foreground, look.background, to: &bytes)
    return bytes
  }

  private func append(
    _ attributes: Attributes, _ foreground: UInt8?, _ background: UInt8?, to bytes: inout [UInt8]
  ) {
    for (attribute, on) in strings.attributes where attributes.contains(attribute) {
      GraphicRendition.append(on, to: &bytes)
    }
    if let foreground { GraphicRendition.append(strings.foreground(foreground), to: &bytes) }
    if let background { GraphicRendition.append(strings.background(background), to: &bytes) }
  }

  private static func shorter(_ addition: [UInt8]?, _ reset: [UInt8]) -> [UInt8] {
    guard let addition, addition.count <= reset.count else { return reset }
    return addition
  }
}
