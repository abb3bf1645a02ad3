/// A CSL name: a person's parts, or one literal for an agency.
public struct SourceAuthor: Hashable, Sendable {
  /// The family name, or the whole name of an agency.
  public let family: String
  /// The given name, where it is a person's.
  public let given: String?
  /// What stands before the family name, but not where that stands first or alone: the "de" of
  /// Jaap de Hoop Scheffer.
  public var droppingParticle: String?
  /// What stands before the family name wherever that is: the "de" of Charles de Gaulle.
  public var nonDroppingParticle: String?
  /// What comes after the name: "Jr.", "III".
  public var suffix: String?
  /// Whether a comma is printed before the suffix (CSL `comma-suffix`).
  public var hasCommaBeforeSuffix = false

  /// Creates a name.
  public init(family: String, given: String? = nil) {
    self.family = family
    self.given = given
  }

  /// The name as it is read: given name first.
  public var name: String { Self.joined([readGiven, readFamily]) }

  /// The family name with what is always written with it.
  var readFamily: String { Self.joined([nonDroppingParticle, family, suffix]) }

  /// The given name with the particle that follows it; `nil` where there is neither.
  var readGiven: String? {
    given == nil && droppingParticle == nil ? nil : Self.joined([given, droppingParticle])
  }

  /// The particles before the family name; empty where there is none.
  var particles: String { Self.joined([droppingParticle, nonDroppingParticle]) }

  /// Whether there is more than a family and a given name.
  var hasOtherParts: Bool {
    droppingParticle != nil || nonDroppingParticle != nil || suffix != nil
  }

  /// The words as they are written beside each other: none is apart from "al-" or "d’" before it.
  static func joined(_ words: [String?]) -> String {
    var joined = ""
    for word in words.compactMap({ $0 }) {
      if let last = joined.unicodeScalars.last, !"-'’".unicodeScalars.contains(last) {
        joined += " "
      }
      joined += word
    }
    return joined
  }
}
