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
    var end = (reference: 0, other: 0)
    var moves: [Int: [WordDiff.Segment]] = [:]
    var last: WordDiff.Kind?
    func fail(_ reason: String) {
      Issue.record("\(reason): “\(diff.reference.text)” “\(diff.other.text)”: \(notation(diff))")
    }
    for segment in diff.segments {
      if segment.reference.lowerBound != end.reference || segment.other.lowerBound != end.other {
        fail("a gap")
      }
      end = (segment.reference.upperBound, segment.other.upperBound)
      let counts = (segment.reference.count, segment.other.count)
      let isSound =
        switch segment.kind {
        case .same:
          counts.0 > 0 && keys(diff.reference, segment.reference) == keys(diff.other, segment.other)
        case .deleted: counts.0 > 0 && counts.1 == 0
        case .inserted: counts.0 == 0 && counts.1 > 0
        case .moved: counts.0 == 0 || counts.1 == 0
        case .uncompared:
          diff.stop.map { $0.reference == segment.reference && $0.other == segment.other } == true
        }
      if !isSound { fail("an unsound segment") }
      if segment.kind == last { fail("two segments that are one") }
      last = segment.kind
      if case .moved(let number) = segment.kind { moves[number, default: []].append(segment) }
    }
    if end != (diff.reference.words.count, diff.other.words.count) { fail("an end left out") }
    if moves.keys.sorted() != Array(1..<moves.count + 1) { fail("a number left out") }
    for pair in moves.values { checkMove(pair, diff, fail) }
    checkCounts(diff, fail)
  }

  private func checkMove(_ pair: [WordDiff.Segment], _ diff: WordDiff, _ fail: (String) -> Void) {
    guard let from = pair.first(where: { $0.other.isEmpty }),
      let to = pair.first(where: { $0.reference.isEmpty }), pair.count == 2
    else { return fail("a move without both ends") }
    let moved = keys(diff.reference, from.reference)
    if moved != keys(diff.other, to.other) { fail("a move of different words") }
    if moved.count == 1 {
      let isUnique = [diff.reference, diff.other].allSatisfy { wording in
        wording.words.count { $0.key == moved[0] } == 1
      }
      if !isUnique || moved[0].count < 5 { fail("a short move") }
    }
    if moved.allSatisfy(["the", "of", "a"].contains) { fail("a move of stop words") }
  }

  private func checkCounts(_ diff: WordDiff, _ fail: (String) -> Void) {
    let counts = diff.counts
    let rest = (diff.stop?.reference.count ?? 0, diff.stop?.other.count ?? 0)
    if counts.same + counts.deleted + counts.moved + rest.0 != diff.reference.words.count
      || counts.same + counts.inserted + counts.moved + rest.1 != diff.other.words.count
    {
      fail("counts that are wrong")
    }
    if !(0...1).contains(diff.similarity) { fail("similarity") }
  }

  private func keys(_ wording: Wording, _ range: Range<Int>) -> [String] {
    wording.words[range].map(\.key)
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
