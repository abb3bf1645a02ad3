/// Finds the known word that somebody may have meant.
///
/// Suggestions are a courtesy: after very many comparisons there are no more, so that a file with
/// thousands of wrong ids takes no longer than it must.
struct Suggester {
  private var comparisonsLeft = 400_000
  /// What was found before, by kind and word: a missing entity is often missed many times.
  private var known: [Question: String?] = [:]

  private struct Question: Hashable {
    let topic: String
    let word: String
  }

  /// The nearest of `candidates` if it is near enough to be meant; the first of several.
  ///
  /// Near enough is a third of the word's length in edits, and at least one. Case does not count.
  ///
  /// - Parameters:
  ///   - candidates: The words that are known; looked at only where there is no answer yet.
  ///   - topic: What the candidates are; the same ones must come with the same topic.
  mutating func nearest(
    to word: String, among candidates: @autoclosure () -> [String], topic: String
  ) -> String? {
    let question = Question(topic: topic, word: word)
    if let answer = known[question] { return answer }
    let wanted = Array(word.lowercased().unicodeScalars.prefix(Self.longest + 1))
    guard (1...Self.longest).contains(wanted.count), comparisonsLeft > 0 else { return nil }
    var best: String?
    var limit = max(1, wanted.count / 3) + 1
    for candidate in candidates() where limit > 0 {
      comparisonsLeft -= 1
      guard candidate.utf8.count <= 4 * Self.longest else { continue }
      let other = Array(candidate.lowercased().unicodeScalars)
      let distance = editDistance(wanted, other, below: limit)
      if distance < limit { (best, limit) = (candidate, distance) }
    }
    known[question] = best
    return best
  }

  private static let longest = 64
}

/// The least number of letters inserted, removed, replaced, or swapped with their neighbour that
/// makes one text of the other (optimal string alignment: Damerau–Levenshtein without edits
/// between swapped letters).
///
/// - Parameter limit: Where the distance is not below it, the result is `limit`.
/// - Complexity: O(*n* · *m*), less where the limit is exceeded early.
func editDistance<Letter: Equatable>(
  _ left: [Letter], _ right: [Letter], below limit: Int
) -> Int {
  guard abs(left.count - right.count) < limit else { return limit }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    guard let least = current.min(), least < limit else { return limit }
    (beforeLast, last) = (last, current)
  }
  return min(last[right.count], limit)
}
