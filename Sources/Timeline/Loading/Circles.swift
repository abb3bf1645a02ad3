/// The circles that one finds by going from each position to the next.
///
/// - Parameter next: Where each position leads; `nil` where it leads nowhere.
/// - Returns: Each circle once, from its smallest position on.
/// - Complexity: O(*n*).
func circles(in next: [Int?]) -> [[Int]] {
  /// The walk on which each position was first come upon.
  var walks = [Int?](repeating: nil, count: next.count)
  var circles: [[Int]] = []
  for start in next.indices {
    var position: Int? = start
    while let current = position, walks[current] == nil {
      walks[current] = start
      position = next[current]
    }
    // The walk came back to where it had been itself: there a circle closes.
    guard let meeting = position, walks[meeting] == start else { continue }
    var circle = [meeting]
    while let following = next[circle[circle.count - 1]], following != meeting {
      circle.append(following)
    }
    let smallest = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    circles.append(Array(circle[smallest...] + circle[..<smallest]))
  }
  return circles
}
