/// A negotiation: what happened, what was said, and what sources say of both.
///
/// A value of this type that `TimelineLoader` returned is whole: every id in it resolves, every id
/// is unique among its kind, every statement has a report, and no event is a part of itself.
public struct Timeline: Sendable {
  /// What readers see at the top.
  public var title: String
  /// The IANA time zone of the days, such as `Europe/Brussels`; for display only.
  public var timeZone: String?
  /// The strands, in the order in which rails are drawn.
  public var tracks: [Track]
  /// Where things happened.
  public var places: [Place]
  /// For whom people speak.
  public var delegations: [Delegation]
  /// Who speaks or takes part.
  public var people: [Person]
  /// The documents.
  public var sources: [Source]
  /// What happened, in the file's order.
  public var events: [Event]
  /// What was said, in the file's order.
  public var statements: [Statement]
  /// What sources say of people, events and statements.
  public var assertions: [Assertion]

  /// Creates an empty timeline.
  public init(title: String, timeZone: String? = nil) {
    self.title = title
    self.timeZone = timeZone
    self.tracks = []
    self.places = []
    self.delegations = []
    self.people = []
    self.sources = []
    self.events = []
    self.statements = []
    self.assertions = []
  }
}
