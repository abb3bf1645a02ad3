import TextFolding
internal import Timeline

extension Query {
  /// The parts of a displayed text in which words, phrases and regular expressions of the query
  /// are found, in order and apart from one another. What the query excludes or restricts is not
  /// among them.
  ///
  /// - Complexity: O(*n* × *t*) in the characters of `text` and the query's terms.
  public func highlights(in text: String) -> [Range<String.Index>] {
    let terms = positiveTerms
    var ranges: [Range<String.Index>] = []
    let folded = terms.contains { $0.cased == nil } ? FoldedText(text) : nil
    let cased = terms.contains { $0.cased != nil } ? FoldedText(text, keepingCase: true) : nil
    for term in terms {
      if let needle = term.cased {
        cased?.appendRanges(of: needle, to: &ranges)
      } else {
        folded?.appendRanges(of: term.folded, to: &ranges)
      }
    }
    for pattern in positivePatterns { pattern.appendRanges(in: text, to: &ranges) }
    return Self.merged(ranges)
  }

  private static func merged(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [Range<String.Index>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension FoldedText {
  /// Adds the original ranges of all occurrences of `needle`, overlapping ones included.
  fileprivate func appendRanges(of needle: [UInt8], to ranges: inout [Range<String.Index>]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let hit = ByteSearch.firstOffset(of: needle, in: bytes, from: start) {
        ranges.append(originalRange(of: hit..<hit + needle.count))
        start = hit + 1
      }
    }
  }
}

extension Pattern {
  /// How long matches in one text are looked for: a frame is waiting.
  private static let patience = Duration.milliseconds(50)

  /// Adds the ranges of all matches that are not empty, up to one that is too costly.
  fileprivate func appendRanges(in text: String, to ranges: inout [Range<String.Index>]) {
    let watch = SearchWatch(patience: Self.patience)
    guard let matcher = try? PatternMatcher(self, watch: watch) else { return }
    var start = 0
    while let match = try? matcher.firstMatch(in: text, from: start) {
      let utf8 = text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: match.lowerBound)
      let upper = utf8.index(utf8.startIndex, offsetBy: match.upperBound)
      start = match.upperBound
      if match.isEmpty {
        guard upper < text.endIndex else { return }
        start += text.unicodeScalars[upper].utf8.count
      } else {
        // Whole characters, though an expression can match part of one.
        let first = text.index(before: text.index(after: lower))
        let last = text.unicodeScalars.index(before: upper)
        ranges.append(first..<text.index(after: last))
      }
    }
  }
}
