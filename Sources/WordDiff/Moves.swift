/// Which deleted words stand among the inserted ones, in the same order.
struct Moves {
  /// A run of words that left one place for another.
  struct Move: Equatable {
    /// The first of the words in the reference.
    let reference: Int
    /// The first of them in the other text.
    let other: Int
    /// How many they are.
    let count: Int
  }

  /// All moves.
  private(set) var all: [Move] = []
  /// For each word of the reference the index in `all`, or −1.
  private(set) var ofReference: [Int]
  /// For each word of the other text the index in `all`, or −1.
  private(set) var ofOther: [Int]

  init(referenceCount: Int, otherCount: Int) {
    ofReference = [Int](repeating: -1, count: referenceCount)
    ofOther = [Int](repeating: -1, count: otherCount)
  }

  /// Adds a move of words that have not moved yet.
  mutating func add(_ move: Move) {
    for step in 0..<move.count {
      ofReference[move.reference + step] = all.count
      ofOther[move.other + step] = all.count
    }
    all.append(move)
  }

  /// Whether words of a change have moved.
  func touch(_ change: Change) -> Bool {
    change.reference.contains { ofReference[$0] >= 0 } || change.other.contains { ofOther[$0] >= 0 }
  }
}
