/// A text from a file as a message may show it: nothing in it acts on a terminal or hides.
///
/// C0 controls and DEL become their pictures (U+001B is ␛); C1 controls, and what steers or
/// separates text without being seen (bidirectional controls, zero-width characters, line
/// separators), their numbers (⟨U+009B⟩).
///
/// - Parameter limit: How many code points are shown at most; a longer text ends in “…”.
public func visible(_ text: String, limit: Int = 60) -> String {
  var shown = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < limit else {
      shown.append("…")
      break
    }
    count += 1
    switch scalar.value {
    case 0x20..<0x7F: shown.append(scalar)
    case 0x00..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
    case 0x7F: shown.append("␡")
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown.append(contentsOf: "⟨U+\(hexadecimal(scalar.value))⟩".unicodeScalars)
      default: shown.append(scalar)
      }
    }
  }
  return String(shown)
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
