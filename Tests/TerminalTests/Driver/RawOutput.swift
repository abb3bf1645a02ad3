/// The bytes that a terminal was sent.
struct RawOutput: CustomStringConvertible {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  /// Whether there are bytes beyond ASCII.
  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// The parameters of every SGR sequence (ECMA-48, 8.3.117), the empty ones as 0.
  var graphicRenditions: [[Int]] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /\u{1B}\[([0-9;]*)m/).map { match in
      match.1.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
  }

  /// The SGR sequences that have to do with colour.
  var colors: [[Int]] {
    graphicRenditions.filter { parameters in
      parameters.contains { (30...49).contains($0) || (90...107).contains($0) }
    }
  }

  /// How each private mode was left (DECSET and DECRST in xterm's control sequences).
  var privateModes: [Int: Bool] {
    var modes: [Int: Bool] = [:]
    for match in String(decoding: bytes, as: UTF8.self).matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for mode in match.1.split(separator: ";").compactMap({ Int($0) }) {
        modes[mode] = match.2 == "h"
      }
    }
    return modes
  }

  /// The text, with escapes made visible.
  var description: String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
          scalar.value < 0x20 && scalar != "\n"
            ? Unicode.Scalar(0x2400 + scalar.value) ?? "?" : scalar
        }))
  }
}
