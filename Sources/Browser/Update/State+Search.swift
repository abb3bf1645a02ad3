import Timeline
import TimelineSearch

// Searching: `/`, `n`, `N`.
extension State {
  /// A search for `query` with those of the items shown that are known to match.
  ///
  /// - Throws: where a regular expression costs too much.
  private mutating func search(
    _ text: String, for query: Query
  ) throws(QueryError) -> Search {
    let findings = try findings(of: query)
    return Search(
      text: text, query: query, matches: searched(findings.matches),
      isComplete: findings.isComplete)
  }

  /// Those of `items` that a search goes through: also what is dimmed, since it is on the screen.
  func searched(_ items: MatchSet) -> MatchSet { rows.searched?.intersection(items) ?? items }

  /// What is said where nothing matches `text`, and among what it was looked for, where that is not
  /// everything.
  func nothingMatches(_ text: String) -> [String] {
    let kept = filter.query != nil && filter.mode == .hide ? [" among what & keeps"] : []
    return ["nothing matches \(text)"] + kept + scopeWithoutFilter
  }

  /// To what a filter and a search are restricted beside what is typed.
  var scopeWithoutFilter: [String] {
    var scope: [String] = []
    if let track = filter.track { scope += [" in ", chronology.tracks[track].name] }
    if let according { scope += [" according to ", according.source.label] }
    return scope
  }

  /// Searches for `text` as far as it is typed, from where the prompt was opened.
  mutating func searchWhileTyping(_ text: String, from origin: Prompt.Origin) -> String? {
    do throws(QueryError) {
      let query = try Query.parse(text, incomplete: true)
      guard !query.isEmpty else {
        returnTo(origin)
        restoreSearch(from: origin)
        return nil
      }
      let found = try search(text, for: query)
      search = found
      if let match = found.match(from: origin.cursor ?? 0, forward: true, including: true) {
        place(on: match)
      } else {
        returnTo(origin)
      }
      return nil
    } catch {
      search = nil
      returnTo(origin)
      return error.description
    }
  }

  /// Shows what more has been found while the prompt is open.
  mutating func searchAgain(in prompt: Prompt) {
    var prompt = prompt
    prompt.problem = searchWhileTyping(prompt.field.text, from: prompt.origin)
    if case .prompt = layers.last { layers[layers.count - 1] = .prompt(prompt) }
  }

  /// Ends the search prompt: the match that is shown is where one stays.
  mutating func acceptSearch(_ text: String, from origin: Prompt.Origin) -> Bool {
    do throws(QueryError) {
      let query = try Query(parsing: text)
      guard !query.isEmpty else {
        restoreSearch(from: origin)
        moveToMatch(forward: true)
        return true
      }
      var found = try search(text, for: query)
      if !found.isComplete, found.matches.isEmpty { found.start = cursor }
      search = found
      memory.remember(text)
      lastSearch = text
      if found.matches.isEmpty {
        notice = found.isComplete ? Notice(parts: nothingMatches(text), isError: true) : nil
      } else if let start = origin.cursor, start != cursor {
        recordJump(from: start)
      }
      return true
    } catch {
      notice = .error(error.description)
      return false
    }
  }

  /// Takes up the search that there was when a prompt was opened, among what is shown now: more may
  /// have come since, and what was looked for in between may have kept it from its end.
  mutating func restoreSearch(from origin: Prompt.Origin) {
    search = origin.search
    guard let matches = search?.matches else { return }
    let left = searched(matches)
    search?.matches = left
    search?.isComplete = false
    resumeSeeking()
  }

  /// Takes up the last search again, which was put away or made in an earlier run.
  ///
  /// - Returns: What is wrong with it: what was filtered by in an earlier run may cost too much here.
  private mutating func resumeSearch() -> Notice? {
    guard let text = lastSearch ?? memory.history.last else {
      return .error("nothing has been searched for; / searches")
    }
    do throws(QueryError) {
      search = try search(text, for: try Query(parsing: text))
      return nil
    } catch {
      return .error(text, ": \(error.description)")
    }
  }

  mutating func moveToMatch(forward: Bool) {
    if search == nil, let problem = resumeSearch() {
      notice = problem
      return
    }
    guard let search else { return }
    guard let cursor, let match = search.match(from: cursor, forward: forward, including: false)
    else {
      if search.isComplete {
        notice = Notice(parts: nothingMatches(search.text), isError: true)
      } else {
        self.search?.start = cursor
      }
      return
    }
    if match == cursor {
      notice = .done("this is the only match")
    } else if forward ? match < cursor : match > cursor {
      notice = .done(forward ? "wrapped to the first match" : "wrapped to the last match")
    }
    jump(to: match)
  }

  /// Puts cursor and list back to where a prompt was opened.
  mutating func returnTo(_ origin: Prompt.Origin) {
    if let cursor = origin.cursor, rows.row(of: cursor) != nil {
      top = origin.top
      place(on: cursor)
      focus = origin.focus
      detailTop = origin.detailTop
      scrollDetail(by: 0)
    }
  }
}
