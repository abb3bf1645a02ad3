/// A JSON text (RFC 8259) that was read, with the position of every value in it.
///
/// The values lie in one flat array, each before what it contains; a `JSONNode` names one.
/// Strings and numbers are turned into Swift values only when they are asked for.
///
/// ```swift
/// let document = try JSONDocument.parse(Array(#"{"title": "Talks"}"#.utf8))
/// for member in document.members(of: document.root) {
///   print(document.string(member.key), document.kind(of: member.value))
/// }
/// ```
public struct JSONDocument: Sendable {
  /// How deep arrays and objects may lie in each other.
  public static let nestingLimit = 512

  /// The text as it was given.
  public let bytes: [UInt8]
  /// Members whose key an earlier member of the same object has, in the order of the text.
  public let duplicateKeys: [JSONDuplicateKey]
  /// One entry a value or key, each followed by what it contains.
  let entries: [Entry]

  /// Reads a text strictly: what RFC 8259 does not allow is an error. A byte order mark at the
  /// start is skipped (RFC 8259 §8.1 allows that).
  ///
  /// - Parameters:
  ///   - bytes: The whole file. At most 4 GiB.
  ///   - range: The part of `bytes` that holds the JSON text, such as one line of JSON Lines;
  ///     locations count from the start of `bytes` all the same.
  ///   - isOneLine: Whether locations count a carriage return as a character, as in JSON Lines.
  /// - Throws: `JSONSyntaxError` at the first byte that cannot be read.
  /// - Complexity: O(*n*), about 1 GB/s; nothing but the flat array is allocated.
  public static func parse(
    _ bytes: [UInt8], in range: Range<Int>? = nil, isOneLine: Bool = false
  ) throws(JSONSyntaxError) -> JSONDocument {
    precondition(bytes.count <= Int(UInt32.max), "a text of more than 4 GiB")
    var failure: JSONParser.Failure?
    var entries: [Entry] = []
    var duplicates: [JSONDuplicateKey] = []
    bytes.withUnsafeBufferPointer { text in
      var parser = JSONParser(text: text, range: range ?? 0..<text.count)
      do throws(JSONParser.Failure) {
        try parser.parseDocument()
        entries = parser.entries
        duplicates = parser.duplicateKeys
      } catch {
        failure = error
      }
    }
    if let failure {
      let index = TextIndex(bytes, isOneLine: isOneLine)
      throw JSONSyntaxError(
        offset: failure.offset, location: index.location(ofByte: failure.offset),
        opening: failure.opening.map { index.location(ofByte: $0) }, problem: failure.problem)
    }
    return JSONDocument(bytes: bytes, duplicateKeys: duplicates, entries: entries)
  }

  private init(bytes: [UInt8], duplicateKeys: [JSONDuplicateKey], entries: [Entry]) {
    self.bytes = bytes
    self.duplicateKeys = duplicateKeys
    self.entries = entries
  }

  /// The value that is the whole text.
  public var root: JSONNode { JSONNode(position: 0) }

  /// What is kept of one value or key.
  struct Entry {
    /// The offset of the first byte; of the quotation mark for a string.
    var start: UInt32
    /// The offset past the last byte.
    var end: UInt32
    /// The position of the entry past all that this one contains.
    var next: UInt32
    var kind: JSONKind
    /// Whether a string has escape sequences, so that its bytes are not its characters.
    var hasEscapes = false
  }
}

/// Names one value or key of a `JSONDocument`. Later in the text is greater.
public struct JSONNode: Hashable, Sendable, Comparable {
  let position: UInt32

  /// Orders nodes as they begin in the text.
  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

/// The kinds of JSON value (RFC 8259 §3).
public enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Members with a key each.
  case object
  /// Values in order.
  case array
  /// Text, also an object's key.
  case string
  /// A decimal number.
  case number
  /// `true` or `false`.
  case bool
  /// `null`.
  case null
}

/// Two members of one object with the same key (RFC 8259 §4: names should be unique).
public struct JSONDuplicateKey: Hashable, Sendable {
  /// The key of the first of them.
  public let first: JSONNode
  /// The key that repeats it.
  public let second: JSONNode
}
