import Oracles
import Testing
import WordDiff

@Suite("Whatever is shown of two texts")
struct TruthTests {
  private static let alphabet = ["the", "of", "Geneva", "talks", "red.", "line", "a,", "NATO"]

  @Test("is true of both", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for size in [2, 3, 5, 8] {
      let words = Array(Self.alphabet.shuffled(using: &texts.generator).prefix(size))
      for _ in 0..<10 {
        let left = texts.text(of: words, count: 0...25, separator: " ")
        let right = texts.text(of: words, count: 0...25, separator: " ")
        let limit =
          Bool.random(using: &texts.generator)
          ? Int.random(in: 0...200, using: &texts.generator) : .max
        check(WordDiff(reference: left, other: right, limit: limit))
      }
    }
  }

  @Test("is true of all short texts over three words")
  func exhaustive() {
    var texts: [[String]] = [[]]
    var longest = texts
    for _ in 0..<4 {
      longest = longest.flatMap { start in ["the", "Geneva,", "red."].map { start + [$0] } }
      texts += longest
    }
    let wordings = texts.map { Wording($0.joined(separator: " ")) }
    for left in wordings {
      for right in wordings { check(WordDiff(reference: left, other: right)) }
    }
  }

  private func check(_ diff: WordDiff) {
    let problems = DiffOracle.problems(of: diff)
    if !problems.isEmpty {
      Issue.record(
        "\(problems): “\(diff.reference.text)” “\(diff.other.text)”: \(notation(diff))")
    }
  }

  @Test(
    "is the same every time, and of a text and itself that all is the same",
    arguments: 0..<20 as Range<UInt64>)
  func deterministic(seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let left = texts.text(of: RandomTexts.scraps, count: 0...30)
      let right = texts.text(of: RandomTexts.scraps, count: 0...30)
      let diff = WordDiff(reference: left, other: right)
      check(diff)
      #expect(diff.segments == WordDiff(reference: left, other: right).segments)
      let same = WordDiff(reference: left, other: left)
      #expect(same.similarity == 1 && same.counts.same == same.reference.words.count)
    }
  }
}
