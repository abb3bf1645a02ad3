import TimelineSearch

/// Which known name was meant.
enum NearestName {
  /// The name that `name` is most likely a misspelling of; of several equally near ones the first.
  ///
  /// A word of a name counts as the name. Near enough is a third of the letters in edits, and at
  /// least one; case, accents and typography do not count.
  static func of(_ name: String, among known: [String]) -> String? {
    let wanted = Folding.fold(name)
    guard !wanted.isEmpty else { return nil }
    var best: String?
    var limit = max(1, wanted.count / 3) + 1
    for candidate in known {
      let words = candidate.split(separator: " ").map(String.init)
      for form in words.count > 1 ? [candidate] + words : [candidate] {
        let distance = editDistance(wanted, Folding.fold(form))
        if distance < limit { (best, limit) = (candidate, distance) }
      }
    }
    return best
  }

  /// How many letters must be inserted, removed, replaced or swapped with their neighbour to make
  /// one text the other (optimal string alignment). O(*nm*).
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
