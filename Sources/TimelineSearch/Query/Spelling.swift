import Phrasing

/// Which known word was meant.
enum Spelling {
  /// The word that `word` is most likely a misspelling of: the nearest one by edits, of several
  /// the first. What stands before a colon may be no field, so that little is forgiven.
  static func nearest(to word: String, among known: [String]) -> String? {
    Nearest.of(Array(word), among: known, tolerance: .suspicions) { [Array($0)] }
  }
}
