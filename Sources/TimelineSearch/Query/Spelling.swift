/// Which known word was meant.
enum Spelling {
  /// The word that `word` is most likely a misspelling of: the nearest one by edits, of several
  /// the first.
  ///
  /// At most two edits are forgiven, one in words of three or four letters and none in shorter
  /// ones, which are too near to everything.
  static func nearest(to word: String, among known: [String]) -> String? {
    let distances = known.map { (word: $0, distance: distance(word, $0)) }
    let near = distances.filter { $0.distance <= min(2, ($0.word.count - 1) / 2) }
    return near.min { $0.distance < $1.distance }?.word
  }

  /// How many letters must be inserted, removed, replaced or swapped with their neighbour to make
  /// one word the other (optimal string alignment).
  ///
  /// - Complexity: O(*nm*).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = rows[i][j] + (left[i] == right[j] ? 0 : 1)
        var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
