// What a node holds.

extension JSONDocument {
  /// What kind of value the node is; a key is a string.
  public func kind(of node: JSONNode) -> JSONKind { entry(node).kind }

  /// The byte offset at which the node begins.
  public func offset(of node: JSONNode) -> Int { Int(entry(node).start) }

  /// The bytes that spell the node, with a string's quotation marks.
  public func range(of node: JSONNode) -> Range<Int> {
    Int(entry(node).start)..<Int(entry(node).end)
  }

  /// The node as the text spells it.
  public func spelling(of node: JSONNode) -> String {
    String(decoding: bytes[range(of: node)], as: UTF8.self)
  }

  /// The text of a string or a key, its escape sequences resolved.
  public func string(_ node: JSONNode) -> String {
    let entry = entry(node)
    precondition(entry.kind == .string, "not a string")
    let content = Int(entry.start) + 1..<Int(entry.end) - 1
    return bytes.withUnsafeBufferPointer { text in
      let slice = UnsafeBufferPointer(rebasing: text[content])
      guard entry.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
      return String(decoding: JSONEscapes.resolve(slice), as: UTF8.self)
    }
  }

  /// Whether a string or key is `text`, byte for byte. Faster than to make its `String` first.
  public func string(_ node: JSONNode, equals text: StaticString) -> Bool {
    let entry = entry(node)
    let count = Int(entry.end) - Int(entry.start) - 2
    guard !entry.hasEscapes else { return string(node).utf8.elementsEqual(text.utf8) }
    guard count == text.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for position in 0..<count
      where bytes[Int(entry.start) + 1 + position] != text.utf8Start[position] {
        return false
      }
      return true
    }
  }

  /// A number's value if it is a whole number that `Int` holds, however it is spelt (`1.0`, `1e3`).
  public func integer(_ node: JSONNode) -> Int? {
    let text = spelling(of: node)
    if let integer = Int(text) { return integer }
    // Beyond 2^53 a Double no longer tells neighbouring integers apart.
    guard let number = Double(text), abs(number) <= 0x1p53 else { return nil }
    return Int(exactly: number)
  }

  /// The value of `true` or `false`.
  public func bool(_ node: JSONNode) -> Bool {
    precondition(kind(of: node) == .bool, "not true or false")
    return entry(node).end - entry(node).start == 4
  }

  func entry(_ node: JSONNode) -> Entry { entries[Int(node.position)] }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
