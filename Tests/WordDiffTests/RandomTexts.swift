import TestSupport

/// Random texts that are the same in every run.
struct RandomTexts {
  /// Parts of words, and what stands between.
  static let scraps = [
    "a", "b", "The", "e\u{301}", "é", "5", "10", ".", ",", "'", "’", "-", "–", "—", " ", " ", " ",
    "\n",
    "$", "€", "%", "中", "か", "\u{3099}", "\u{301}", "\u{AD}", "\u{200B}", "U.S.", "”", "(", "각",
    "\u{1100}\u{1161}", "ß", "🇺🇦", "!",
  ]

  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Some of `scraps`, one after the other.
  mutating func text(of scraps: [String], count: ClosedRange<Int>, separator: String = "") -> String
  {
    let length = Int.random(in: count, using: &generator)
    return (0..<length).map { _ in scraps[Int.random(in: scraps.indices, using: &generator)] }
      .joined(separator: separator)
  }

  /// Numbers below `bound`.
  mutating func numbers(below bound: Int, count: ClosedRange<Int>) -> [Int] {
    let length = Int.random(in: count, using: &generator)
    return (0..<length).map { _ in Int.random(in: 0..<bound, using: &generator) }
  }
}
