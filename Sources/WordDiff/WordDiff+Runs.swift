extension WordDiff {
  /// One of the two texts.
  public enum Side: Sendable {
    /// The text that the other one is compared with.
    case reference
    /// The other text.
    case other
  }

  /// A part of a text to be drawn in one way.
  public struct Run: Equatable, Sendable {
    /// Where it is: UTF-8 offsets, from the start of its first word to the end of its last one.
    public let range: Range<Int>
    /// How to draw it.
    public let kind: Kind
  }

  /// A text as runs of words, in order and apart from one another.
  ///
  /// Punctuation and white space are in a run where they stand between its words, and in none where
  /// they stand between two runs or at an end.
  ///
  /// - Complexity: O(*n*) in the segments.
  public func runs(of side: Side) -> [Run] {
    let words = wording(of: side).words
    return segments.compactMap { segment in
      let range = side == .reference ? segment.reference : segment.other
      guard let first = range.first, let last = range.last else { return nil }
      let start = words[first].range.lowerBound
      return Run(range: start..<words[last].range.upperBound, kind: segment.kind)
    }
  }

  /// The text of a side, and its words.
  public func wording(of side: Side) -> Wording { side == .reference ? reference : other }
}
