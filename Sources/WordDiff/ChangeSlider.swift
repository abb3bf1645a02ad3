/// Puts changes where a reader would, at no cost.
///
/// What is deleted from *a b [a b] c* may as well be *[a b] a b c* or *a [b a] b c*. A change that can
/// come to touch another becomes one with it; else it begins and ends at the strongest borders, as late as
/// it can among equals. This
/// is what git's diff does with lines (`--indent-heuristic`) and diff-match-patch with characters
/// (`diff_cleanupSemanticLossless`).
struct ChangeSlider {
  /// The most words by which a change is moved, so that repetitive texts take no longer than others.
  static let reach = 100

  let texts: TextPair

  /// Slides changes; the same number of words is deleted and inserted as before.
  ///
  /// - Parameters:
  ///   - changes: changes in order, with at least one equal word between them.
  ///   - end: where, in the reference, the equal words after the last change end.
  /// - Complexity: O(*changes* × `reach`).
  func slid(_ changes: [Change], end: Int) -> [Change] {
    var slid = joined(changes)
    for index in slid.indices {
      let start = index == 0 ? 0 : slid[index - 1].reference.upperBound
      let next = index + 1 == slid.count ? end : slid[index + 1].reference.lowerBound
      let before = slid[index].reference.lowerBound - start
      let after = next - slid[index].reference.upperBound
      slid[index] = placed(slid[index], before: before, after: after)
    }
    return slid
  }

  // MARK: Joining

  private func joined(_ changes: [Change]) -> [Change] {
    var result: [Change] = []
    for next in changes {
      var change = next
      while let previous = result.last, let joined = join(previous, change) {
        result.removeLast()
        change = joined
      }
      result.append(change)
    }
    return result
  }

  /// The two changes as one, if they can come to touch.
  private func join(_ first: Change, _ second: Change) -> Change? {
    let gap = second.reference.lowerBound - first.reference.upperBound
    let back = distance(of: second, by: -1, atMost: gap)
    let forth = distance(of: first, by: 1, atMost: gap - back)
    guard back + forth == gap else { return nil }
    return first.shifted(by: forth).joined(to: second.shifted(by: -back))
  }

  /// How far a change can go.
  ///
  /// - Parameters:
  ///   - direction: 1 or −1.
  ///   - most: the equal words on that side.
  private func distance(of change: Change, by direction: Int, atMost most: Int) -> Int {
    guard !change.isReplacement else { return 0 }
    let isDeleted = change.other.isEmpty
    let words = (isDeleted ? texts.reference : texts.other).words
    let range = isDeleted ? change.reference : change.other
    let (first, last) =
      direction > 0
      ? (range.lowerBound, range.upperBound) : (range.upperBound - 1, range.lowerBound - 1)
    var distance = 0
    while distance < min(most, Self.reach),
      words[first + direction * distance] == words[last + direction * distance]
    {
      distance += 1
    }
    return distance
  }

  // MARK: Placing

  private func placed(_ change: Change, before: Int, after: Int) -> Change {
    let back = distance(of: change, by: -1, atMost: before)
    let forth = distance(of: change, by: 1, atMost: after)
    guard back + forth > 0 else { return change }
    var best = change
    var bestWorth = Int.min
    for shift in -back...forth {
      let candidate = change.shifted(by: shift)
      let worth = worth(of: candidate)
      if worth >= bestWorth { (best, bestWorth) = (candidate, worth) }
    }
    return best
  }

  /// How well a deletion or an insertion reads.
  private func worth(of change: Change) -> Int {
    let side = change.other.isEmpty ? texts.reference : texts.other
    let range = change.other.isEmpty ? change.reference : change.other
    return side.worth(ofCutAt: range.lowerBound) + side.worth(ofCutAt: range.upperBound)
  }
}

extension TextPair.Side {
  /// How well a change begins or ends before a word: best at a strong border, and worst where it
  /// leaves a *the* or an *of* behind.
  fileprivate func worth(ofCutAt index: Int) -> Int {
    let border = wording.borders[index]
    guard border == .none, index > 0, index < words.count else { return border.worth }
    return isStopWord(index - 1) && !isStopWord(index) ? -1 : 0
  }
}
