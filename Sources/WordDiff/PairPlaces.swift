/// Where pairs of words stand in a text: an index of its bigrams.
struct PairPlaces {
  private let keyCount: Int
  private var firsts: [Int: Int] = [:]
  /// For each word the next place of the pair that it begins, or −1.
  private var nexts: [Int]

  /// Indexes the pairs of a text's words of which `isIncluded` holds for both.
  ///
  /// - Complexity: O(*n*).
  init(in words: [Int], where isIncluded: [Bool], keyCount: Int) {
    self.keyCount = keyCount
    nexts = [Int](repeating: -1, count: words.count)
    for place in words.indices.dropLast().reversed() where isIncluded[place] {
      guard isIncluded[place + 1] else { continue }
      let pair = words[place] * keyCount + words[place + 1]
      if let later = firsts[pair] { nexts[place] = later }
      firsts[pair] = place
    }
  }

  /// The first place of two words in a row.
  func first(of word: Int, _ next: Int) -> Int? { firsts[word * keyCount + next] }

  /// The next place of the same pair.
  func next(after place: Int) -> Int? { nexts[place] < 0 ? nil : nexts[place] }
}

/// Where those words of a text stand that it has once.
struct UniquePlaces {
  /// For each number of a word its place; −1 if it has none, −2 if it has several.
  private var places: [Int]

  /// - Complexity: O(*n*).
  init(of words: [Int], keyCount: Int) {
    places = [Int](repeating: -1, count: keyCount)
    for (place, word) in words.enumerated() { places[word] = places[word] == -1 ? place : -2 }
  }

  /// The place of a word that the text has once.
  func place(of word: Int) -> Int? { places[word] < 0 ? nil : places[word] }
}
