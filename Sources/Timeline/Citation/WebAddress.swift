/// A URL of the web: one that a link can safely lead to.
public struct WebAddress: Hashable, Sendable {
  /// The URL as it was written.
  public let text: String

  /// Takes `text` where it is `http` or `https`, with something behind it and neither white space
  /// nor control characters in it.
  public init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.count > scheme.count else { return nil }
    let isWhole = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !(0x7F...0xA0).contains($0.value)
    }
    guard isWhole else { return nil }
    self.text = text
  }

  /// The URL with what no URL has (RFC 3986, 2), parentheses and what cannot be seen
  /// percent-encoded, so that it can stand between parentheses or braces.
  var encoded: String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      guard Self.needsEncoding(scalar) else {
        encoded.unicodeScalars.append(scalar)
        continue
      }
      encoded += Self.percentEncoded(scalar)
    }
    return encoded
  }

  /// The character as its bytes in UTF-8, each as a percent sign and two digits (RFC 3986, 2.1).
  static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }

  private static func needsEncoding(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "\"<>\\^`{|}()".unicodeScalars.contains(scalar) }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse,
      .unassigned:
      return true
    default: return false
    }
  }
}
