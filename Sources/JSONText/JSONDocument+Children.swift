// What a node contains.

extension JSONDocument {
  /// The members of an object, in the order of the text.
  ///
  /// - Complexity: O(1); each step of the iteration O(1).
  public func members(of object: JSONNode) -> Members {
    precondition(kind(of: object) == .object, "not an object")
    return Members(children: Children(document: self, parent: object))
  }

  /// The elements of an array, in the order of the text.
  ///
  /// - Complexity: O(1); each step of the iteration O(1).
  public func elements(of array: JSONNode) -> Elements {
    precondition(kind(of: array) == .array, "not an array")
    return Elements(children: Children(document: self, parent: array))
  }

  /// The first member of an object with that key.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public func value(of key: String, in object: JSONNode) -> JSONNode? {
    members(of: object).first { string($0.key).utf8.elementsEqual(key.utf8) }?.value
  }

  /// One key of an object with its value.
  public struct Member: Sendable {
    /// The key.
    public let key: JSONNode
    /// The value.
    public let value: JSONNode
  }

  /// The members of one object.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    var children: Children

    /// The next member.
    public mutating func next() -> Member? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Member(key: key, value: value)
    }
  }

  /// The elements of one array.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    var children: Children

    /// The next element.
    public mutating func next() -> JSONNode? { children.next() }
  }

  /// Steps over the nodes that lie directly in another, keys and values alike.
  struct Children: Sendable {
    let entries: [Entry]
    var position: UInt32
    let end: UInt32

    init(document: JSONDocument, parent: JSONNode) {
      entries = document.entries
      position = parent.position + 1
      end = document.entry(parent).next
    }

    mutating func next() -> JSONNode? {
      guard position < end else { return nil }
      defer { position = entries[Int(position)].next }
      return JSONNode(position: position)
    }
  }
}
