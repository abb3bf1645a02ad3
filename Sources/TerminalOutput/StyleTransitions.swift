import Screen

/// What makes characters look otherwise than the last: a string for each two styles that meet, made
/// when they do so for the first time. A screen has a dozen styles and some fifty meetings.
struct StyleTransitions {
  /// The number of the plain style.
  static let plain = 0

  private let strings: TerminalStrings
  private var looks: [Look]

  /// A style as the terminal can show it.
  private struct Look {
    let style: Style
    let attributes: Attributes
    /// What gives the colours, nothing for the terminal's own.
    let foreground: [UInt8]
    let background: [UInt8]
    /// What takes the terminal from this style to others, by their numbers; empty where that is not
    /// known yet.
    var transitions: [[UInt8]] = []
  }

  init(_ strings: TerminalStrings) {
    self.strings = strings
    looks = [Look(style: .plain, attributes: [], foreground: [], background: [])]
  }

  /// The number of `style`.
  mutating func number(of style: Style) -> Int {
    for number in looks.indices where looks[number].style == style { return number }
    looks.append(look(of: style))
    return looks.count - 1
  }

  /// What takes the terminal from one style, by its number, to another.
  mutating func bytes(from old: Int, to new: Int) -> [UInt8] {
    while looks[old].transitions.count <= new { looks[old].transitions.append([]) }
    if looks[old].transitions[new].isEmpty {
      looks[old].transitions[new] = Self.shorter(
        addition(looks[old], looks[new]), reset(looks[new]))
    }
    return looks[old].transitions[new]
  }

  private func look(of style: Style) -> Look {
    let foreground = entry(of: style.foreground)
    let background = entry(of: style.background)
    var attributes = style.attributes
    if foreground != nil || background != nil { attributes.subtract(strings.colorlessAttributes) }
    return Look(
      style: style, attributes: attributes, foreground: foreground.map(strings.foreground) ?? [],
      background: background.map(strings.background) ?? [])
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
    let attributes = new.attributes.subtracting(old.attributes)
    var bytes: [UInt8] = []
    let losesColor =
      !old.foreground.isEmpty && new.foreground.isEmpty
      || !old.background.isEmpty && new.background.isEmpty
    if losesColor {
      guard !strings.ownColors.isEmpty else { return nil }
      bytes = strings.ownColors
      append(attributes, new.foreground, new.background, to: &bytes)
    } else {
      append(
        attributes, new.foreground == old.foreground ? [] : new.foreground,
        new.background == old.background ? [] : new.background, to: &bytes)
    }
    return bytes
  }

  /// What makes a style from nothing.
  private func reset(_ look: Look) -> [UInt8] {
    var bytes = strings.plain
    append(look.attributes, look.foreground, look.background, to: &bytes)
    return bytes
  }

  private func append(
    _ attributes: Attributes, _ foreground: [UInt8], _ background: [UInt8],
    to bytes: inout [UInt8]
  ) {
    for (attribute, on) in strings.attributes where attributes.contains(attribute) {
      GraphicRendition.append(on, to: &bytes)
    }
    if !foreground.isEmpty { GraphicRendition.append(foreground, to: &bytes) }
    if !background.isEmpty { GraphicRendition.append(background, to: &bytes) }
  }

  private static func shorter(_ addition: [UInt8]?, _ reset: [UInt8]) -> [UInt8] {
    guard let addition, addition.count <= reset.count else { return reset }
    return addition
  }
}
