import Browser

extension Memory {
  /// What is to be kept when `present` is what is there and this memory came from `base`: what has
  /// changed since then here, and what has changed there.
  func merged(with present: Memory, since base: Memory) -> Memory {
    let added = additions(to: base.history)
    let history = present.history.filter { !added.contains($0) } + added
    var marks = present.place.marks
    for (letter, id) in place.marks where base.place.marks[letter] != id { marks[letter] = id }
    return Memory(
      history: Array(history.suffix(Memory.historyLimit)),
      place: Place(last: place.last ?? present.place.last, marks: marks))
  }

  /// The queries that have come since the history was `base`: those at its end that cannot be found
  /// there in this order, since a query that is repeated moves to the end.
  private func additions(to base: [String]) -> [String] {
    var rest = base[...]
    for (index, query) in history.enumerated() {
      guard let place = rest.firstIndex(of: query) else { return Array(history[index...]) }
      rest = rest[(place + 1)...]
    }
    return []
  }
}
