import Phrasing

/// Which known word was meant.
enum Spelling {
  /// The word that `word` is most likely a misspelling of: the nearest one by edits, of several
  /// the first.
  ///
  /// At most two edits are forgiven, one in words of three or four letters and none in shorter
  /// ones, which are too near to everything.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word)
    var best: String?
    var limit = 3
    for candidate in known {
      let allowed = min(limit, (candidate.count - 1) / 2 + 1)
      let distance = EditDistance.between(letters, Array(candidate), below: allowed)
      if distance < allowed { (best, limit) = (candidate, distance) }
    }
    return best
  }
}
