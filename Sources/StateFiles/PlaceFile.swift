import Browser
import JSONText

/// The JSON of the state files.
enum PlaceFile {
  private static let version = 1

  static func bytes(history: [String]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("version")
      writer.integer(version)
      writer.key("history")
      writer.array { writer in
        for query in history { writer.string(query) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  static func bytes(place: Memory.Place) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("version")
      writer.integer(version)
      if let last = place.last {
        writer.key("last")
        writer.string(last)
      }
      writer.key("marks")
      writer.object { writer in
        for (letter, id) in place.marks.sorted(by: { $0.key < $1.key }) {
          writer.key(String(letter))
          writer.string(id)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The history in `bytes`; `nil` where they are none.
  static func history(_ bytes: [UInt8]) -> [String]? {
    guard let document = document(bytes),
      let history = document.value(of: "history", in: document.root),
      document.kind(of: history) == .array
    else { return nil }
    var queries: [String] = []
    for node in document.elements(of: history) {
      guard document.kind(of: node) == .string else { return nil }
      queries.append(document.string(node))
    }
    return queries
  }

  /// The place in `bytes`; `nil` where they are none: a mark that cannot be understood must not be
  /// lost when the file is written anew.
  static func place(_ bytes: [UInt8]) -> Memory.Place? {
    guard let document = document(bytes) else { return nil }
    var place = Memory.Place()
    if let last = document.value(of: "last", in: document.root) {
      guard document.kind(of: last) == .string else { return nil }
      place.last = document.string(last)
    }
    if let marks = document.value(of: "marks", in: document.root) {
      guard document.kind(of: marks) == .object else { return nil }
      for member in document.members(of: marks) {
        let name = document.string(member.key)
        guard document.kind(of: member.value) == .string, let letter = name.first, name.count == 1
        else { return nil }
        place.marks[letter] = document.string(member.value)
      }
    }
    return place
  }

  /// The document in `bytes`, if it is an object of a version that is known.
  private static func document(_ bytes: [UInt8]) -> JSONDocument? {
    guard let document = try? JSONDocument.parse(bytes),
      document.kind(of: document.root) == .object,
      let version = document.value(of: "version", in: document.root),
      document.kind(of: version) == .number, document.integer(version) == Self.version
    else { return nil }
    return document
  }

  /// A file name for the place in the timeline at `path`: its last component, to be recognised, and
  /// a hash of the whole (FNV-1a, 64 bits), to be told apart.
  static func name(for path: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let last = path.split(separator: "/").last ?? ""
    let plain = last.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
    return String(String.UnicodeScalarView(plain.prefix(40))) + "-" + String(hash, radix: 16)
  }
}
