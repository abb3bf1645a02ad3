import Phrasing
import Testing

@Suite struct EditDistanceTests {
  @Test(
    "counts edits, a swap as one, in either direction",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("track", "track", 0), ("trak", "track", 1),
      ("tarck", "track", 1), ("teh", "the", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("aaaaaaaa", "bbbbbbbb", 8),
    ])
  func counts(_ left: String, _ right: String, _ distance: Int) {
    let (left, right) = (Array(left), Array(right))
    #expect(EditDistance.between(left, right) == distance, "optimal string alignment")
    #expect(EditDistance.between(right, left) == distance, "the other way round")
    #expect(EditDistance.between(left, right, below: 2) == min(distance, 2), "with a limit")
  }
}
