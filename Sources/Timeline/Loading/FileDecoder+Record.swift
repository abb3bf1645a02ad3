import JSONText

// One entity on a line of a feed, with “type” beside its keys.

extension FileDecoder {
  /// What a line can tell of.
  enum Record {
    /// The whole timeline: its title and time zone.
    case heading(title: String, timeZone: String?)
    case track(Track)
    case place(Place)
    case delegation(Delegation)
    case person(Person)
    case source(Source)
    case event(Event)
    case statement(Statement)
    case assertion(DeclaredAssertion)

    /// The kind that messages name; that of the heading and of an assertion is never asked for.
    var kind: Diagnostic.EntityKind {
      switch self {
      case .track: .track
      case .place: .place
      case .delegation: .delegation
      case .person: .person
      case .source: .source
      case .event: .event
      case .heading, .statement, .assertion: .statement
      }
    }

    /// The entity's id; empty where it has none.
    var id: String {
      switch self {
      case .heading, .assertion: ""
      case .track(let track): track.id.text
      case .place(let place): place.id.text
      case .delegation(let delegation): delegation.id.text
      case .person(let person): person.id.text
      case .source(let source): source.id.text
      case .event(let event): event.id.text
      case .statement(let statement): statement.id.text
      }
    }
  }

  /// The types of records; a type of CSL-JSON tells of a source as well.
  private static let recordTypes = [
    "timeline", "track", "place", "delegation", "person", "source", "event", "statement",
    "assertion",
  ]

  init(record file: InputFile) {
    self.init(file)
    isRecord = true
  }

  /// Whether there is an error; the rest need not be looked at then.
  var hasErrors: Bool { file.hasErrors }

  /// Reads the record; `nil` where it has errors, or its type is none of those known.
  mutating func record(ofType type: String) -> Record? {
    reportDuplicateKeys()
    let root = document.root
    defer { checkRelations() }
    switch type {
    case "timeline":
      guard isVersion1(root), let fields = fields(of: root, as: HeadingKey.self),
        let title = name(fields[.title])
      else { return nil }
      return .heading(title: title, timeZone: text(fields[.timeZone]))
    case "track": return track(root)?.entity.map { .track($0) }
    case "place": return place(root)?.entity.map { .place($0) }
    case "delegation": return delegation(root)?.entity.map { .delegation($0) }
    case "person": return person(root)?.entity.map { .person($0) }
    case "event": return event(root)?.entity.map { .event($0) }
    case "statement": return statement(root)?.entity.map { .statement($0) }
    case "assertion": return assertion(root).map { .assertion($0) }
    case _ where type == "source" || CSLVariables.itemTypes.texts.contains(type):
      return source(root)?.entity.map { .source($0) }
    default:
      if let node = document.value(of: "type", in: root) {
        reportBadChoice(type, allowed: Self.recordTypes, at: node)
      }
      return nil
    }
  }
}
