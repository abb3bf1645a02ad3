/// Lines up what stays, goes, comes and moves.
struct SegmentBuilder {
  /// The segments so far.
  private(set) var segments: [WordDiff.Segment] = []

  private let moves: Moves
  /// For each move its number, in the order in which the segments come to it.
  private var numbers: [Int]
  private var numberCount = 0
  private var position = (x: 0, y: 0)

  init(moves: Moves) {
    self.moves = moves
    numbers = [Int](repeating: 0, count: moves.all.count)
  }

  /// Makes segments of two texts.
  ///
  /// - Parameters:
  ///   - uncompared: what comes after all changes without being compared.
  ///   - end: the numbers of words.
  mutating func build(from changes: [Change], uncompared: Change?, end: (x: Int, y: Int)) {
    for change in changes {
      addSame(upTo: change.start)
      addPieces(of: change.reference, moves.ofReference, else: .deleted)
      addPieces(of: change.other, moves.ofOther, else: .inserted)
    }
    if let uncompared {
      addSame(upTo: uncompared.start)
      add(.uncompared, uncompared.reference.count, uncompared.other.count)
    }
    addSame(upTo: end)
  }

  private mutating func add(_ kind: WordDiff.Kind, _ referenceCount: Int, _ otherCount: Int) {
    let end = (x: position.x + referenceCount, y: position.y + otherCount)
    segments.append(
      WordDiff.Segment(kind: kind, reference: position.x..<end.x, other: position.y..<end.y))
    position = end
  }

  private mutating func addSame(upTo end: (x: Int, y: Int)) {
    guard position.x < end.x else { return }
    add(.same, end.x - position.x, end.x - position.x)
  }

  /// Adds words of one text, with those apart that have moved.
  private mutating func addPieces(of words: Range<Int>, _ moveOf: [Int], else kind: WordDiff.Kind) {
    var rest = words
    while let first = rest.first {
      let move = moveOf[first]
      let end = rest.first { moveOf[$0] != move } ?? rest.upperBound
      let count = end - first
      add(
        move < 0 ? kind : .moved(number(of: move)), kind == .deleted ? count : 0,
        kind == .deleted ? 0 : count)
      rest = end..<rest.upperBound
    }
  }

  private mutating func number(of move: Int) -> Int {
    if numbers[move] == 0 {
      numberCount += 1
      numbers[move] = numberCount
    }
    return numbers[move]
  }
}
