import Phrasing
import TextFolding
import Timeline
import TimelineSearch

/// Which known name was meant.
enum NearestName {
  /// The name that `name` is most likely a misspelling of; of several equally near ones the first.
  ///
  /// A word of a name counts as the name; case, accents and typography do not count.
  static func of(_ name: String, among known: [String]) -> String? {
    let wanted = Folding.fold(name)
    guard !wanted.isEmpty else { return nil }
    return Nearest.of(wanted, among: known, tolerance: .mistakes) { candidate in
      let words = candidate.split(separator: " ").map(String.init)
      return (words.count > 1 ? [candidate] + words : [candidate]).map { Folding.fold($0) }
    }
  }
}
