internal import EDTF
internal import JSONText

// The values of variables that are passed on: from a file, to CSL-JSON, to other styles.

extension CSLVariable {
  /// Takes the value at `node` of a file.
  init(_ name: String, _ node: JSONNode, of document: JSONDocument) {
    var writer = JSONWriter(style: .compact)
    writer.copy(node, of: document)
    self.init(name: name, json: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Writes the value.
  func write(to writer: inout JSONWriter) {
    if let document { writer.copy(document.root, of: document) } else { writer.null() }
  }

  /// The value where it is a text or a number.
  var text: String? {
    guard let document else { return nil }
    switch document.kind(of: document.root) {
    case .string: return document.string(document.root)
    case .number: return document.spelling(of: document.root)
    default: return nil
    }
  }

  /// The value where it is a date.
  var date: EDTFDate? {
    guard var decoder else { return nil }
    return decoder.cslDate(decoder.document.root)
  }

  /// The value where it is a list of names.
  var names: [SourceAuthor] {
    guard var decoder else { return [] }
    return decoder.elements(decoder.document.root) { $0.author($1) }
  }

  private var document: JSONDocument? { try? JSONDocument.parse(Array(json.utf8)) }

  private var decoder: FileDecoder? {
    document.map { FileDecoder(InputFile(name: name, document: $0)) }
  }
}

extension JSONWriter {
  /// Writes a value of `document` without members that are null, which CSL-JSON has not. A number
  /// that is no whole one becomes a text, which CSL-JSON takes in its place.
  fileprivate mutating func copy(_ node: JSONNode, of document: JSONDocument) {
    switch document.kind(of: node) {
    case .object:
      object { writer in
        for member in document.members(of: node) where document.kind(of: member.value) != .null {
          writer.key(document.string(member.key))
          writer.copy(member.value, of: document)
        }
      }
    case .array:
      array { writer in
        for element in document.elements(of: node) { writer.copy(element, of: document) }
      }
    case .string: string(document.string(node))
    case .number:
      if let number = document.integer(node) {
        integer(number)
      } else {
        string(document.spelling(of: node))
      }
    case .bool: bool(document.bool(node))
    case .null: null()
    }
  }
}
