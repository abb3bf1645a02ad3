/// One strand of the talks: Geneva, Brussels, the OSCE, or the capitals around them.
public struct Track: Hashable, Sendable {
  /// How events name this track.
  public let id: Identifier<Track>
  /// What readers see.
  public let name: String
  /// What the strand is, in a phrase.
  public let description: String?

  /// Creates a track.
  public init(id: Identifier<Track>, name: String, description: String? = nil) {
    self.id = id
    self.name = name
    self.description = description
  }
}

/// Where something happened.
public struct Place: Hashable, Sendable {
  /// How events name this place.
  public let id: Identifier<Place>
  /// What readers see.
  public let name: String

  /// Creates a place.
  public init(id: Identifier<Place>, name: String) {
    self.id = id
    self.name = name
  }
}

/// A state or an organisation for which people speak.
public struct Delegation: Hashable, Sendable {
  /// How people name this delegation.
  public let id: Identifier<Delegation>
  /// What readers see.
  public let name: String

  /// Creates a delegation.
  public init(id: Identifier<Delegation>, name: String) {
    self.id = id
    self.name = name
  }
}

/// Somebody who speaks or takes part; a body that speaks with one voice counts as one.
public struct Person: Hashable, Sendable {
  /// How events and statements name this person.
  public let id: Identifier<Person>
  /// The name that readers see.
  public let name: String
  /// Other spellings that sources use; search finds the person under each.
  public let otherNames: [String]
  /// For whom the person speaks.
  public let delegation: Identifier<Delegation>?
  /// The last word of the name, for rows too narrow for all of it; a name with something in
  /// parentheses, such as "The allies (collectively)", is shortened by that alone.
  public var shortName: String {
    let bytes = name.utf8
    if let parenthesis = name.firstIndex(of: "("), parenthesis > name.startIndex,
      bytes[bytes.index(before: parenthesis)] == UInt8(ascii: " ")
    {
      return String(Self.trimmed(name[..<parenthesis]))
    }
    let trimmed = Self.trimmed(name[...])
    guard let space = trimmed.utf8.lastIndex(of: UInt8(ascii: " ")) else { return String(trimmed) }
    return String(trimmed[bytes.index(after: space)...])
  }

  /// Creates a person.
  public init(
    id: Identifier<Person>, name: String, otherNames: [String] = [],
    delegation: Identifier<Delegation>? = nil
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.delegation = delegation
  }

  /// `text` without the spaces at its end.
  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.utf8.last == UInt8(ascii: " ") {
      text = text[..<text.utf8.index(before: text.endIndex)]
    }
    return text
  }
}
