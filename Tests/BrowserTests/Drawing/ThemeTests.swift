import Glibc
import Screen
import Testing

@testable import Browser

@Suite("The theme")
struct ThemeTests {
  private static let roles: [Role] =
    [
      .text, .faint, .title, .heading, .event, .speaker, .quotation, .paraphrase, .match, .key,
      .status, .error, .rule, .deleted, .inserted, .moved,
    ] + (0..<9).map { .track($0) }

  @Test("has a contrast of 4 to 1 and more on black and on white", arguments: roles)
  func contrast(_ role: Role) {
    let style = Theme(.many).style(role)
    guard case .palette(let color) = style.foreground else { return }
    switch style.background {
    case .palette(let background):
      expect(color, on: Luminance(background), of: 4.5)
    case .standard:
      expect(color, on: .black, of: 4)
      expect(color, on: .white, of: 4)
    }
  }

  private func expect(_ color: UInt8, on background: Luminance, of least: Double) {
    let contrast = Luminance(color).contrast(to: background)
    #expect(contrast >= least, "colour \(color) has a contrast of \(contrast) on \(background)")
  }

  @Test("tells nine tracks apart by colour")
  func tracks() {
    #expect(Set((0..<9).map { Theme(.many).style(.track($0)) }).count == 9)
    #expect(Set((0..<4).map { Theme(.eight).style(.track($0)) }).count == 4)
    #expect(Theme(.many).style(.track(9)) == Theme(.many).style(.track(0)), "then it begins anew")
  }

  @Test("tells a match on the selected row from the selection", arguments: StyleTests.allColors)
  func selection(_ colors: Capabilities.Colors) {
    let theme = Theme(colors)
    let match = theme.selected(theme.style(.match))
    for role in Self.roles where role != .match {
      #expect(theme.selected(theme.style(role)) != match)
      #expect(theme.style(role) != theme.style(.match))
      #expect(theme.selected(theme.style(role)).attributes.contains(.reverse))
    }
  }

  @Test("computes contrast as WCAG does")
  func formula() {
    #expect(Luminance.white.contrast(to: .black) == 21)
    #expect(Luminance(16).value == 0)
    #expect(abs(Luminance(231).value - 1) < 1e-9)
    // #767676, the grey that WCAG's examples give 4.54 to 1 on white.
    #expect(abs(Luminance(243).contrast(to: .white) - 4.54) < 0.01)
  }
}

/// A relative luminance (WCAG 2.1).
struct Luminance: CustomStringConvertible {
  let value: Double

  static let black = Luminance(value: 0)
  static let white = Luminance(value: 1)

  init(value: Double) { self.value = value }

  /// The luminance of an entry of xterm's palette from 16 on: a cube of 6×6×6, then 24 greys.
  init(_ color: UInt8) {
    precondition(color >= 16, "the first sixteen colours are the terminal's own")
    let levels = [0, 95, 135, 175, 215, 255]
    let index = Int(color) - 16
    let channels =
      color < 232
      ? [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
      : Array(repeating: 8 + 10 * (Int(color) - 232), count: 3)
    let linear = channels.map { Self.linear(Double($0) / 255) }
    value = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func linear(_ channel: Double) -> Double {
    channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }

  func contrast(to other: Luminance) -> Double {
    let (bright, dark) = (max(value, other.value), min(value, other.value))
    return (bright + 0.05) / (dark + 0.05)
  }

  var description: String { value == 0 ? "black" : value == 1 ? "white" : "\(value)" }
}
