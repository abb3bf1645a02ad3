import JSONText

// Tracks, places, delegations, people.

extension FileDecoder {
  mutating func track(_ node: JSONNode) -> Declared<Track>? {
    guard let fields = fields(of: node, as: TrackKey.self) else { return nil }
    let id = name(fields[.id])
    let name = name(fields[.name])
    let description = text(fields[.description])
    return declared(id, node, ifRead: name) { Track(id: $0, name: $1, description: description) }
  }

  mutating func place(_ node: JSONNode) -> Declared<Place>? {
    guard let fields = fields(of: node, as: PlaceKey.self) else { return nil }
    let id = name(fields[.id])
    return declared(id, node, ifRead: name(fields[.name])) { Place(id: $0, name: $1) }
  }

  mutating func delegation(_ node: JSONNode) -> Declared<Delegation>? {
    guard let fields = fields(of: node, as: DelegationKey.self) else { return nil }
    let id = name(fields[.id])
    return declared(id, node, ifRead: name(fields[.name])) { Delegation(id: $0, name: $1) }
  }

  mutating func person(_ node: JSONNode) -> Declared<Person>? {
    guard let fields = fields(of: node, as: PersonKey.self) else { return nil }
    let id = name(fields[.id])
    let name = name(fields[.name])
    let otherNames = elements(fields[.otherNames]) { $0.name($1) }
    let delegation: Identifier<Delegation>? = reference(
      present(fields[.delegation]), to: .delegation)
    return declared(id, node, ifRead: name) {
      Person(id: $0, name: $1, otherNames: otherNames, delegation: delegation)
    }
  }

  /// An entity under its id; `nil` without one, for nothing could refer to it.
  ///
  /// - Parameter required: What the entity cannot be made without.
  func declared<Entity, Required>(
    _ id: String?, _ node: JSONNode, ifRead required: Required?,
    make: (Identifier<Entity>, Required) -> Entity
  ) -> Declared<Entity>? {
    guard let id else { return nil }
    let identifier = Identifier<Entity>(id)
    return Declared(
      id: identifier, node: node, entity: required.map { make(identifier, $0) })
  }
}
