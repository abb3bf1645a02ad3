/// The words of a part of two texts that stand in both sides of it.
struct SharedWords {
  /// The part.
  let part: Change
  /// Where they stand in the reference.
  let reference: [Int]
  /// Where they stand in the other text.
  let other: [Int]

  /// - Complexity: O(*n*) in the words of both texts.
  init(of part: Change, reference: [Int], other: [Int]) {
    let numbers = 1 + max(reference.max() ?? 0, other.max() ?? 0)
    self.part = part
    self.reference = Self.places(in: reference[part.reference], of: other[part.other], numbers)
    self.other = Self.places(in: other[part.other], of: reference[part.reference], numbers)
  }

  private static func places(
    in words: ArraySlice<Int>, of others: ArraySlice<Int>, _ numbers: Int
  ) -> [Int] {
    var isThere = [Bool](repeating: false, count: numbers)
    for word in others { isThere[word] = true }
    return words.indices.filter { isThere[words[$0]] }
  }

  /// What is left of the part from the `x`th and the `y`th of these words on.
  func rest(from x: Int, _ y: Int) -> Change {
    let ends = (x: part.reference.upperBound, y: part.other.upperBound)
    return Change(
      reference: (x < reference.count ? reference[x] : ends.x)..<ends.x,
      other: (y < other.count ? other[y] : ends.y)..<ends.y)
  }
}
