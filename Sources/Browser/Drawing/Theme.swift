public import Screen

/// How each role looks on a terminal.
///
/// No theme knows the background: text has the terminal's own colours, and each colour of the large
/// palette has a contrast of at least 4 to 1 against black and against white alike (WCAG 2.1,
/// relative luminance 0.15 to 0.21).
public struct Theme: Hashable, Sendable {
  private let colors: Capabilities.Colors

  /// The theme for a terminal of so many colours.
  public init(_ colors: Capabilities.Colors) { self.colors = colors }

  /// The entries of xterm's palette that the rails use, in the order of the tracks.
  static let trackColors: [UInt8] = [31, 130, 28, 133, 161, 64, 97, 30, 27]
  /// Their counterparts among ANSI's eight; blue and yellow are illegible on one background each.
  static let trackColorsOfEight: [UInt8] = [6, 1, 2, 5]
  /// The grey of less important text.
  static let faintColor: UInt8 = 243

  /// The style of `role`.
  func style(_ role: Role) -> Style {
    switch role {
    case .text, .status, .quotation: Style()
    case .paraphrase: Style(attributes: .italic)
    case .title, .heading, .event, .speaker, .key: Style(attributes: .bold)
    case .faint, .rule: faint
    case .track(let track): trackStyle(track)
    case .match: match
    case .deleted: difference(161, 1, plain: .dim)
    case .inserted: difference(28, 2, plain: [.bold, .underline]).adding(.underline)
    case .moved: difference(31, 6, plain: [.italic, .underline]).adding(.italic)
    case .error:
      switch colors {
      case .none: Style(attributes: .bold)
      case .eight: Style(.palette(1), attributes: .bold)
      case .many: Style(.palette(161), attributes: .bold)
      }
    }
  }

  /// The style of a selected row whose cells would look like `style`.
  ///
  /// A match stays told apart, since it is not reversed with the rest.
  public func selected(_ style: Style) -> Style {
    if style == match {
      return colors == .none ? Style(attributes: [.bold, .underline]) : match
    }
    return Style(attributes: style.attributes.subtracting(.dim).union([.reverse, .bold]))
  }

  private var faint: Style {
    switch colors {
    case .none, .eight: Style(attributes: .dim)
    case .many: Style(.palette(Self.faintColor))
    }
  }

  private var match: Style {
    switch colors {
    case .none: Style(attributes: [.reverse, .underline])
    case .eight: Style(.palette(0), on: .palette(3))
    case .many: Style(.palette(16), on: .palette(220))
    }
  }

  /// Words that differ between wordings, which have signs besides.
  private func difference(_ color: UInt8, _ ofEight: UInt8, plain: Attributes) -> Style {
    switch colors {
    case .none: Style(attributes: plain)
    case .eight: Style(.palette(ofEight))
    case .many: Style(.palette(color))
    }
  }

  private func trackStyle(_ track: Int) -> Style {
    switch colors {
    case .none: Style()
    case .eight: Style(.palette(Self.trackColorsOfEight[track % Self.trackColorsOfEight.count]))
    case .many: Style(.palette(Self.trackColors[track % Self.trackColors.count]))
    }
  }
}
