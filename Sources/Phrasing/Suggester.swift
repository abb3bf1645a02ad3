/// Finds the known word that somebody may have meant.
///
/// Suggestions are a courtesy: after very many comparisons there are no more, so that a file with
/// thousands of wrong ids takes no longer than it must, and its answers no more memory.
public struct Suggester: Sendable {
  private var comparisonsLeft = 400_000
  /// What was found before, by kind and word: a missing entity is often missed many times.
  private var known: [Question: String?] = [:]

  /// Creates one that has not yet been asked.
  public init() {}

  private struct Question: Hashable {
    let topic: String
    let word: String
  }

  /// The nearest of `candidates` if it is near enough to be meant; the first of several.
  ///
  /// Near enough is what `Nearest.Tolerance.mistakes` forgives. Case does not count.
  ///
  /// - Parameters:
  ///   - candidates: The words that are known; looked at only where there is no answer yet.
  ///   - topic: What the candidates are; the same ones must come with the same topic.
  public mutating func nearest(
    to word: String, among candidates: @autoclosure () -> [String], topic: String
  ) -> String? {
    let question = Question(topic: topic, word: word)
    if let answer = known[question] { return answer }
    let wanted = Array(word.lowercased().unicodeScalars.prefix(Self.longest + 1))
    guard (1...Self.longest).contains(wanted.count), comparisonsLeft > 0 else { return nil }
    let candidates = candidates()
    comparisonsLeft -= candidates.count
    let best = Nearest.of(wanted, among: candidates, tolerance: .mistakes) { candidate in
      candidate.utf8.count > 4 * Self.longest ? [] : [Array(candidate.lowercased().unicodeScalars)]
    }
    known[question] = best
    return best
  }

  private static let longest = 64
}
