import Timeline

/// What can be done with the item under the cursor: no key is hinted at that would be refused.
struct ItemSituation: Equatable {
  /// Whether a search has found something.
  let hasMatches: Bool
  /// Whether there are wordings to compare.
  let hasWordings: Bool
  /// Whether somebody speaks there.
  let hasSpeaker: Bool
  /// Whether there are contradictions to go to.
  let hasContradictions: Bool
  /// Whether the timeline is read according to one source.
  let isAccording: Bool

  /// What comes before all else.
  var first: [Command] {
    (hasMatches ? [.nextMatch] : isAccording ? [.allSources] : [])
      + (hasWordings ? [.wordings] : [])
  }
}

extension ItemSituation {
  init(_ state: State) {
    let chronology = state.chronology
    hasMatches = state.search?.matches.isEmpty == false
    isAccording = state.according != nil
    hasWordings =
      !isAccording && state.item.map { chronology.reportCount(of: $0) > 1 } ?? false
    hasContradictions = !isAccording && chronology.contradictionCount > 0
    hasSpeaker = state.cursor.map { Self.speaks($0, state) } ?? false
  }

  /// Whether it is a statement or an event with one beneath it. Statements elsewhere are not looked
  /// for: there may be a million items.
  private static func speaks(_ cursor: Int, _ state: State) -> Bool {
    let chronology = state.chronology
    let item = chronology.items[cursor]
    guard item.isEvent else { return true }
    let next = state.rows.rank(of: cursor) + 1
    guard next < state.rows.items.count else { return false }
    let below = chronology.items[state.rows.items[next]]
    return !below.isEvent && chronology.eventRow(of: below) == chronology.eventRow(of: item)
  }
}
