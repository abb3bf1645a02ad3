/// Finds, among what is known, what somebody may have meant.
public enum Nearest {
  /// How many edits are forgiven.
  public enum Tolerance: Sendable {
    /// A third of the letters that were written, and at least one: for what is known to be a mistake.
    case mistakes
    /// Two, one where the known word has three or four letters and none where it has fewer, which is
    /// too near to everything: for what may well be no mistake.
    case suspicions

    /// How many edits are too many from `wanted` letters to `known`.
    fileprivate func limit(from wanted: Int, to known: Int) -> Int {
      switch self {
      case .mistakes: max(1, wanted / 3) + 1
      case .suspicions: min(3, (known - 1) / 2 + 1)
      }
    }
  }

  /// The nearest of `known` by edits, if it is near enough; of several equally near ones the first.
  ///
  /// - Parameter forms: How each can be written, in letters that are compared as they are.
  /// - Complexity: O(*n* · *m*) in the letters of both for each form, less for those that are far.
  public static func of<Letter: Equatable, Known>(
    _ wanted: [Letter], among known: some Sequence<Known>, tolerance: Tolerance,
    forms: (Known) -> [[Letter]]
  ) -> Known? {
    var best: Known?
    var least = Int.max
    for candidate in known where least > 0 {
      for form in forms(candidate) {
        let limit = min(least, tolerance.limit(from: wanted.count, to: form.count))
        let distance = EditDistance.between(wanted, form, below: limit)
        if distance < limit { (best, least) = (candidate, distance) }
      }
    }
    return best
  }
}
