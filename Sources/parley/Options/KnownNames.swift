import TextFolding
import Timeline
import TimelineSearch

/// What the filters can name in a timeline.
struct KnownNames {
  private let chronology: Chronology

  /// Looks at the names of `chronology`.
  init(_ chronology: Chronology) { self.chronology = chronology }

  /// - Throws: `CommandFailure.unknownName` where `value` is part of no name or id of the kind.
  func check(_ value: String, of restrictor: Restrictor) throws(CommandFailure) {
    guard let names = names(of: restrictor) else { return }
    if names.contains(where: { $0.foldedContains(value) }) { return }
    throw .unknownName(restrictor, value, nearest: NearestName.of(value, among: names))
  }

  /// The people whose names or ids contain `value`.
  func people(named value: String) -> [Person] {
    chronology.people.filter { person in
      person.searchedNames.contains { $0.foldedContains(value) }
    }
  }

  /// The id or name of a person that `value` may be a misspelling of.
  func nearestPerson(to value: String) -> String? {
    NearestName.of(value, among: names(of: .speaker) ?? [])
  }

  private func names(of restrictor: Restrictor) -> [String]? {
    switch restrictor {
    case .speaker: chronology.people.flatMap(\.searchedNames)
    case .track: chronology.tracks.flatMap { [$0.id.text, $0.name] }
    case .place: chronology.places.flatMap { [$0.id.text, $0.name] }
    case .source: chronology.sources.flatMap(\.searchedNames)
    case .topic: chronology.statements.flatMap(\.topics)
    case .kind, .quotation, .from, .to, .on: nil
    }
  }
}

extension String {
  /// Whether the text contains `part`, both folded as search folds them.
  func foldedContains(_ part: String) -> Bool {
    let part = Folding.fold(part)
    return !part.isEmpty && ByteSearch.contains(part, in: Folding.fold(self))
  }
}
