import Timeline
import TimelineSearch

// The timeline according to one source alone: `a` in the list of sources, `a`.
extension State {
  /// Whether an item is one that the source according to which the timeline is read does not tell
  /// of.
  func isAbsent(_ position: Int) -> Bool { according?.absent.contains(position) ?? false }

  /// Reads the timeline according to `source` alone; if it is already, according to all again.
  mutating func toggleAccording(to source: Identifier<Source>) {
    guard according?.source.id != source else { return endAccording() }
    guard let according = AccordingTo(source, in: whole) else { return }
    read(according)
    let told = chronology.items.count - according.absent.count
    notice = .done(
      "according to \(according.source.label): \(told) of \(chronology.items.count) items; "
        + "a shows all sources")
  }

  /// Reads the timeline according to all sources again.
  mutating func endAccording() {
    guard according != nil else {
      notice = .error("these are all sources; S, then a, shows the timeline by one alone")
      return
    }
    read(nil)
    notice = .done("according to all sources")
  }

  /// Exchanges the timeline for another of the same items, with everything where it was.
  private mutating func read(_ according: AccordingTo?) {
    let (old, new) = (chronology, according?.chronology ?? whole)
    func moved(_ position: Int) -> Int { new.position(of: old.items[position].content) }
    let line = cursor.flatMap { rows.row(of: $0) }.map { $0 - top }
    jumps = jumps.map(moved)
    cursor = cursor.map(moved)
    search?.matches = MatchSet(noneOf: new.items.count)
    (self.according, chronology) = (according, new)
    index = nil
    detailTop = 0
    rows = Rows(new)
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
    if let line, let row = cursor.flatMap({ rows.row(of: $0) }) {
      top = row - line
      scrollToCursor()
    }
  }
}
