/// One entry of a chronology: an event or a statement.
public struct Item: Hashable, Sendable {
  /// Which entity it is, as a position in the timeline's array of its kind.
  public enum Content: Hashable, Sendable {
    /// A position in `Timeline.events`.
    case event(Int)
    /// A position in `Timeline.statements`.
    case statement(Int)
  }

  /// The kinds of item, as the command line spells them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something that happened.
    case event
    /// Something that was said.
    case statement
  }

  /// The entity.
  public let content: Content
  /// The position of its day in `Chronology.days`.
  public let day: Int
  /// The position of its track in `Timeline.tracks`; a statement has its event's.
  public let track: Int?
  /// How many larger items it stands beneath: 0 for an event of its own.
  public let depth: Int
  /// Whether every day that its date may cover is certain.
  public let isExact: Bool
  /// Whether a contradiction is met here; see `Chronology.item(ofContradiction:)`.
  public internal(set) var isContradicted = false

  /// Whether something happened or was said.
  public var kind: Kind {
    switch content {
    case .event: .event
    case .statement: .statement
    }
  }

  /// Whether it is an event.
  public var isEvent: Bool { kind == .event }
}
