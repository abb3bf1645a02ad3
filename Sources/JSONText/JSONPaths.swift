/// Says where in a document each node lies: `statements[12].reports[0].source`.
///
/// Made once, when the first message is written; reading a document needs no paths.
///
/// - Complexity: O(*n*) in the document's nodes to create; each path O(*depth*).
public struct JSONPaths: Sendable {
  private let document: JSONDocument
  /// The object or array in which each node lies.
  private let parents: [UInt32]
  /// The place of each node in its array; in an object, twice the member's and one for the value.
  private let ordinals: [UInt32]

  /// Notes the parent of every node of `document`.
  public init(_ document: JSONDocument) {
    self.document = document
    var parents = [UInt32](repeating: 0, count: document.entries.count)
    var ordinals = parents
    for position in document.entries.indices {
      var children = JSONDocument.Children(
        document: document, parent: JSONNode(position: UInt32(position)))
      var ordinal: UInt32 = 0
      while let child = children.next() {
        parents[Int(child.position)] = UInt32(position)
        ordinals[Int(child.position)] = ordinal
        ordinal += 1
      }
    }
    self.parents = parents
    self.ordinals = ordinals
  }

  /// The path of a value from the root, which itself has the empty path; a key has its value's.
  ///
  /// Keys that are no plain words are quoted as JSON strings: `custom["two words"]`.
  public func path(of node: JSONNode) -> String {
    var steps: [String] = []
    var position = node.position
    while position != 0 {
      let parent = parents[Int(position)]
      let ordinal = ordinals[Int(position)]
      if document.entries[Int(parent)].kind == .array {
        steps.append("[\(ordinal)]")
      } else {
        // In the flat array a key stands right before its value.
        let isKey = ordinal % 2 == 0
        let key = document.string(JSONNode(position: isKey ? position : position - 1))
        steps.append(Self.isPlain(key) ? (parent == 0 ? key : ".\(key)") : "[\(quoted(key))]")
      }
      position = parent
    }
    return steps.reversed().joined()
  }

  private func quoted(_ key: String) -> String {
    var writer = JSONWriter(style: .compact)
    writer.string(key)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
