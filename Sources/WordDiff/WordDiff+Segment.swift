extension WordDiff {
  /// A run of words that have the same part in the comparison.
  public struct Segment: Equatable, Sendable {
    /// What becomes of the words.
    public let kind: Kind
    /// Words of the reference; empty for what only the other text has here.
    public let reference: Range<Int>
    /// Words of the other text; empty for what only the reference has here.
    public let other: Range<Int>
  }

  /// What becomes of words.
  public enum Kind: Equatable, Sendable {
    /// Both texts have them.
    case same
    /// Only the reference has them.
    case deleted
    /// Only the other text has them.
    case inserted
    /// Both texts have them, but in other places. One segment is where the reference has them,
    /// another one with the same number is where the other text has them. Numbers begin at 1, in the
    /// order of the segments.
    case moved(Int)
    /// They were not compared.
    case uncompared
  }

  /// What was not compared. The search goes from the start; it does not see what follows, but for
  /// what both texts end with.
  public struct Stop: Equatable, Sendable {
    /// Words of the reference.
    public let reference: Range<Int>
    /// Words of the other text.
    public let other: Range<Int>

    init(_ part: Change) { (reference, other) = (part.reference, part.other) }
  }

  /// How many words stay, go, come and move.
  public struct Counts: Equatable, Sendable {
    /// Words that both texts have, each counted once.
    public private(set) var same = 0
    /// Words that only the reference has.
    public private(set) var deleted = 0
    /// Words that only the other text has.
    public private(set) var inserted = 0
    /// Words that both texts have in different places, each counted once.
    public private(set) var moved = 0

    init(_ segments: [Segment]) {
      for segment in segments {
        switch segment.kind {
        case .same: same += segment.reference.count
        case .deleted: deleted += segment.reference.count
        case .inserted: inserted += segment.other.count
        case .moved: moved += segment.reference.count
        case .uncompared: break
        }
      }
    }
  }
}
