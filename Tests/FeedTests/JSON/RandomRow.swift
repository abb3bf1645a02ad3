import TestSupport

/// Lines of JSON Lines as many programs might write them, right and wrong.
enum RandomRow {
  static func line(using generator: inout SeededGenerator) -> [UInt8] {
    var keys = ["date"]
    if Bool.random(using: &generator) {
      keys.append("title")
    } else {
      keys += ["speaker", "text"]
    }
    keys += ["track", "place", "source", "url", "id", "custom", "type"].filter { _ in
      Int.random(in: 0..<4, using: &generator) == 0
    }
    if Int.random(in: 0..<12, using: &generator) == 0 { keys.append("titel") }
    if Int.random(in: 0..<12, using: &generator) == 0 { keys.removeFirst() }
    keys.shuffle(using: &generator)
    var line = "{"
    for (position, key) in keys.enumerated() {
      if position > 0 { line += "," }
      line += space(using: &generator) + string(key, escapes: 60, using: &generator)
      line += space(using: &generator) + ":" + space(using: &generator)
      switch key {
      case "custom": line += value(depth: 0, using: &generator)
      case "type": line += "null"
      default:
        switch Int.random(in: 0..<25, using: &generator) {
        case 0: line += "null"
        case 1: line += value(depth: 2, using: &generator)
        default: line += string(text(using: &generator), escapes: 9, using: &generator)
        }
      }
    }
    return Array((line + space(using: &generator) + "}").utf8)
  }

  private static func space(using generator: inout SeededGenerator) -> String {
    ["", "", "", "", " ", "  ", "\t", "\r"].randomElement(using: &generator) ?? ""
  }

  /// Without U+FEFF, which JSONSerialization loses at the start of a string.
  static func text(using generator: inout SeededGenerator) -> String {
    let letters: [Unicode.Scalar] = [
      "a", "b", "c", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1B}", "\u{7F}", "é", "ж",
      "\u{301}", "中", "\u{2028}", "\u{A0}", "😀", "\u{10FFFF}", "“", ",", "{",
    ]
    // Plain text between, so that blocks of sixteen bytes are long and short.
    let plain = String(repeating: "x", count: Int.random(in: 0..<40, using: &generator))
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      text.append(letters.randomElement(using: &generator) ?? "a")
    }
    return Bool.random(using: &generator) ? plain + String(text) : String(text) + plain
  }

  /// A JSON string in which about one of so many characters has an escape sequence it does not need.
  private static func string(
    _ text: String, escapes: Int, using generator: inout SeededGenerator
  ) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      guard mustEscape || Int.random(in: 0..<escapes, using: &generator) == 0 else {
        string.unicodeScalars.append(scalar)
        continue
      }
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\t": "\\t", "\r": "\\r",
      ]
      if let escape = short[scalar], Bool.random(using: &generator) {
        string += escape
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
        string += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return string + "\""
  }

  private static func value(depth: Int, using generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &generator) {
    case 0: return ["null", "true", "false"].randomElement(using: &generator) ?? "null"
    case 1: return "\(Int.random(in: -99999...99999, using: &generator))"
    case 2: return "\(Int.random(in: 0...99, using: &generator)).5e-\(depth)"
    case 3: return string(text(using: &generator), escapes: 9, using: &generator)
    case 4:
      return "["
        + (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
          value(depth: depth + 1, using: &generator)
        }.joined(separator: ",") + "]"
    default:
      return "{"
        + (0..<Int.random(in: 0..<4, using: &generator)).map {
          "\"\($0)\":" + value(depth: depth + 1, using: &generator)
        }.joined(separator: ",") + "}"
    }
  }
}
