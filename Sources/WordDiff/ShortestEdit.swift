/// Finds the fewest words to delete and to insert that make one sequence of another.
///
/// This is the algorithm of E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”,
/// Algorithmica 1 (1986), in its linear-space form: two searches, from the start and from the end,
/// meet in the middle of a shortest edit, and the halves are then searched in the same way. It takes
/// O((*n* + *m*) × *d*) steps for *d* edits, so the steps are limited. Two thirds of them are for the
/// whole. When they are spent, the last third is for what the search from the start has reached.
struct ShortestEdit {
  /// Words that are equal one by one: `count` from `x` in the one and from `y` in the other.
  struct Run {
    let x: Int
    let y: Int
    let count: Int
  }

  /// The words that stay, in order.
  private(set) var runs: [Run] = []
  /// How far the sequences are compared, if not to the end. What is found before is a shortest edit
  /// up to the part that was searched when the steps were spent, and a shortest one from there.
  private(set) var stop: (x: Int, y: Int)?
  /// The steps taken: one for each diagonal that is looked at, one for each equal word found there.
  private(set) var steps = 0

  private let a: [Int]
  private let b: [Int]
  private let limit: Int
  /// The steps that may be taken before the search gives up what it is at.
  private var allowance: Int
  /// How far the searches have come on each diagonal, as the place in `a`. The diagonal of *x* and
  /// *y* is *x* − *y*, here from −`b.count` − 1 on.
  private var ahead: [Int]
  private var behind: [Int]

  /// - Parameter limit: the most steps to take; none if negative.
  init(from a: [Int], to b: [Int], limit: Int) {
    self.a = a
    self.b = b
    self.limit = max(0, limit)
    allowance = self.limit - self.limit / 3
    ahead = [Int](repeating: 0, count: a.count + b.count + 3)
    behind = ahead
  }

  private enum Task {
    case search(Box)
    case keep(Run)
  }

  /// Searches; to be called once.
  mutating func run() {
    var tasks = [Task.search(Box(x: 0..<a.count, y: 0..<b.count))]
    while let task = tasks.popLast() {
      switch task {
      case .keep(let run): runs.append(run)
      case .search(var box):
        trimStart(of: &box)
        let end = trimEnd(of: &box)
        if end.count > 0 { tasks.append(.keep(end)) }
        guard !box.x.isEmpty, !box.y.isEmpty else { continue }
        switch split(box) {
        case .meets(let x, let y):
          tasks.append(.search(Box(x: x..<box.x.upperBound, y: y..<box.y.upperBound)))
          tasks.append(.search(Box(x: box.x.lowerBound..<x, y: box.y.lowerBound..<y)))
        case .givesUp(let x, let y) where stop == nil:
          allowance = limit
          stop = (x, y)
          tasks = [.search(Box(x: box.x.lowerBound..<x, y: box.y.lowerBound..<y))]
        case .givesUp:
          stop = (box.x.lowerBound, box.y.lowerBound)
          return
        }
      }
    }
  }

  // MARK: Boxes

  /// A part of both sequences.
  private struct Box {
    var x: Range<Int>
    var y: Range<Int>
  }

  /// Keeps what both parts begin with.
  private mutating func trimStart(of box: inout Box) {
    let most = min(box.x.count, box.y.count)
    let (x, y) = (box.x.lowerBound, box.y.lowerBound)
    var count = 0
    while count < most, a[x + count] == b[y + count] { count += 1 }
    guard count > 0 else { return }
    runs.append(Run(x: x, y: y, count: count))
    box.x = x + count..<box.x.upperBound
    box.y = y + count..<box.y.upperBound
  }

  /// Takes off what both parts end with.
  private func trimEnd(of box: inout Box) -> Run {
    let most = min(box.x.count, box.y.count)
    let (x, y) = (box.x.upperBound, box.y.upperBound)
    var count = 0
    while count < most, a[x - 1 - count] == b[y - 1 - count] { count += 1 }
    box.x = box.x.lowerBound..<x - count
    box.y = box.y.lowerBound..<y - count
    return Run(x: x - count, y: y - count, count: count)
  }

  // MARK: The middle of an edit

  private enum Split {
    /// A shortest edit leads through here, with edits on either side.
    case meets(x: Int, y: Int)
    /// The steps are spent. The search from the start has come as far as this.
    case givesUp(x: Int, y: Int)
  }

  /// Finds the middle of a shortest edit of a part whose first words differ, and whose last do.
  private mutating func split(_ box: Box) -> Split {
    let shift = b.count + 1
    let lowest = box.x.lowerBound - box.y.upperBound + shift
    let highest = box.x.upperBound - box.y.lowerBound + shift
    var front = Front(start: box.x.lowerBound - box.y.lowerBound + shift)
    var back = Front(start: box.x.upperBound - box.y.upperBound + shift)
    // With an odd number of edits it is the search from the start that meets the other one.
    let isOdd = !(front.low - back.low).isMultiple(of: 2)
    front.begin(in: &ahead, at: box.x.lowerBound, beyond: -1)
    back.begin(in: &behind, at: box.x.upperBound, beyond: .max)

    while true {
      front.widen(in: &ahead, from: lowest, to: highest, beyond: -1)
      for diagonal in stride(from: front.high, through: front.low, by: -2) {
        guard let x = advance(on: diagonal, in: box, shift) else {
          return furthest(of: front, in: box, shift)
        }
        if isOdd, back.contains(diagonal), behind[diagonal] <= x {
          return .meets(x: x, y: x - diagonal + shift)
        }
      }
      back.widen(in: &behind, from: lowest, to: highest, beyond: .max)
      for diagonal in stride(from: back.high, through: back.low, by: -2) {
        guard let x = retreat(on: diagonal, in: box, shift) else {
          return furthest(of: front, in: box, shift)
        }
        if !isOdd, front.contains(diagonal), x <= ahead[diagonal] {
          return .meets(x: x, y: x - diagonal + shift)
        }
      }
    }
  }

  /// Goes one edit further on a diagonal, and on over equal words; nil without steps to do so.
  @inline(__always)
  private mutating func advance(on diagonal: Int, in box: Box, _ shift: Int) -> Int? {
    guard steps < allowance else { return nil }
    let (below, above) = (ahead[diagonal - 1], ahead[diagonal + 1])
    let start = below < above ? above : below + 1
    let y = start - diagonal + shift
    let most = min(box.x.upperBound - start, box.y.upperBound - y, allowance - steps - 1)
    var count = 0
    while count < most, a[start + count] == b[y + count] { count += 1 }
    steps += 1 + count
    ahead[diagonal] = start + count
    return start + count
  }

  /// Goes one edit back on a diagonal, and on over equal words; nil without steps to do so.
  @inline(__always)
  private mutating func retreat(on diagonal: Int, in box: Box, _ shift: Int) -> Int? {
    guard steps < allowance else { return nil }
    let (below, above) = (behind[diagonal - 1], behind[diagonal + 1])
    let start = below < above ? below : above - 1
    let y = start - diagonal + shift
    let most = min(start - box.x.lowerBound, y - box.y.lowerBound, allowance - steps - 1)
    var count = 0
    while count < most, a[start - 1 - count] == b[y - 1 - count] { count += 1 }
    steps += 1 + count
    behind[diagonal] = start - count
    return start - count
  }

  /// Where the search from the start has come furthest, and most evenly in both sequences.
  private func furthest(of front: Front, in box: Box, _ shift: Int) -> Split {
    let start = box.x.lowerBound - box.y.lowerBound
    var best = (x: box.x.lowerBound, y: box.y.lowerBound)
    for diagonal in front.low...front.high {
      let x = ahead[diagonal]
      let y = x - diagonal + shift
      let isInside = x >= box.x.lowerBound && x <= box.x.upperBound && y <= box.y.upperBound
      let isBetter =
        (x + y, -abs(x - y - start)) > (best.x + best.y, -abs(best.x - best.y - start))
      if isInside, isBetter { best = (x, y) }
    }
    return .givesUp(x: best.x, y: best.y)
  }
}

/// The diagonals that a search has come to.
private struct Front {
  /// The first and the last one; every other between them counts at a time.
  private(set) var low: Int
  private(set) var high: Int

  init(start: Int) { (low, high) = (start, start) }

  func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }

  /// Comes to the first diagonal.
  func begin(in reached: inout [Int], at start: Int, beyond: Int) {
    reached[low - 1] = beyond
    reached[low] = start
    reached[low + 1] = beyond
  }

  /// Makes place for one more edit, up to the sides of the box.
  ///
  /// - Parameter beyond: what a diagonal holds that was never reached.
  mutating func widen(
    in reached: inout [Int], from lowest: Int, to highest: Int, beyond: Int
  ) {
    if low > lowest {
      low -= 1
      reached[low - 1] = beyond
    } else {
      low += 1
    }
    if high < highest {
      high += 1
      reached[high + 1] = beyond
    } else {
      high -= 1
    }
  }
}
