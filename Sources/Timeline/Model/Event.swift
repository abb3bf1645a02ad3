public import EDTF

/// Something that happened: a meeting, a call, a briefing, a deployment.
public struct Event: Hashable, Sendable {
  /// How statements name this event.
  public let id: Identifier<Event>
  /// What readers see in the list.
  public var name: String
  /// The strand that it belongs to.
  public var track: Identifier<Track>?
  /// Where it happened.
  public var place: Identifier<Place>?
  /// The larger event that it was a part of. Never circular in a loaded timeline.
  public var partOf: Identifier<Event>?
  /// The day or days.
  public var when: When
  /// The clock time at which it began.
  public var start: Timestamp?
  /// The clock time at which it ended.
  public var end: Timestamp?
  /// Who took part.
  public var participants: [Identifier<Person>]
  /// What happened, in a sentence or two.
  public var summary: String?
  /// The documents that tell of it.
  public var sources: [Identifier<Source>]
  /// Where it can be read of, where that is known of the event and not of a source: a row of a feed
  /// has it.
  public var url: String?

  /// Creates an event of which only name and date are known.
  public init(id: Identifier<Event>, name: String, when: When) {
    self.id = id
    self.name = name
    self.when = when
    self.participants = []
    self.sources = []
  }
}
