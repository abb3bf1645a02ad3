/// Texts that would steer a terminal, hide, or reorder what stands beside them.
public enum HostileTexts {
  /// One of each kind.
  public static let all = [
    "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=", "\u{1B}P0;1|17/ab\u{1B}\\",
    "\u{1B}Pq#0;2;0;0;0", "\u{9B}31m", "\u{9D}0;owned\u{9C}", "\u{90}x", "\u{7F}\u{8}\u{8}",
    "\0", "\r", "\t\u{B}\u{C}", "a\nb", "a\r\nb", "\u{E}\u{F}", "\u{85}\u{84}", "\u{1B}c",
    "\u{202E}evil\u{202C}", "\u{202D}\u{202A}", "\u{2066}\u{2067}\u{2068}", "\u{2069}\u{2069}",
    "\u{200E}\u{200F}\u{61C}", "\u{200B}\u{2060}\u{FEFF}", "\u{AD}\u{34F}\u{180E}",
    "\u{2028}\u{2029}",
    "\u{E0001}\u{E0041}\u{E007F}", "🏴\u{E0041}\u{E0042}", "\u{FE0F}\u{FE0E}\u{E0100}",
    "\u{3164}\u{115F}\u{FFA0}", "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}", "\u{378}\u{3FFFD}\u{E0FFF}",
    nonCharacters, "\u{FFF9}x\u{FFFB}", "\u{1D173}\u{13430}", "\u{200D}\u{200C}",
    "\u{301}\u{20E0}\u{338}",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}",
    "דוד", "משה (1) 23", "ابج ١٢", "ﷺ", "אb", "\u{600}12", "\u{5D0}\u{202E}x",
    "👨‍👩‍👧‍👦", "می‌خواهم", "क्षि", "한글", "각", "ก็", "🇺🇸🇷", "1️⃣", "俄羅斯",
  ]

  /// Swift has no literal for them.
  private static let nonCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0 as UInt32) }))

  /// A text of a few of them, of letters, and of scalars from anywhere.
  public static func any(using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text += "word".unicodeScalars
      case 1:
        let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      default: text += (all.randomElement(using: &generator) ?? "").unicodeScalars
      }
    }
    // A name must have something in it.
    text += "x".unicodeScalars
    return String(text)
  }

  /// Whether `scalar` must reach no terminal whatever stands beside it: told by the standard library,
  /// and not by the tables under test. Joiners, selectors and tags may be needed.
  public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200D, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0020...0xE007F,
      0xE0100...0xE01EF:
      return false
    // Signs of numbers, which are drawn though they are format characters.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator:
      return true
    default: return false
    }
  }
}
