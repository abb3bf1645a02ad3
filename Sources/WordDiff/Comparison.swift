/// What differs between two sequences of word numbers, at the least cost.
struct Comparison {
  /// Where the sequences differ, in order, each apart from the next by at least one equal word.
  private(set) var changes: [Change] = []
  /// What was not compared, if the work was cut short.
  private(set) var uncompared: Change?
  /// Where, in the reference, the equal words after the last change end: at what was not compared,
  /// or with the text.
  let end: Int
  /// The work done, in steps of the search.
  private(set) var steps = 0

  /// Compares two sequences.
  ///
  /// What both begin and end with is left out, and so is every word that only one of them has, which
  /// can only be a difference; the fewest differences of the rest make the fewest of the whole.
  init(reference: [Int], other: [Int], limit: Int) {
    var (start, ends) = (0, (reference: reference.count, other: other.count))
    while start < min(ends.reference, ends.other), reference[start] == other[start] { start += 1 }
    while min(ends.reference, ends.other) > start,
      reference[ends.reference - 1] == other[ends.other - 1]
    {
      ends.reference -= 1
      ends.other -= 1
    }
    let whole = Change(reference: start..<ends.reference, other: start..<ends.other)
    guard !whole.isEmpty else {
      end = reference.count
      return
    }

    let shared = SharedWords(of: whole, reference: reference, other: other)
    var search = ShortestEdit(
      from: shared.reference.map { reference[$0] }, to: shared.other.map { other[$0] },
      limit: limit)
    search.run()
    steps = search.steps
    uncompared = search.stop.map { shared.rest(from: $0.x, $0.y) }
    end = uncompared?.reference.lowerBound ?? reference.count

    var done = (x: start, y: start)
    for run in search.runs {
      for step in 0..<run.count {
        let (x, y) = (shared.reference[run.x + step], shared.other[run.y + step])
        addChange(from: done, to: (x, y))
        done = (x + 1, y + 1)
      }
    }
    let rest = uncompared?.start ?? (ends.reference, ends.other)
    addChange(from: done, to: rest)
  }

  private mutating func addChange(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    guard start != end else { return }
    changes.append(Change(reference: start.x..<end.x, other: start.y..<end.y))
  }
}
