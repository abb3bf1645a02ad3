/// Some items of a chronology, as a set of bits: what a search has found.
///
/// It is a collection of their positions in `Chronology.items`, ascending. Which of them is the
/// *n*th, and how many stand before an item, is told in O(log *n*) and O(1).
public struct MatchSet: Sendable {
  /// How many items there are to choose from.
  public let universe: Int
  /// How many are chosen.
  public let count: Int
  /// Position *i* is bit *i* mod 64 of word *i* / 64.
  private let words: [UInt64]
  /// For each run of `wordsPerRank` words how many are chosen before it.
  private let ranks: [UInt32]

  private static let wordsPerRank = 8

  /// Those whose bits are set; there are none beyond `universe`.
  init(words: [UInt64], universe: Int) {
    self.words = words
    self.universe = universe
    var ranks: [UInt32] = []
    ranks.reserveCapacity(words.count / Self.wordsPerRank + 1)
    var count = 0
    for (number, word) in words.enumerated() {
      if number % Self.wordsPerRank == 0 { ranks.append(UInt32(count)) }
      count += word.nonzeroBitCount
    }
    self.count = count
    self.ranks = ranks
  }

  /// No item of `universe`.
  public init(noneOf universe: Int) {
    self.init(words: [UInt64](repeating: 0, count: (universe + 63) / 64), universe: universe)
  }

  /// Every item of `universe`.
  public init(allOf universe: Int) {
    var words = [UInt64](repeating: .max, count: (universe + 63) / 64)
    if universe % 64 != 0 { words[words.count - 1] = 1 << UInt64(universe % 64) - 1 }
    self.init(words: words, universe: universe)
  }

  /// The items of `universe` that meet a condition.
  public init(of universe: Int, where isChosen: (_ position: Int) -> Bool) {
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for number in words.indices {
      var word: UInt64 = 0
      for position in number << 6..<Swift.min(number << 6 + 64, universe) where isChosen(position) {
        word |= 1 << UInt64(position & 63)
      }
      words[number] = word
    }
    self.init(words: words, universe: universe)
  }

  /// The items at `positions`, which lie in 0..<`universe`, in any order.
  public init(_ positions: some Sequence<Int>, of universe: Int) {
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for position in positions { words[position >> 6] |= 1 << UInt64(position & 63) }
    self.init(words: words, universe: universe)
  }

  /// Whether an item is chosen. O(1).
  public func contains(_ position: Int) -> Bool {
    0..<universe ~= position && words[position >> 6] >> UInt64(position & 63) & 1 != 0
  }

  /// How many items before `position` are chosen. O(1).
  public func rank(of position: Int) -> Int {
    guard position < universe else { return count }
    guard position > 0 else { return 0 }
    let word = position >> 6
    var rank = Int(ranks[word / Self.wordsPerRank])
    for earlier in word - word % Self.wordsPerRank..<word { rank += words[earlier].nonzeroBitCount }
    let below = words[word] & (1 << UInt64(position & 63) - 1)
    return rank + below.nonzeroBitCount
  }

  /// The first chosen item at or after `position`; `nil` where there is none.
  public func first(from position: Int) -> Int? {
    let rank = rank(of: position)
    return rank < count ? self[rank] : nil
  }

  /// The last chosen item at or before `position`; `nil` where there is none.
  public func last(upTo position: Int) -> Int? {
    let rank = rank(of: position + 1)
    return rank > 0 ? self[rank - 1] : nil
  }

  /// The next chosen item after `position`, from the end on the first; `nil` where none is chosen.
  public func next(after position: Int) -> Int? { first(from: position + 1) ?? first }

  /// The chosen item before `position`, from the beginning on the last; `nil` where none is chosen.
  public func previous(before position: Int) -> Int? { last(upTo: position - 1) ?? last }
}

// MARK: - Together with others

extension MatchSet {
  /// What both have, of one and the same chronology.
  public func intersection(_ other: MatchSet) -> MatchSet { combined(other) { $0 & $1 } }

  /// What one of both has, of one and the same chronology.
  public func union(_ other: MatchSet) -> MatchSet { combined(other) { $0 | $1 } }

  /// What this has and `other`, of one and the same chronology, has not.
  public func subtracting(_ other: MatchSet) -> MatchSet { combined(other) { $0 & ~$1 } }

  private func combined(_ other: MatchSet, _ body: (UInt64, UInt64) -> UInt64) -> MatchSet {
    precondition(universe == other.universe, "items of another chronology")
    return MatchSet(words: zip(words, other.words).map(body), universe: universe)
  }
}

// MARK: - As a collection

extension MatchSet: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many are chosen.
  public var endIndex: Int { count }

  /// The position of the chosen item that `rank` others stand before. O(log *n*).
  public subscript(rank: Int) -> Int {
    precondition(rank >= 0 && rank < count, "no such item")
    var low = 0
    var high = ranks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranks[middle] <= rank { low = middle } else { high = middle }
    }
    var rest = rank - Int(ranks[low])
    var word = low * Self.wordsPerRank
    while words[word].nonzeroBitCount <= rest {
      rest -= words[word].nonzeroBitCount
      word += 1
    }
    var bits = words[word]
    for _ in 0..<rest { bits &= bits - 1 }
    return word << 6 + bits.trailingZeroBitCount
  }

  /// Goes through the positions, ascending: O(1) for each.
  public func makeIterator() -> Iterator { Iterator(words) }

  /// The positions of chosen items.
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var word = 0
    private var bits: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      bits = words.first ?? 0
    }

    /// The next position; `nil` after the last.
    public mutating func next() -> Int? {
      while bits == 0 {
        word += 1
        guard word < words.count else { return nil }
        bits = words[word]
      }
      defer { bits &= bits - 1 }
      return word << 6 + bits.trailingZeroBitCount
    }
  }
}

extension MatchSet: Equatable {
  /// Whether both choose the same of as many items.
  public static func == (left: MatchSet, right: MatchSet) -> Bool {
    left.universe == right.universe && left.words == right.words
  }
}
