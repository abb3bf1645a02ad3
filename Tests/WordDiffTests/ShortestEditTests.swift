import Testing

@testable import WordDiff

@Suite("The comparison of word numbers")
struct ShortestEditTests {
  @Test("keeps as many words as there are in a longest common subsequence, in all short texts")
  func exhaustive() {
    let texts = Self.sequences(of: 3, upTo: 5)
    for left in texts {
      for right in texts where right.count <= 4 { checkMinimal(left, right) }
    }
    let longer = Self.sequences(of: 2, upTo: 6)
    for left in longer {
      for right in longer { checkMinimal(left, right) }
    }
  }

  @Test("keeps as many in random texts", arguments: 0..<100 as Range<UInt64>)
  func random(seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for bound in [2, 3, 5, 20, 60] {
      checkMinimal(
        texts.numbers(below: bound, count: 0...60), texts.numbers(below: bound, count: 0...60))
    }
  }

  @Test(
    "finds texts of which words were taken out, in few steps", arguments: 0..<20 as Range<UInt64>)
  func fewEdits(seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    let left = texts.numbers(below: 50, count: 5000...5000)
    var right = left
    for _ in 0..<10 { right.remove(at: Int.random(in: right.indices, using: &texts.generator)) }
    let comparison = Comparison(reference: left, other: right, limit: .max)
    #expect(comparison.changes.map(\.reference.count).reduce(0, +) == 10)
    #expect(comparison.changes.allSatisfy { $0.other.isEmpty })
    #expect(comparison.steps < 60_000)
  }

  @Test("counts the equal words that it looks at among its steps, from either end")
  func countsEqualWords() {
    let common = Array(2..<1002)
    let comparison = Comparison(
      reference: [0] + common + [1], other: [1] + common + [0], limit: .max)
    #expect((2000...2020).contains(comparison.steps))
  }

  @Test("never takes more steps than the limit, and says truly, and in few words, what it compared")
  func limits() {
    var texts = RandomTexts(seed: 7)
    var (stops, progress, stay, most) = (0, 0, 0, 0)
    for round in 0..<3000 {
      let bound = 2 + round % 7
      let left = texts.numbers(below: bound, count: 0...40)
      let right = texts.numbers(below: bound, count: 0...40)
      let limit = Int.random(in: -1...300, using: &texts.generator)
      let comparison = Comparison(reference: left, other: right, limit: limit)
      #expect(comparison.steps <= max(0, limit))
      guard let rest = comparison.uncompared else { continue }
      stops += 1
      if rest.start != (0, 0) { progress += 1 }
      #expect(!rest.isEmpty)
      #expect(comparison.end == rest.reference.lowerBound)
      // The words after it are what both texts end with.
      #expect(left[rest.reference.upperBound...] == right[rest.other.upperBound...])
      let (start, other) = (Array(left[..<rest.start.x]), Array(right[..<rest.start.y]))
      stay += Self.kept(comparison.changes, start.count)
      most += Self.longestCommon(start, other)
      expectSame(between: comparison.changes, start, other)
    }
    #expect(stops > 300 && progress > stops / 2)
    #expect(stay <= most && stay > most * 95 / 100)
  }

  private func checkMinimal(_ left: [Int], _ right: [Int]) {
    let comparison = Comparison(reference: left, other: right, limit: .max)
    let kept = Self.kept(comparison.changes, left.count)
    if kept != Self.longestCommon(left, right) || comparison.uncompared != nil {
      Issue.record("\(left) \(right): \(kept) stay, \(comparison.changes)")
    }
    expectSame(between: comparison.changes, left, right)
  }

  /// Checks that the words between changes are the same, and that no two changes touch.
  private func expectSame(between changes: [Change], _ left: [Int], _ right: [Int]) {
    var start = (x: 0, y: 0)
    let end = Change(reference: left.count..<left.count, other: right.count..<right.count)
    for change in changes + [end] {
      let (x, y) = change.start
      guard start.x <= x, start.y <= y, left[start.x..<x].elementsEqual(right[start.y..<y]),
        start.x < x || start.x == 0 || change == end, !change.isEmpty || change == end
      else {
        Issue.record("\(left) \(right): \(changes)")
        return
      }
      start = (change.reference.upperBound, change.other.upperBound)
    }
  }

  private static func kept(_ changes: [Change], _ count: Int) -> Int {
    count - changes.map(\.reference.count).reduce(0, +)
  }

  /// The length of a longest common subsequence, by the quadratic table.
  private static func longestCommon(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// All sequences of numbers below `bound`, up to a length.
  private static func sequences(of bound: Int, upTo count: Int) -> [[Int]] {
    var longest: [[Int]] = [[]]
    var all = longest
    for _ in 0..<count {
      longest = longest.flatMap { start in (0..<bound).map { start + [$0] } }
      all += longest
    }
    return all
  }
}
