/// Two texts with a number for each word, the same for the same key.
struct TextPair {
  /// The text that the other one is compared with.
  let reference: Side
  /// The other text.
  let other: Side
  /// How many keys there are.
  let keyCount: Int

  /// One of the texts.
  struct Side {
    /// The text.
    let wording: Wording
    /// The number of each word.
    let words: [Int]

    /// Whether a word carries little by itself.
    func isStopWord(_ index: Int) -> Bool { StopWords.contains(wording.words[index].key) }
  }

  /// Numbers the words of two texts.
  ///
  /// - Complexity: O(*n*) in the words of both.
  init(reference: Wording, other: Wording) {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(max(reference.words.count, other.words.count))
    func numbered(_ wording: Wording) -> Side {
      let words = wording.words.map { word in
        if let number = numbers[word.key] { return number }
        let number = numbers.count
        numbers[word.key] = number
        return number
      }
      return Side(wording: wording, words: words)
    }
    self.reference = numbered(reference)
    self.other = numbered(other)
    keyCount = numbers.count
  }
}
