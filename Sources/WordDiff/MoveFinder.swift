/// Finds words that are deleted in one place and inserted in another.
///
/// A move is of two words or more in a row, not all of them stop words, or of one word of five
/// letters or more that each text has once. Longer moves come first; of equally long ones, what comes
/// first in the reference.
struct MoveFinder {
  /// The fewest letters of a word that moves alone.
  static let leastLetters = 5
  /// The most places at which a pair of words is looked for.
  static let mostPlaces = 8
  /// The most comparisons, for each word of both texts: half of them to look for runs, half to make
  /// moves of them.
  static let workPerWord = 32

  private let texts: TextPair
  private let changes: [Change]
  /// The words of the reference that may move: deleted here, inserted somewhere, not moved yet.
  private var leaves: [Bool]
  /// The words of the other text that may have moved: inserted, and not yet part of a move.
  private var arrives: [Bool]
  /// The moves found so far.
  private(set) var moves: Moves
  /// The comparisons that may still be made; the last round can take it below zero.
  private(set) var work: Int

  /// Prepares to find the moves among changes.
  init(changes: [Change], in texts: TextPair) {
    self.texts = texts
    self.changes = changes
    leaves = [Bool](repeating: false, count: texts.reference.words.count)
    arrives = [Bool](repeating: false, count: texts.other.words.count)
    let (words, others) = (texts.reference.words, texts.other.words)
    var isInserted = [Bool](repeating: false, count: texts.keyCount)
    for change in changes {
      for other in change.other { isInserted[others[other]] = true }
    }
    for change in changes {
      for word in change.reference { leaves[word] = isInserted[words[word]] }
      for other in change.other { arrives[other] = true }
    }
    moves = Moves(referenceCount: leaves.count, otherCount: arrives.count)
    work = Self.workPerWord * (leaves.count + arrives.count)
  }

  /// Finds the moves; to be called once.
  ///
  /// - Complexity: O(*n*) in the words of both texts, but for sorting what is found.
  mutating func find() {
    guard leaves.contains(true) else { return }
    claim(candidates())
    claimSingleWords()
  }

  // MARK: Runs of words

  /// The runs that both deleted and inserted words have and that cannot be longer.
  private mutating func candidates() -> [Moves.Move] {
    let reserve = work / 2
    let (words, others) = (texts.reference.words, texts.other.words)
    let places = PairPlaces(in: words, where: leaves, keyCount: texts.keyCount)
    var found: [Moves.Move] = []
    for change in changes {
      for other in change.other.dropLast() {
        var place = places.first(of: others[other], others[other + 1])
        for _ in 0..<Self.mostPlaces {
          guard let reference = place, work > reserve else { break }
          let isContinued =
            reference > 0 && leaves[reference - 1] && other > change.other.lowerBound
            && words[reference - 1] == others[other - 1]
          if !isContinued { found.append(run(from: reference, other)) }
          place = places.next(after: reference)
        }
      }
    }
    return found
  }

  /// The longest run that begins at two places.
  private mutating func run(from reference: Int, _ other: Int) -> Moves.Move {
    var count = 0
    while reference + count < leaves.count, other + count < arrives.count,
      leaves[reference + count], arrives[other + count],
      texts.reference.words[reference + count] == texts.other.words[other + count]
    {
      count += 1
    }
    work -= count
    return Moves.Move(reference: reference, other: other, count: count)
  }

  /// Makes moves of runs, the longest first. Of a run that another has taken words from, the rest
  /// comes later.
  private mutating func claim(_ candidates: [Moves.Move]) {
    var open = candidates
    while !open.isEmpty, work > 0 {
      open.sort { ($1.count, $0.reference, $0.other) < ($0.count, $1.reference, $1.other) }
      var rests: [Moves.Move] = []
      for run in open {
        work -= run.count
        let parts = freeParts(of: run)
        if parts == [run] { add(run) } else { rests += parts }
      }
      open = rests
    }
  }

  /// The parts of two words or more that may still move.
  private func freeParts(of run: Moves.Move) -> [Moves.Move] {
    var parts: [Moves.Move] = []
    var start = 0
    for step in 0...run.count {
      let isFree =
        step < run.count && leaves[run.reference + step] && arrives[run.other + step]
      guard !isFree else { continue }
      if step - start > 1 {
        parts.append(
          Moves.Move(
            reference: run.reference + start, other: run.other + start, count: step - start))
      }
      start = step + 1
    }
    return parts
  }

  /// Adds a move unless it is of stop words alone.
  private mutating func add(_ run: Moves.Move) {
    let words = run.reference..<run.reference + run.count
    guard !words.allSatisfy(texts.reference.isStopWord) else { return }
    for step in 0..<run.count {
      leaves[run.reference + step] = false
      arrives[run.other + step] = false
    }
    moves.add(run)
  }

  // MARK: Single words

  private mutating func claimSingleWords() {
    let places = UniquePlaces(of: texts.other.words, keyCount: texts.keyCount)
    let own = UniquePlaces(of: texts.reference.words, keyCount: texts.keyCount)
    for reference in leaves.indices where leaves[reference] {
      let word = texts.reference.words[reference]
      guard own.place(of: word) != nil, let other = places.place(of: word), arrives[other],
        Self.isLong(texts.reference.wording.words[reference].key)
      else { continue }
      add(Moves.Move(reference: reference, other: other, count: 1))
    }
  }

  private static func isLong(_ key: String) -> Bool {
    key.unicodeScalars.count { $0.properties.isAlphabetic } >= leastLetters
  }
}
