import JSONText
import Phrasing

/// Makes one timeline of the contents of several files, and checks what spans entities and files.
///
/// Problems are reported to the file where they stand.
struct TimelineMerge {
  let files: [FileContents]
  var tracks: MergedEntities<Track>
  var places: MergedEntities<Place>
  var delegations: MergedEntities<Delegation>
  var people: MergedEntities<Person>
  var sources: MergedEntities<Source>
  var events: MergedEntities<Event>
  var statements: MergedEntities<Statement>
  private(set) var assertions: [Assertion] = []

  /// Merges `files` and reports ids that are there twice.
  init(_ files: [FileContents]) {
    self.files = files
    tracks = MergedEntities(.track, of: files) { $0.tracks }
    places = MergedEntities(.place, of: files) { $0.places }
    delegations = MergedEntities(.delegation, of: files) { $0.delegations }
    people = MergedEntities(.person, of: files) { $0.people }
    // Two exports differ in when they were accessed, say: of that no timeline makes anything.
    sources = MergedEntities(.source, of: files, where: { $0.isSame(as: $1) }) { $0.sources }
    events = MergedEntities(.event, of: files) { $0.events }
    statements = MergedEntities(.statement, of: files) { $0.statements }
  }

  /// The timeline; whole only if no file has an error.
  func timeline() -> Timeline {
    var timeline = Timeline(title: title, timeZone: files.lazy.compactMap(\.timeZone).first)
    timeline.tracks = tracks.entities
    timeline.places = places.entities
    timeline.delegations = delegations.entities
    timeline.people = people.entities
    timeline.sources = sources.entities
    timeline.events = events.entities
    timeline.statements = statements.entities
    timeline.assertions = assertions
    return timeline
  }

  /// The first file's title, and how many other titles there are.
  private var title: String {
    guard let first = files.first?.title, files.count > 1 else { return files.first?.title ?? "" }
    let others = Set(files.map(\.title)).count - 1
    return others == 0 ? first : "\(first) and \(others) more"
  }

  // MARK: - Ids

  /// Looks up every id that the files refer to. An id that is not found is reported, unless the
  /// entities that may have it could not be read.
  mutating func resolveReferences() {
    var suggester = Suggester()
    let incomplete = files.flatMap(\.incompleteKinds)
    for contents in files {
      for reference in contents.references
      where !use(reference.id, as: reference.kind) && !incomplete.contains(reference.kind) {
        let nearest = suggester.nearest(
          to: reference.id, among: ids(of: reference.kind), topic: reference.kind.rawValue)
        contents.file.report(
          .danglingReference(reference.kind, id: reference.id, nearest: nearest),
          at: reference.node)
      }
    }
    resolveSubjects(incomplete)
  }

  /// Finds out of what kind the assertions' subjects are. An assertion that two files make in the
  /// same words counts once.
  private mutating func resolveSubjects(_ incomplete: [Diagnostic.EntityKind]) {
    let kinds: [Diagnostic.EntityKind] = [.person, .event, .statement]
    var suggester = Suggester()
    var earlier: Set<Assertion> = []
    var preferences = PreferredValues()
    for contents in files {
      var own: [Assertion] = []
      for declared in contents.assertions {
        let id = declared.subject
        let found = kinds.filter { use(id, as: $0) }
        switch found.count {
        case 1:
          guard let make = declared.make else { continue }
          let assertion = make(.of(found[0], id))
          preferences.check(assertion, declared, in: contents.file)
          own.append(assertion)
        case 0:
          guard !kinds.contains(where: incomplete.contains) else { continue }
          let nearest = suggester.nearest(
            to: id, among: kinds.flatMap { ids(of: $0) }, topic: "subject")
          contents.file.report(.danglingSubject(id, nearest: nearest), at: declared.subjectNode)
        default:
          contents.file.report(.ambiguousSubject(id, kinds: found), at: declared.subjectNode)
        }
      }
      if files.count == 1 {
        assertions = own
      } else {
        assertions += own.filter { !earlier.contains($0) }
        earlier.formUnion(own)
      }
    }
  }

  private mutating func use(_ id: String, as kind: Diagnostic.EntityKind) -> Bool {
    switch kind {
    case .track: tracks.use(id)
    case .place: places.use(id)
    case .delegation: delegations.use(id)
    case .person: people.use(id)
    case .source: sources.use(id)
    case .event: events.use(id)
    case .statement: statements.use(id)
    // Reports are looked up within their statement; see `FileDecoder.checkRelations()`.
    case .report: true
    }
  }

  private func ids(of kind: Diagnostic.EntityKind) -> [String] {
    switch kind {
    case .track: tracks.ids
    case .place: places.ids
    case .delegation: delegations.ids
    case .person: people.ids
    case .source: sources.ids
    case .event: events.ids
    case .statement: statements.ids
    case .report: []
    }
  }
}

extension Assertion.Subject {
  /// The subject of that kind: a person, an event or else a statement.
  static func of(_ kind: Diagnostic.EntityKind, _ id: String) -> Self {
    switch kind {
    case .person: .person(Identifier(id))
    case .event: .event(Identifier(id))
    default: .statement(Identifier(id))
    }
  }
}
