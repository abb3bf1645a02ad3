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
    guard known.count > Self.keptCount else { return }
    // What Esc brings back must be there at once.
    var used = [filter.query, search?.query]
    if case .prompt(let prompt) = layers.last {
      used += [prompt.origin.filter.query, prompt.origin.search?.query]
    }
    if let oldest = known.dropLast().firstIndex(where: { !used.contains($0.query) }) {
      known.remove(at: oldest)
    }
  }

  /// Looks on for what is waited for, where something else has been looked for in between: one thing
  /// at a time is sought, the latest first.
  mutating func resumeSeeking() {
    let search = search.flatMap { $0.isComplete ? nil : $0 }
    if let sought, sought.query == awaited?.filter.query || sought.query == search?.query {
      return
    }
    if let awaited {
      guard canChangeRows else { return }
      reapply(awaited.filter, from: awaited.origin)
    } else if let search {
      do throws(QueryError) {
        let findings = try findings(of: search.query)
        showMatches(findings.matches, of: search, isComplete: findings.isComplete)
      } catch {
        self.search = nil
        notice = .error(error.description)
      }
    }
  }

  /// Whether nothing lies over the list that tells of its rows or of the item under the cursor.
  private var canChangeRows: Bool {
    switch layers.last {
    case nil, .prompt, .mark: true
    case .picker, .wordings, .sources, .matrix: false
    }
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
      // Beneath a list of the rows that there are it waits until that closes; see `resumeSeeking`.
      guard progress.isDone, canChangeRows else { return }
      self.awaited = nil
      reapply(awaited.filter, from: awaited.origin)
      if case .prompt(let prompt) = layers.last, prompt.isSearching { searchAgain(in: prompt) }
      if rows.items.isEmpty, layers.isEmpty { notice = filterLeavesNothing }
      return
    }
    if case .prompt(let prompt) = layers.last, prompt.isSearching {
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
    // What it waits to do it does when nothing lies over the list any longer.
    search.isComplete = isComplete && (search.start == nil || canChangeRows)
    if let start = search.start, start == cursor, canChangeRows {
      if let match = search.match(from: start, forward: true, including: true), match != start {
        search.start = nil
        jump(to: match)
      } else if isComplete, search.matches.isEmpty {
        notice = Notice(parts: nothingMatches(search.text), isError: true)
      }
    }
    if search.isComplete { search.start = nil }
    self.search = search
  }
}
