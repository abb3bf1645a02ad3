/// Takes a lone *the* between two changed runs into the change.
///
/// Where two wordings have nothing else in common, an article or a preposition that is the same by
/// chance only breaks up what is read as one change. It stays where either change is short (*[said]
/// to the [minister]* for *[spoke] to the [envoy]*), or only takes away or only adds.
enum IslandJoiner {
  /// The most words that an island has.
  static let mostWords = 2
  /// The least words, for each word of the island, of the longer side of either change.
  static let leastChange = 2

  /// Joins changes over islands of stop words.
  ///
  /// - Parameters:
  ///   - changes: changes in order, with at least one equal word between them.
  ///   - moves: changes with moved words are left alone.
  /// - Complexity: O(*n*) in the changed words.
  static func joined(_ changes: [Change], in texts: TextPair, moves: Moves) -> [Change] {
    var result: [Change] = []
    var previous: Change?
    for change in changes {
      if let previous, let last = result.last, isNoise(between: previous, change, texts, moves) {
        result[result.count - 1] = last.joined(to: change)
      } else {
        result.append(change)
      }
      previous = change
    }
    return result
  }

  private static func isNoise(
    between first: Change, _ second: Change, _ texts: TextPair, _ moves: Moves
  ) -> Bool {
    let island = first.reference.upperBound..<second.reference.lowerBound
    return island.count <= mostWords
      && [first, second].allSatisfy { change in
        change.isReplacement && change.length >= leastChange * island.count
          && !moves.touch(change)
      } && island.allSatisfy(texts.reference.isStopWord)
  }
}
