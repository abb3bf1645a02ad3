public import Timeline

extension Query {
  /// Tells which rows of a feed cannot match; `nil` where that cannot be told row by row.
  ///
  /// A word or phrase that must be in an item is in a field of its row, unless it may be said by the
  /// date. Of words with several letters, those that are all ASCII are looked for.
  public var sieve: RowSieve? {
    // An expression may be found to cost too much, on whatever row.
    guard positivePatterns.isEmpty else { return nil }
    let probes = positiveTerms.filter { !DateVocabulary.mayHold($0.folded) }
      .compactMap { Needle($0, rarity: ByteFrequencies()).plain?.probe }
    guard let longest = probes.max(by: { $0.bytes.count < $1.bytes.count }) else { return nil }
    return RowSieve { longest.isFound(in: $0) }
  }
}
