/// Text that is safe to show: whatever would steer a terminal, or hide in the text, is replaced by
/// a visible symbol.
///
/// Every text from data passes here on its way to a cell or to batch output, and nowhere else.
public enum VisibleText {
  /// `text` with each harmful scalar replaced by one visible one.
  ///
  /// C0 controls and DEL become their pictures (U+2400 block); C1 controls, bidirectional controls,
  /// invisible formatting, tags, private-use and unassigned scalars become U+FFFD. A zero-width
  /// joiner and the variation selectors stay, since emoji and scripts need them.
  ///
  /// - Complexity: O(*n*); returns `text` itself where there is nothing to replace.
  public static func of(_ text: String) -> String {
    guard !PlainText.isPlain(text), text.unicodeScalars.contains(where: isHarmful) else {
      return text
    }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { visible.append(substitute(for: scalar)) }
    return String(visible)
  }

  /// Like `of`, but line feeds and tabs separate words, as in prose.
  public static func prose(_ text: String) -> String {
    guard !PlainText.isPlain(text), text.unicodeScalars.contains(where: isHarmful) else {
      return text
    }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      visible.append(scalar == "\n" || scalar == "\t" ? " " : substitute(for: scalar))
    }
    return String(visible)
  }

  /// What stands for `scalar` on a screen: itself where it is harmless.
  static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isHarmful(scalar) else { return scalar }
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    default: return "\u{FFFD}"
    }
  }

  /// Whether `scalar` must not reach a terminal.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return true
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return false
    case 0x200D, 0x200C: return false
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
        .paragraphSeparator:
        return true
      default: return false
      }
    }
  }
}
