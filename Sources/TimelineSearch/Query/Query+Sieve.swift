internal import TextFolding
public import Timeline

extension Query {
  /// Tells which rows of a feed cannot match; `nil` where that cannot be told row by row.
  ///
  /// A word or phrase that must be in an item is in a field of its row, unless it may be said by the
  /// date. Of several, the longest that is ASCII once it is folded is looked for.
  public var sieve: RowSieve? {
    // An expression may be found to cost too much, on whatever row.
    guard positivePatterns.isEmpty else { return nil }
    let probes = positiveTerms.filter { !DateVocabulary.mayHold($0.folded) }
      .compactMap { term in
        Needle(term, rarity: ByteFrequencies()).plain?.probe
          .map { (probe: $0, isCased: term.cased != nil) }
      }
    guard let longest = probes.max(by: { $0.probe.bytes.count < $1.probe.bytes.count }) else {
      return nil
    }
    return RowSieve(
      mayHoldPlain: { longest.probe.isFound(in: $0) },
      mayHoldOther: { text in
        Folding.fold(text.bindMemory(to: UInt8.self), keepingCase: longest.isCased)
          .withUnsafeBytes { longest.probe.isFound(in: $0) }
      })
  }
}
