import Testing

@testable import Timeline

@Suite struct CirclesTests {
  @Test(
    arguments: [
      ([nil, 0, 1], []), ([0], [[0]]), ([1, 2, 0, 0], [[0, 1, 2]]),
      ([3, 0, 1, 2, 5, 4], [[0, 3, 2, 1], [4, 5]]), ([1, 1], [[1]]),
    ] as [([Int?], [[Int]])])
  func circlesAreFoundOnce(_ next: [Int?], _ expected: [[Int]]) {
    #expect(circles(in: next) == expected, "each circle from its smallest position on")
  }
}
