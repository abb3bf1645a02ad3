import Foundation

/// What other programs read in the output: Foundation's parser judges ours.
enum JSON {
  /// The objects of an array.
  static func array(_ data: Data) throws -> [[String: Any]] {
    guard let array = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw Program.Failure(description: "the output is JSON but no array of objects")
    }
    return array
  }

  /// The object, if it is one.
  static func object(_ data: Data) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }

  /// The objects of JSON Lines.
  static func lines(_ data: Data) throws -> [[String: Any]] {
    try data.split(separator: UInt8(ascii: "\n")).compactMap { try object(Data($0)) }
  }

  /// The keys of the first object in the order of the text.
  static func keys(ofFirstLine data: Data) -> [String] {
    let line = String(decoding: data.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    var keys: [String] = []
    var depth = 0
    var text = ""
    var isInText = false
    var isEscaped = false
    for character in line {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isInText = false
        } else {
          text.append(character)
        }
        continue
      }
      switch character {
      case "\"": (text, isInText) = ("", true)
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ":" where depth == 1: keys.append(text)
      default: break
      }
    }
    return keys
  }
}
