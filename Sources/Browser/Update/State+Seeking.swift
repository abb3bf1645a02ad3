import Timeline
import TimelineSearch

// Finding what matches: at once in a timeline of some megabytes, beside the drawing in a larger one.
extension State {
  /// Up to how many bytes are searched at once: that takes a millisecond or two.
  static let sizeSearchedAtOnce = 4 << 20
  /// How many queries' matches are kept.
  private static let keptCount = 4

  /// What matches `query` among all items, as far as that is known.
  ///
  /// Where not all of it is known, it is looked for from now on; see `Effect.search`.
  ///
  /// - Throws: where a regular expression costs too much.
  mutating func findings(of query: Query) throws(QueryError) -> Findings {
    if let known = known.first(where: { $0.query == query }) {
      return Findings(matches: known.matches, isComplete: true)
    }
    let index = searchIndex()
    guard index.size > Self.sizeSearchedAtOnce else {
      let matches = try index.matches(query)
      keep(matches, of: query)
      return Findings(matches: matches, isComplete: true)
    }
    if let sought, sought.query == query {
      return Findings(matches: sought.matches, isComplete: false)
    }
    generation += 1
    let none = MatchSet(noneOf: chronology.items.count)
    sought = Sought(
      generation: generation, query: query, index: index, near: cursor ?? 0, matches: none)
    return Findings(matches: none, isComplete: false)
  }

  /// The index, built on first use so that opening a timeline need not wait for it.
  mutating func searchIndex() -> SearchIndex {
    if let index { return index }
    let built = SearchIndex(chronology)
    index = built
    return built
  }

  private mutating func keep(_ matches: MatchSet, of query: Query) {
    known.removeAll { $0.query == query }
    known.append(Known(query: query, matches: matches))
    if known.count > Self.keptCount { known.removeFirst() }
  }

  /// Forgets what was found in another timeline.
  mutating func forgetFindings() {
    known = []
    sought = nil
  }

  /// Takes up what a search beside the drawing has found.
  mutating func take(_ progress: SearchRun.Progress, generation: Int) {
    guard let sought, sought.generation == generation else { return }
    if let error = progress.error { return giveUp(error) }
    self.sought?.matches = progress.matches
    if progress.isDone {
      keep(progress.matches, of: sought.query)
      self.sought = nil
    }
    if let awaited, awaited.filter.query == sought.query {
      guard progress.isDone else { return }
      self.awaited = nil
      reapply(awaited.filter, from: awaited.origin)
      if rows.items.isEmpty, layers.isEmpty { notice = filterLeavesNothing }
      return
    }
    if case .prompt(let prompt) = layers.last, prompt.purpose == .search {
      searchAgain(in: prompt)
    } else if let search, search.query == sought.query {
      showMatches(progress.matches, of: search, isComplete: progress.isDone)
    }
  }

  /// Ends a search that costs too much.
  private mutating func giveUp(_ error: QueryError) {
    if search?.query == sought?.query { search = nil }
    if awaited?.filter.query == sought?.query { awaited = nil }
    sought = nil
    notice = .error(error.description)
  }

  /// Takes up more matches of a search that has been accepted, and goes to the first that comes.
  private mutating func showMatches(
    _ matches: MatchSet, of search: Search, isComplete: Bool
  ) {
    var search = search
    search.matches = searched(matches)
    search.isComplete = isComplete
    if let start = search.start, start == cursor {
      if let match = search.match(from: start, forward: true, including: true), match != start {
        search.start = nil
        jump(to: match)
      } else if isComplete, search.matches.isEmpty {
        notice = Notice(parts: nothingMatches(search.text), isError: true)
      }
    }
    self.search = search
  }
}
