import Testing
import WordDiff

@Suite("Within its limit,")
struct LimitTests {
  private static let count = 100_000
  private static let limit = 500_000

  private static func text(_ word: (Int) -> String) -> String {
    (0..<count).map(word).joined(separator: " ")
  }

  @Test("two long texts with nothing in common take no steps, and differ as a whole")
  func nothingInCommon() {
    let diff = WordDiff(reference: Self.text { "a\($0)" }, other: Self.text { "b\($0)" })
    #expect(diff.steps == 0 && diff.stop == nil)
    #expect(diff.segments.map(\.kind) == [.deleted, .inserted])
  }

  @Test("two long texts that are the same but for words of their own take no steps")
  func ownWords() {
    let diff = WordDiff(
      reference: Self.text { $0.isMultiple(of: 2) ? "a\($0)" : "of" },
      other: Self.text { $0.isMultiple(of: 2) ? "b\($0)" : "of" })
    #expect(diff.steps == 0 && diff.stop == nil)
    #expect(diff.counts.deleted == Self.count / 2)
  }

  @Test("what two texts begin with is no part of the search")
  func beginning() {
    let words = (0..<200).map { "w\($0) " }
    let diff = WordDiff(
      reference: (words + words.prefix(100)).joined(),
      other: (words + words.suffix(100)).joined())
    #expect(diff.steps == 0)
    #expect(diff.counts.same == 200)
  }

  @Test("a long text and its reverse are compared as far as the limit goes, evenly")
  func reversed() throws {
    let diff = WordDiff(
      reference: Self.text { "w\($0)" }, other: Self.text { "w\(Self.count - 1 - $0)" })
    try checkStop(diff, limit: WordDiff.defaultLimit)
    let stop = try #require(diff.stop)
    #expect(stop.reference.lowerBound > 1000)
    #expect(abs(stop.reference.lowerBound - stop.other.lowerBound) <= 1)
  }

  @Test("texts of two words in turn are compared, or as far as the limit goes")
  func alternating() throws {
    let text = Self.text { $0.isMultiple(of: 2) ? "ja" : "nein" }
    let shifted = WordDiff(reference: text, other: "nein " + text)
    #expect(shifted.stop == nil && shifted.counts.inserted == 1 && shifted.counts.deleted == 0)
    let slower = WordDiff(
      reference: text, other: Self.text { $0 / 2 % 2 == 0 ? "ja" : "nein" }, limit: Self.limit)
    try checkStop(slower, limit: Self.limit)
    #expect(slower.counts.same > 500)
  }

  @Test("random texts of few and of many words are compared as far as the limit goes")
  func random() throws {
    for bound in [2, 50, 5000] {
      var texts = RandomTexts(seed: 1)
      let (left, right) = (
        texts.numbers(below: bound, count: Self.count...Self.count),
        texts.numbers(below: bound, count: Self.count...Self.count)
      )
      let diff = WordDiff(
        reference: Self.text { "w\(left[$0])" }, other: Self.text { "w\(right[$0])" },
        limit: Self.limit)
      try checkStop(diff, limit: Self.limit)
    }
  }

  private func checkStop(_ diff: WordDiff, limit: Int) throws {
    #expect(diff.steps <= limit)
    let stop = try #require(diff.stop)
    #expect(stop.reference.lowerBound > 200 && stop.other.lowerBound > 200)
    #expect(stop.reference.count + stop.other.count > Self.count)
    let rest = diff.segments.filter { $0.kind == .uncompared }
    #expect(rest.map(\.reference) == [stop.reference] && rest.map(\.other) == [stop.other])
  }
}
