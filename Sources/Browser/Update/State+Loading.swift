import Phrasing
import Timeline
import TimelineSearch

// A timeline that comes by and by, and one that is read anew: `R`.
extension State {
  /// Whether something is still being read.
  var isLoading: Bool { loading?.progress.phase.isActive ?? false }

  /// Takes up how far the load has come.
  mutating func take(_ progress: LoadProgress) {
    let before = loading?.progress.phase
    if loading == nil {
      var loading = Loading(progress)
      loading.shownRevision = -1
      self.loading = loading
    } else {
      loading?.progress = progress
    }
    showNews()
    if let before, before != progress.phase { tellEnd(of: progress) }
  }

  /// Shows the newest chronology, unless a layer lies over the list whose rows are those of the old
  /// one: it is shown when the layer closes.
  mutating func showNews() {
    guard let loading, loading.hasNews, according == nil else { return }
    switch layers.last {
    case nil, .prompt, .mark: break
    case .picker, .wordings, .sources, .matrix: return
    }
    self.loading?.shownRevision = loading.progress.revision
    let isAtEnd = cursor != nil && cursor == rows.items.last
    extend(to: loading.progress.chronology)
    if isAtEnd, loading.sticksToEnd, let last = rows.items.last { place(on: last) }
  }

  /// Exchanges the timeline for one that has the same rows and more.
  private mutating func extend(to new: Chronology) {
    let old = chronology
    whole = new
    exchange(for: new, according: nil, sharesRows: true) {
      new.position(of: old.items[$0].content)
    }
    if cursor == nil {
      let remembered = memory.place.last.flatMap { new.position(ofID: $0) }
      // A filter may leave nothing.
      cursor = remembered.flatMap { rows.row(of: $0) == nil ? nil : $0 } ?? rows.items.first
      scrollToCursor()
    }
  }

  private mutating func tellEnd(of progress: LoadProgress) {
    let items = progress.itemCount.counted("item")
    let left = progress.findings.shortfall.map { "; \($0), see parley validate" } ?? ""
    switch progress.phase {
    case .loading: break
    case .following: notice = .done("waiting for more, ^C ends that")
    case .finished:
      if left.isEmpty {
        notice = .done("\(items), all")
      } else {
        notice = .error("\(items)\(left)")
      }
    case .stopped:
      // Where all had been read, only waiting ends.
      let isAll = progress.totalBytes.map { $0 <= progress.consumedBytes } ?? false
      notice =
        isAll && left.isEmpty
        ? .done("stopped: \(items)")
        : .error("stopped: \(items)\(isAll ? "" : " of a file that is longer")\(left)")
    case .failed(let error): notice = .error("\(error)", ": \(items) of it are here\(left)")
    }
  }

  // MARK: - Reading anew

  /// Exchanges the timeline for another version of it, with everything where it was as far as it is
  /// still there.
  mutating func reload(_ new: Chronology, progress: LoadProgress?) {
    layers = []
    let old = chronology
    let source = according?.source.id
    let sticksToEnd = loading?.sticksToEnd ?? false
    loading = progress.map(Loading.init)
    loading?.sticksToEnd = sticksToEnd
    whole = new
    let rank = cursor.map { rows.rank(of: $0) } ?? 0
    filter = moved(filter, from: old, to: new)
    awaited = awaited.map {
      AwaitedFilter(filter: moved($0.filter, from: old, to: new), origin: $0.origin)
    }
    exchange(for: new, according: nil) { new.position(ofID: old.id(of: old.items[$0])) }
    if cursor == nil {
      if rows.items.isEmpty {
        focus = .list
        (top, detailTop) = (0, 0)
      } else {
        place(on: rows.items[min(rank, rows.items.count - 1)])
      }
    }
    // What there is to be read of an item may be less now.
    scrollDetail(by: 0)
    if let source { toggleAccording(to: source) }
    notice = .done("read anew: \(new.items.count.counted("item"))")
  }

  /// The filter with its track where it is in another version; without it where it is gone.
  private func moved(_ filter: Filter, from old: Chronology, to new: Chronology) -> Filter {
    var filter = filter
    filter.track = filter.track.flatMap { track in
      let id = old.tracks[track].id
      return new.tracks.firstIndex { $0.id == id }
    }
    return filter
  }

  /// Has the files read anew, or says why they cannot be.
  mutating func reload() -> [Effect] {
    if files.isEmpty {
      notice = .error("this is the timeline that comes with parley; it never changes")
    } else if files.contains("-") {
      notice = .error("standard input cannot be read twice")
    } else {
      notice = .done("reading the files anew")
      return [.reload]
    }
    return []
  }

  // MARK: - Exchanging

  /// Exchanges the timeline for another, with the cursor, the jumps and the filter kept.
  ///
  /// - Parameters:
  ///   - sharesRows: whether the rows of the new one begin with those of the old one.
  ///   - moved: where an item of the old one is in the new one, if it is.
  mutating func exchange(
    for new: Chronology, according: AccordingTo?, sharesRows: Bool = false, moved: (Int) -> Int?
  ) {
    let line = cursor.flatMap { rows.row(of: $0) }.map { $0 - top }
    let before = cursor
    jumps = jumps.compactMap(moved)
    cursor = cursor.flatMap(moved)
    search?.matches = MatchSet(noneOf: new.items.count)
    if case .prompt(let prompt) = layers.last {
      layers[layers.count - 1] = .prompt(prompt.moved(to: new.items.count, by: moved))
    }
    (self.according, chronology) = (according, new)
    index = sharesRows ? index?.extended(to: new) : nil
    forgetFindings()
    if before == nil || cursor == nil { detailTop = 0 }
    rows = Rows(new)
    if let awaited {
      // What it left of the old timeline is no more of use.
      reapply(awaited.filter, from: awaited.origin.flatMap(moved))
    } else if !filter.isEmpty || search != nil || according != nil {
      refilter()
    }
    if let line, let row = cursor.flatMap({ rows.row(of: $0) }) {
      top = row - line
      scrollToCursor()
    }
  }

  private mutating func refilter() {
    do throws(QueryError) {
      try apply(filter)
    } catch {
      // What costs too much now is put away: nothing else can go wrong.
      search = nil
      var filter = Filter()
      filter.track = self.filter.track
      reapply(filter)
      notice = .error(error.description)
    }
  }
}
