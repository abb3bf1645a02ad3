/// A part of the reference and the part of the other text that stands for it; either may be empty.
struct Change: Equatable {
  /// Words of the reference.
  var reference: Range<Int>
  /// Words of the other text.
  var other: Range<Int>

  var isEmpty: Bool { reference.isEmpty && other.isEmpty }

  /// The first word of both sides.
  var start: (x: Int, y: Int) { (reference.lowerBound, other.lowerBound) }

  /// Whether words of the one text stand for words of the other.
  var isReplacement: Bool { !reference.isEmpty && !other.isEmpty }

  /// The words of the longer side.
  var length: Int { max(reference.count, other.count) }

  /// The change from the start of this one to the end of a later one.
  func joined(to later: Change) -> Change {
    Change(
      reference: reference.lowerBound..<later.reference.upperBound,
      other: other.lowerBound..<later.other.upperBound)
  }

  /// The same change `distance` words further on in both texts.
  func shifted(by distance: Int) -> Change {
    Change(
      reference: reference.lowerBound + distance..<reference.upperBound + distance,
      other: other.lowerBound + distance..<other.upperBound + distance)
  }
}
