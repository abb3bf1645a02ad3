package import WordDiff

/// What must hold of the comparison of two wordings.
package enum DiffOracle {
  /// `text` is the two wordings: the first line, and the rest.
  static func check(_ text: String, _ problems: inout Problems) {
    let lines = text.split(
      separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let reference = String(lines[0])
    let other = lines.count > 1 ? String(lines[1]) : ""
    for limit in [WordDiff.defaultLimit, reference.utf8.count % 32] {
      let diff = WordDiff(reference: reference, other: other, limit: limit)
      check(diff, &problems)
      problems.expect(diff.steps <= limit, "it took \(diff.steps) of \(limit) steps")
    }
    let same = WordDiff(reference: reference, other: reference)
    problems.expect(
      same.similarity == 1 && same.counts.same == same.reference.words.count,
      "a text differs from itself")
    check(Wording(reference), &problems)
    check(Wording(other), &problems)
  }

  /// What does not hold of a comparison.
  package static func problems(of diff: WordDiff) -> [String] {
    var problems = Problems()
    check(diff, &problems)
    return problems.found
  }

  private static func check(_ wording: Wording, _ problems: inout Problems) {
    let bytes = Array(wording.text.utf8)
    var end = 0
    for word in wording.words {
      problems.expect(
        end <= word.range.lowerBound && !word.range.isEmpty && word.range.upperBound <= bytes.count,
        "the word \(word.key) stands in \(word.range), after \(end)")
      problems.expect(!word.key.isEmpty, "a word without a key")
      for place in [word.range.lowerBound, word.range.upperBound] where place < bytes.count {
        problems.expect(bytes[place] & 0xC0 != 0x80, "a word begins or ends within a character")
      }
      end = word.range.upperBound
    }
  }

  // MARK: - A comparison

  private static func check(_ diff: WordDiff, _ problems: inout Problems) {
    checkSegments(diff, &problems)
    checkMoves(diff, &problems)
    checkPatch(diff, &problems)
    let counts = diff.counts
    let rest = (diff.stop?.reference.count ?? 0, diff.stop?.other.count ?? 0)
    problems.expect(
      counts.same + counts.deleted + counts.moved + rest.0 == diff.reference.words.count
        && counts.same + counts.inserted + counts.moved + rest.1 == diff.other.words.count,
      "counts that are wrong: \(counts)")
    problems.expect((0...1).contains(diff.similarity), "the similarity is \(diff.similarity)")
    for side in [WordDiff.Side.reference, .other] {
      let runs = diff.runs(of: side)
      problems.expect(
        zip(runs, runs.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
        "runs overlap: \(runs)")
    }
  }

  private static func checkSegments(_ diff: WordDiff, _ problems: inout Problems) {
    var end = (reference: 0, other: 0)
    var last: WordDiff.Kind?
    for segment in diff.segments {
      problems.expect(
        segment.reference.lowerBound == end.reference && segment.other.lowerBound == end.other,
        "a gap before \(segment)")
      end = (segment.reference.upperBound, segment.other.upperBound)
      let counts = (segment.reference.count, segment.other.count)
      let isSound =
        switch segment.kind {
        case .same:
          counts.0 > 0 && keys(diff.reference, segment.reference) == keys(diff.other, segment.other)
        case .deleted: counts.0 > 0 && counts.1 == 0
        case .inserted: counts.0 == 0 && counts.1 > 0
        case .moved: counts.0 == 0 || counts.1 == 0
        case .uncompared:
          diff.stop.map { $0.reference == segment.reference && $0.other == segment.other } == true
        }
      problems.expect(isSound, "an unsound segment: \(segment)")
      problems.expect(segment.kind != last, "two segments that are one: \(segment)")
      last = segment.kind
    }
    problems.expect(
      end == (diff.reference.words.count, diff.other.words.count), "an end left out")
  }

  private static func checkMoves(_ diff: WordDiff, _ problems: inout Problems) {
    var moves: [Int: [WordDiff.Segment]] = [:]
    for segment in diff.segments {
      if case .moved(let number) = segment.kind { moves[number, default: []].append(segment) }
    }
    problems.expect(moves.keys.sorted() == Array(1..<moves.count + 1), "a number left out")
    for pair in moves.values {
      guard let from = pair.first(where: { $0.other.isEmpty }),
        let to = pair.first(where: { $0.reference.isEmpty }), pair.count == 2
      else {
        problems.expect(false, "a move without both ends: \(pair)")
        continue
      }
      let moved = keys(diff.reference, from.reference)
      problems.expect(moved == keys(diff.other, to.other), "a move of different words: \(moved)")
      if moved.count == 1 {
        let isUnique = [diff.reference, diff.other].allSatisfy { wording in
          wording.words.count { $0.key == moved[0] } == 1
        }
        problems.expect(isUnique && moved[0].count >= 5, "a short move: \(moved)")
      }
      problems.expect(!moved.allSatisfy(["the", "of", "a"].contains), "a move of stop words")
    }
  }

  /// The reference, changed as the comparison says, is the other text.
  private static func checkPatch(_ diff: WordDiff, _ problems: inout Problems) {
    var moved: [Int: [String]] = [:]
    for segment in diff.segments {
      if case .moved(let number) = segment.kind, segment.other.isEmpty {
        moved[number] = keys(diff.reference, segment.reference)
      }
    }
    var patched: [String] = []
    for segment in diff.segments {
      switch segment.kind {
      case .same: patched += keys(diff.reference, segment.reference)
      case .inserted, .uncompared: patched += keys(diff.other, segment.other)
      case .moved(let number) where segment.reference.isEmpty: patched += moved[number] ?? []
      case .moved, .deleted: break
      }
    }
    problems.expect(
      patched == diff.other.words.map(\.key), "the changes make another text: \(patched)")
  }

  private static func keys(_ wording: Wording, _ range: Range<Int>) -> [String] {
    wording.words[range].map(\.key)
  }
}
