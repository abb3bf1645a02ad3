import TimelineSearch

/// A line at the bottom in which something is typed.
public struct Prompt: Sendable {
  /// What the line is for.
  enum Purpose: Hashable, Sendable {
    case search
    case filter
    case date
  }

  /// What is put back when the prompt is cancelled.
  struct Origin: Sendable {
    let cursor: Int?
    let top: Int
    let focus: State.Focus
    let detailTop: Int
    let search: Search?
    let filter: Filter
  }

  let purpose: Purpose
  var field: TextField
  let origin: Origin
  /// How far back in the history the text is; 0 is what was typed.
  var recalled = 0
  /// What was typed before recalling began.
  var typed = ""
  /// What is wrong with the text as it stands.
  var problem: String?

  /// Whether something is being searched for.
  var isSearching: Bool { purpose == .search && !field.isEmpty }

  /// The prompt over another timeline.
  ///
  /// - Parameters:
  ///   - count: how many items the new one has.
  ///   - position: where an item of the old one is in it, if it is.
  func moved(to count: Int, by position: (Int) -> Int?) -> Prompt {
    var search = origin.search
    search?.matches = MatchSet(origin.search?.matches.compactMap(position) ?? [], of: count)
    search?.start = origin.search?.start.flatMap(position)
    let origin = Origin(
      cursor: origin.cursor.flatMap(position), top: origin.top, focus: origin.focus,
      detailTop: origin.detailTop, search: search, filter: origin.filter)
    var prompt = Prompt(purpose: purpose, field: field, origin: origin)
    (prompt.recalled, prompt.typed, prompt.problem) = (recalled, typed, problem)
    return prompt
  }
}
