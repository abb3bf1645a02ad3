import JSONText

/// What one file holds, before its ids are looked up.
struct FileContents {
  let file: InputFile
  var title = ""
  var timeZone: String?
  var tracks: [Declared<Track>] = []
  var places: [Declared<Place>] = []
  var delegations: [Declared<Delegation>] = []
  var people: [Declared<Person>] = []
  var sources: [Declared<Source>] = []
  var events: [Declared<Event>] = []
  var statements: [Declared<Statement>] = []
  var assertions: [DeclaredAssertion] = []
  /// Every id by which something refers to an entity, in the order of the text.
  var references: [Reference] = []
  /// Kinds whose entities could not all be read, so that an unknown id is no news.
  var incompleteKinds: [Diagnostic.EntityKind] = []
}

/// An entity where a file declares it.
struct Declared<Entity> {
  let id: Identifier<Entity>
  /// The entity's object.
  let node: JSONNode
  /// The entity, or `nil` where its object has errors; its id counts all the same.
  let entity: Entity?
}

/// An id by which something refers to an entity.
struct Reference {
  let kind: Diagnostic.EntityKind
  let id: String
  let node: JSONNode
}

/// An assertion before it is known of what kind its subject is.
struct DeclaredAssertion {
  let subject: String
  let subjectNode: JSONNode
  /// The rank, where it is given.
  let rankNode: JSONNode?
  /// The rest of the assertion, or `nil` where it has errors.
  let make: (@Sendable (Assertion.Subject) -> Assertion)?
}
