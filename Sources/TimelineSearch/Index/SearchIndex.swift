public import Timeline

/// A chronology that can be searched.
///
///     let index = SearchIndex(chronology)
///     let items = try index.matches(Query(parsing: "missiles speaker:ryabkov"))
///
/// Texts are searched where they lie, and names once for all items that have them. Records that are
/// not all ASCII are folded when they are first searched, and kept so; a copy shares them.
public struct SearchIndex: Sendable {
  /// What is searched.
  public let chronology: Chronology

  let tracks: Section
  let places: Section
  let people: Section
  let sources: Section
  let events: Section
  let statements: Section

  /// How many threads a search has: two of them take all that the memory of most machines gives.
  public static let threadCount = 2

  /// Prepares to search. O(1): nothing is read before the first search.
  public init(_ chronology: Chronology) {
    self.chronology = chronology
    tracks = Section(.tracks, of: chronology, folds: FoldedBlocks())
    places = Section(.places, of: chronology, folds: FoldedBlocks())
    people = Section(.people, of: chronology, folds: FoldedBlocks())
    sources = Section(.sources, of: chronology, folds: FoldedBlocks())
    events = Section(.events, of: chronology, folds: FoldedBlocks())
    statements = Section(.statements, of: chronology, folds: FoldedBlocks())
  }

  /// The index of a later snapshot of the same timeline, whose rows begin with those of this one.
  /// O(1): what has been folded is shared.
  public func extended(to chronology: Chronology) -> SearchIndex {
    SearchIndex(extending: self, to: chronology)
  }

  private init(extending earlier: SearchIndex, to chronology: Chronology) {
    self.chronology = chronology
    tracks = earlier.tracks.extended(to: chronology)
    places = earlier.places.extended(to: chronology)
    people = earlier.people.extended(to: chronology)
    sources = earlier.sources.extended(to: chronology)
    events = earlier.events.extended(to: chronology)
    statements = earlier.statements.extended(to: chronology)
  }

  /// The bytes that a search goes through.
  public var size: Int { events.size + statements.size }

  /// The time after which a search by regular expression gives up where somebody waits: a second for each 64 MB begun.
  var patience: Duration { .seconds(1 + size >> 26) }
}
