import TimelineSearch

/// Cuts a text from data into spans, from its beginning on, with what was searched for highlighted.
///
/// What is found is found in the whole text, though it may be drawn in several pieces.
struct SpanCutter {
  private let utf8: [UInt8]
  private let typesetter: Typesetter
  /// What the search finds, in order.
  private let matches: [Range<Int>]
  /// The first match that does not end before what has been cut.
  private var next = 0

  /// - Complexity: O(*n*), and the search of the text.
  init(_ text: String, typesetter: Typesetter) {
    utf8 = Array(text.utf8)
    self.typesetter = typesetter
    let ranges = typesetter.query?.highlights(in: text) ?? []
    matches = ranges.map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + text.utf8.distance(from: range.lowerBound, to: range.upperBound)
    }
  }

  /// How many bytes the text has.
  var count: Int { utf8.count }

  /// The bytes from the last white space of `range` on, or none of it where it has no white space.
  func endOfSpace(in range: Range<Int>) -> Int? {
    utf8[range].lastIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.map { $0 + 1 }
  }

  /// The spans of `range`, which begins where the last one ended or later, on scalar boundaries.
  ///
  /// - Complexity: O(*n*) in the range.
  mutating func cut(_ range: Range<Int>, _ role: Role) -> Line {
    var line: Line = []
    var start = range.lowerBound
    while next < matches.count, matches[next].upperBound <= start { next += 1 }
    var match = next
    while start < range.upperBound {
      let found =
        match < matches.count
        ? matches[match].clamped(to: range) : range.upperBound..<range.upperBound
      if start < found.lowerBound {
        line.append(span(start..<found.lowerBound, role))
      }
      if !found.isEmpty { line.append(span(found, .match)) }
      start = max(found.upperBound, start)
      match += 1
    }
    return line
  }

  private func span(_ range: Range<Int>, _ role: Role) -> Span {
    Span(typesetter.shown(String(decoding: utf8[range], as: UTF8.self)), role)
  }
}
