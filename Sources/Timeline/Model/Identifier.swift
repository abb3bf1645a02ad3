/// The `id` of one entity in a timeline file, typed by what it names, so that a person's id
/// cannot be looked up among sources.
///
/// Any non-empty text is an identifier. Canonically equivalent texts (NFC, NFD) are one.
public struct Identifier<Entity>: Hashable, Sendable, Comparable {
  /// The text as the file has it.
  public let text: String

  /// Creates the identifier that `text` spells.
  public init(_ text: String) { self.text = text }

  /// Orders identifiers by their text, for output that must not depend on hashing.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Creates the identifier that a literal spells.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: CustomStringConvertible {
  /// The identifier's text.
  public var description: String { text }
}
