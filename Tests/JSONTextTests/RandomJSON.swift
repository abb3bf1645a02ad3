import TestSupport
import JSONText

/// A JSON value apart from any text.
indirect enum RandomJSON: Equatable {
  case object([Member])
  case array([RandomJSON])
  case string([UInt8])
  case integer(Int)
  case bool(Bool)
  case null

  struct Member: Equatable {
    let key: [UInt8]
    let value: RandomJSON
  }

  static func value(
    using generator: inout SeededGenerator, depth: Int = 0
  ) -> RandomJSON {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -(1 << 53)...(1 << 53), using: &generator))
    case 3: return .string(text(using: &generator))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
          value(using: &generator, depth: depth + 1)
        })
    default:
      // Distinct keys: what other readers make of repeated ones differs.
      return .object(
        (0..<Int.random(in: 0..<5, using: &generator)).map { position in
          Member(
            key: text(using: &generator) + Array("\(position)".utf8),
            value: value(using: &generator, depth: depth + 1))
        })
    }
  }

  private static func text(using generator: inout SeededGenerator) -> [UInt8] {
    let letters: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "é", "e",
      "\u{301}", "中", "\u{2028}", "😀", "\u{10FFFF}", "“",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<24, using: &generator) {
      text.append(letters.randomElement(using: &generator) ?? "a")
    }
    return Array(String(text).utf8)
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(String(decoding: member.key, as: UTF8.self))
          member.value.write(to: &writer)
        }
      }
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .string(let bytes): writer.string(String(decoding: bytes, as: UTF8.self))
    case .integer(let number): writer.integer(number)
    case .bool(let flag): writer.bool(flag)
    case .null: writer.null()
    }
  }

  /// The value at a node of a document; numbers that are no integers become `null`.
  init(_ document: JSONDocument, _ node: JSONNode) {
    switch document.kind(of: node) {
    case .object:
      self = .object(
        document.members(of: node).map {
          Member(
            key: Array(document.string($0.key).utf8), value: RandomJSON(document, $0.value))
        })
    case .array: self = .array(document.elements(of: node).map { RandomJSON(document, $0) })
    case .string: self = .string(Array(document.string(node).utf8))
    case .number: self = document.integer(node).map { .integer($0) } ?? .null
    case .bool: self = .bool(document.bool(node))
    case .null: self = .null
    }
  }
}
