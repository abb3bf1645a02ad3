import Timeline

// Contradictions: `c`, `C`.
extension State {
  /// Goes to the next or previous item shown at which sources differ.
  mutating func moveToContradiction(forward: Bool) {
    guard let cursor else { return }
    if let according {
      notice = .error(
        according.source.label, " alone is shown; a shows all sources, and where they differ")
      return
    }
    let items = rows.items.filter { chronology.items[$0].isContradicted }
    guard !items.isEmpty else {
      notice = .error(
        chronology.contradictionCount == 0
          ? "the sources of this timeline do not contradict each other"
          : "no contradiction in what is shown")
      return
    }
    guard
      let next = forward ? items.first(where: { $0 > cursor }) : items.last(where: { $0 < cursor })
    else {
      notice = .error("no contradiction \(forward ? "after" : "before") this")
      return
    }
    jump(to: next)
    let ordinal = (items.firstIndex(of: next) ?? 0) + 1
    let differ = chronology.contradictions(of: chronology.items[next]).map(\.property).listed
    notice = .done("contradiction \(ordinal) of \(items.count): sources differ on \(differ)")
  }
}
