import Screen
import Timeline
import TimelineSearch

// What is shown: `&`, `1`…`9`, `0`.
extension State {
  /// Shows what `filter` leaves, with the cursor on its item or the next that is left. In a large
  /// timeline it takes effect once all that it leaves is known.
  ///
  /// - Parameter origin: The item that the cursor was on when the filter began to be typed.
  /// - Throws: where a regular expression costs too much; nothing has changed then.
  mutating func apply(_ filter: Filter, from origin: Int? = nil) throws(QueryError) {
    awaited = nil
    var matching: MatchSet?
    if let query = filter.query {
      let findings = try findings(of: query)
      guard findings.isComplete else {
        // What is shown stays until it is known what is left.
        awaited = AwaitedFilter(filter: filter, origin: origin)
        // Among what it is to be searched is not known either.
        search?.isComplete = false
        return
      }
      matching = findings.matches
    }
    let found = try search.map { search throws(QueryError) in
      try findings(of: search.query)
    }
    self.filter = filter
    let all = chronology.items
    let count = all.count
    var items = filter.track.map { track in
      MatchSet(of: count) { all[$0].track == track }
    }
    var dimmed = MatchSet(noneOf: count)
    if let matching {
      switch filter.mode {
      case .hide: items = items?.intersection(matching) ?? matching
      case .dim: dimmed = MatchSet(allOf: count).subtracting(matching)
      }
    }
    let absent =
      according.map { MatchSet(of: count, where: $0.isAbsent) } ?? MatchSet(noneOf: count)
    rows = Rows(chronology, items: items, dimmed: dimmed, absent: absent)
    let here = origin ?? cursor
    let target = rows.nearest(
      to: here ?? memory.place.last.flatMap(chronology.position(ofID:)) ?? 0)
    if let target {
      place(on: target)
    } else {
      if let here { memory.place.last = chronology.id(of: chronology.items[here]) }
      cursor = nil
      focus = .list
      (top, detailTop) = (0, 0)
    }
    if let found {
      let matches = searched(found.matches)
      search?.matches = matches
      search?.isComplete = found.isComplete
    }
  }

  /// The filter that is on its way, else the one that there is: what a change begins with.
  var wantedFilter: Filter { awaited?.filter ?? filter }

  /// Applies a filter whose query has been applied before; what goes wrong is told all the same.
  mutating func reapply(_ filter: Filter, from origin: Int? = nil) {
    do throws(QueryError) {
      try apply(filter, from: origin)
    } catch {
      notice = .error(error.description)
    }
  }

  /// Filters by `text` as far as it is typed.
  mutating func filterWhileTyping(_ text: String, from origin: Prompt.Origin) -> String? {
    do throws(QueryError) {
      let query = try Query.parse(text, incomplete: true)
      var filter = origin.filter
      filter.text = text
      filter.query = query.isEmpty ? nil : query
      try apply(filter, from: origin.cursor)
      if cursor != nil { focus = origin.focus }
      return nil
    } catch {
      return error.description
    }
  }

  /// Ends the filter prompt.
  mutating func acceptFilter(_ text: String) -> Bool {
    do throws(QueryError) {
      let query = try Query(parsing: text)
      var filter = wantedFilter
      filter.text = query.isEmpty ? "" : text
      filter.query = query.isEmpty ? nil : query
      if query.isEmpty { filter.mode = .hide }
      try apply(filter)
      memory.remember(filter.text)
      notice = rows.items.isEmpty && awaited == nil ? filterLeavesNothing : nil
      return true
    } catch {
      notice = .error(error.description)
      return false
    }
  }

  /// Tells that the filter leaves nothing, and the way out.
  var filterLeavesNothing: Notice {
    let parts = ["nothing matches \(filter.text)"] + scopeWithoutFilter
    return Notice(parts: parts + ["; &, Backspace, Enter clears"], isError: true)
  }

  /// Exchanges hiding and dimming.
  mutating func toggleFilterMode() {
    var filter = wantedFilter
    guard filter.query != nil else {
      notice = .error("there is no filter to dim by; & sets one")
      return
    }
    filter.mode = filter.mode == .hide ? .dim : .hide
    reapply(filter)
    notice = .done(
      filter.mode == .dim ? "what does not match is dimmed" : "what does not match is hidden")
  }

  mutating func showTrack(chosenBy key: Key?) {
    guard case .character(let character) = key, let digit = character.wholeNumberValue else {
      openTracks()
      return
    }
    let tracks = chronology.tracks
    guard tracks.indices.contains(digit - 1) else {
      notice = .error(
        tracks.isEmpty
          ? "this timeline has no tracks" : "there is no track \(digit): there are \(tracks.count)")
      return
    }
    showTrack(digit - 1)
  }

  /// Shows one track alone, or all where `track` is `nil`.
  mutating func showTrack(_ track: Int?) {
    var filter = wantedFilter
    filter.track = track
    reapply(filter)
    if rows.items.isEmpty { notice = .error("nothing is shown; 0 shows all tracks") }
  }
}
