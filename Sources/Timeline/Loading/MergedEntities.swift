import JSONText

/// The entities of one kind from all files, each id once.
///
/// `Entity` is unconstrained here and constrained where it must be: the runtime looks up each
/// conformance that a generic type asks for among all that the program has, and that shows when
/// the program starts.
struct MergedEntities<Entity> {
  /// An entity with the file that declares it first.
  struct Member {
    let file: InputFile
    let declared: Declared<Entity>
    /// Whether something refers to it.
    var isUsed = false

    /// The id's value, for messages.
    var idNode: JSONNode { file.document.value(of: "id", in: declared.node) ?? declared.node }
  }

  let kind: Diagnostic.EntityKind
  private(set) var members: [Member] = []
  private var positions: [String: Int] = [:]

  /// Merges the entities of `files`. The same entity in several files counts once; two different
  /// ones with the same id, or an id given twice in one file, are reported.
  ///
  /// - Parameter isSame: Whether two are the same entity; the first counts then.
  init(
    _ kind: Diagnostic.EntityKind, of files: [FileContents],
    where isSame: (Entity, Entity) -> Bool = { $0 == $1 },
    _ entities: (FileContents) -> [Declared<Entity>]
  ) where Entity: Equatable {
    self.kind = kind
    for contents in files {
      for declared in entities(contents) { insert(declared, from: contents.file, isSame) }
    }
  }

  private mutating func insert(
    _ declared: Declared<Entity>, from file: InputFile, _ isSame: (Entity, Entity) -> Bool
  ) {
    let member = Member(file: file, declared: declared)
    guard let position = positions[declared.id.text] else {
      positions[declared.id.text] = members.count
      members.append(member)
      return
    }
    let first = members[position]
    if first.file !== file {
      // Where one of the two has errors, they cannot be compared, and those are reported anyway.
      guard let entity = declared.entity, let firstEntity = first.declared.entity,
        !isSame(entity, firstEntity)
      else { return }
    }
    file.report(
      .duplicateID(kind, id: declared.id.text, first: first.file.place(of: first.idNode)),
      at: member.idNode)
  }

  /// The entities that could be read.
  var entities: [Entity] { members.compactMap(\.declared.entity) }

  /// All ids, in the order of the files.
  var ids: [String] { members.map(\.declared.id.text) }

  /// The position in `members` of an id.
  func position(of id: String) -> Int? { positions[id] }

  /// Notes that something refers to an id.
  ///
  /// - Returns: Whether there is such an entity.
  mutating func use(_ id: String) -> Bool {
    guard let position = positions[id] else { return false }
    members[position].isUsed = true
    return true
  }

  /// Warns of every entity that nothing refers to.
  func reportUnused() {
    for member in members where !member.isUsed {
      member.file.report(.unused(kind, id: member.declared.id.text), at: member.idNode)
    }
  }
}
