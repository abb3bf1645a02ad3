import Testing

@testable import Timeline

@Suite struct SuggesterTests {
  @Test(
    arguments: [
      ("speeker", "speaker"), ("SPEAKER", "speaker"), ("when", "when"), ("x", nil), ("", nil),
      ("weather", nil), ("quotation", "quotationX"),
    ])
  func suggestions(_ word: String, _ nearest: String?) {
    var suggester = Suggester()
    let words = ["speaker", "event", "when", "quotationX", "reports"]
    #expect(suggester.nearest(to: word, among: words, topic: "test") == nearest)
  }

  @Test func comeToAnEnd() {
    var suggester = Suggester()
    let words = (0..<1000).map { "word number \($0)" }
    let answers = (0..<1000).map {
      suggester.nearest(to: "word-number \($0)", among: words, topic: "test")
    }
    #expect(answers.first == "word number 0")
    #expect(answers.last == .some(nil), "thousands of wrong ids must not take quadratic time")
  }

  @Test(
    arguments: [
      ([nil, 0, 1], []), ([0], [[0]]), ([1, 2, 0, 0], [[0, 1, 2]]),
      ([3, 0, 1, 2, 5, 4], [[0, 3, 2, 1], [4, 5]]), ([1, 1], [[1]]),
    ] as [([Int?], [[Int]])])
  func circlesAreFoundOnce(_ next: [Int?], _ expected: [[Int]]) {
    #expect(circles(in: next) == expected, "each circle from its smallest position on")
  }
}
