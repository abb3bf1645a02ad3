/// How far one text is from another, for guessing which known word was meant.
public enum EditDistance {
  /// The least number of letters inserted, removed, replaced, or swapped with their neighbour that
  /// makes one text of the other (optimal string alignment: Damerau–Levenshtein without edits
  /// between swapped letters).
  ///
  /// - Parameter limit: Where the distance is not below it, the result is `limit`.
  /// - Complexity: O(*n* · *m*), less where the limit is exceeded early.
  public static func between<Letter: Equatable>(
    _ left: [Letter], _ right: [Letter], below limit: Int = .max
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
}
