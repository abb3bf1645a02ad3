/// What two wordings of the same statement have in common, word by word, and where they differ.
///
///     let diff = WordDiff(
///       reference: "This was not an easy discussion.", other: "It was not an easy discussion,")
///     diff.segments.map(\.kind)  // [.deleted, .inserted, .same]
///
/// Only words count: case, punctuation and white space are no difference, nor is one of several
/// canonically equivalent ways to write a word. `Wording` says what a word is.
///
/// Where the limit is not reached, the segments make the fewest deleted and inserted words that there
/// can be, but for two liberties taken for a reader's sake: a stop word or two between changes can be
/// part of them, though both texts have it; and what is deleted here and inserted there is moved.
///
/// A comparison is a pure function of its texts and its limit. It takes at most as many steps of
/// search as the limit says, and else a time that is linear in the words of both texts, but for sorting
/// what has moved.
public struct WordDiff: Sendable {
  /// The text that the other one is compared with.
  public let reference: Wording
  /// The other text.
  public let other: Wording
  /// What stays, goes, comes and moves, in order. All words of both texts are in them, each once.
  public let segments: [Segment]
  /// What was not compared because the limit was reached.
  public let stop: Stop?
  /// How many words stay, go, come and move.
  public let counts: Counts
  /// The steps that the search took: never more than the limit.
  public let steps: Int

  /// Steps that take a few hundredths of a second: enough for texts of any length that differ in
  /// three thousand words, those that only one of them has not counted.
  public static let defaultLimit = 8_000_000

  /// Compares two texts.
  ///
  /// - Parameters:
  ///   - reference: the text that the other one is compared with.
  ///   - other: the other text.
  ///   - limit: the most steps of search. Where they do not suffice, `stop` says how far they went.
  /// - Complexity: O(*n*) and at most `limit` steps; O((*n* + *m*) × *d*) steps are needed for texts
  ///   of *n* and *m* words that differ in *d*, fewer where the differing words are in one text only.
  public init(reference: String, other: String, limit: Int = defaultLimit) {
    self.init(reference: Wording(reference), other: Wording(other), limit: limit)
  }

  /// Compares two texts whose words are known: for one reference and many others.
  ///
  /// - Parameters:
  ///   - reference: the text that the other one is compared with.
  ///   - other: the other text.
  ///   - limit: the most steps of search. Where they do not suffice, `stop` says how far they went.
  public init(reference: Wording, other: Wording, limit: Int = defaultLimit) {
    let texts = TextPair(reference: reference, other: other)
    let comparison = Comparison(
      reference: texts.reference.words, other: texts.other.words, limit: limit)
    let changes = ChangeSlider(texts: texts).slid(comparison.changes, end: comparison.end)
    var finder = MoveFinder(changes: changes, in: texts)
    finder.find()
    var builder = SegmentBuilder(moves: finder.moves)
    builder.build(
      from: IslandJoiner.joined(changes, in: texts, moves: finder.moves),
      uncompared: comparison.uncompared,
      end: (texts.reference.words.count, texts.other.words.count))

    self.reference = reference
    self.other = other
    segments = builder.segments
    stop = comparison.uncompared.map(Stop.init)
    counts = Counts(builder.segments)
    steps = comparison.steps
  }

  /// The share of the words of both texts that stay, from 0 to 1; 1 where there are none.
  ///
  /// Words that were not compared do not count; 0 where no others are.
  public var similarity: Double {
    let compared = 2 * (counts.same + counts.moved) + counts.deleted + counts.inserted
    guard compared > 0 else { return stop == nil ? 1 : 0 }
    return Double(2 * counts.same) / Double(compared)
  }
}
