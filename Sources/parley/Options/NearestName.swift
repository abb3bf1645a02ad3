import Phrasing
import TextFolding
import Timeline
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
        let distance = EditDistance.between(wanted, Folding.fold(form), below: limit)
        if distance < limit { (best, limit) = (candidate, distance) }
      }
    }
    return best
  }
}
