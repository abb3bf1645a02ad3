import Timeline
import TimelineSearch

// The timeline according to one source alone: `a` in the list of sources, `a`.
extension State {
  /// Whether an item is one that the source according to which the timeline is read does not tell
  /// of.
  func isAbsent(_ position: Int) -> Bool { according?.isAbsent(position) ?? false }

  /// Reads the timeline according to `source` alone; if it is already, according to all again.
  mutating func toggleAccording(to source: Identifier<Source>) {
    guard according?.source.id != source else { return endAccording() }
    guard let according = AccordingTo(source, in: whole) else { return }
    read(according)
    let told = chronology.items.count - according.absentCount
    notice = .done(
      "according to ", according.source.label,
      ": \(told) of \(chronology.items.count) items; a shows all sources")
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
    detailTop = 0
    // Where both are the whole timeline, what has been made of it for search is good for both.
    let sharesRows = (self.according?.isUnchanged ?? true) && (according?.isUnchanged ?? true)
    exchange(for: new, according: according, sharesRows: sharesRows) {
      new.position(of: old.items[$0].content)
    }
    if according == nil { showNews() }
  }
}
