import Timeline
import WordDiff

/// A report's words as they are read beside others: with signs for what the reference has more and
/// less, which need neither colour nor attributes.
///
/// The signs are wdiff's: `[-only there-]`, `{+only here+}`; `<~moved~>` stands where the report has
/// the words, and nothing where the reference has them.
struct WordingText: Sendable {
  /// A piece of it.
  enum Part: Sendable {
    /// Words, to be broken into lines.
    case words(Line)
    /// What is said of the comparison at this point.
    case remark(String)
  }

  private(set) var parts: [Part] = []
  private var line: Line = []
  private let typesetter: Typesetter
  private let report: Report

  /// From how many words on what only the reference has is shown by its beginning and its end: it
  /// can be read in the reference.
  private static let mostDeleted = 20
  /// How many words such a beginning and end have.
  private static let fewestDeleted = 5

  /// The wording as it is.
  init(_ report: Report, typesetter: Typesetter) {
    self.report = report
    self.typesetter = typesetter
    var own = SpanCutter(report.text, typesetter: typesetter)
    let words = own.cut(0..<own.count, report.role)
    let line = report.quotationType.opening(typesetter) + words + closing
    parts = [.words(line.asOneField)]
  }

  /// The wording, compared with the reference.
  ///
  /// - Parameters:
  ///   - reference: The text of the reference.
  ///   - diff: What both have in common; its words are at the places that `report.text` and
  ///     `reference` have them at.
  /// - Complexity: O(*n*) in both texts.
  init(_ report: Report, comparedWith reference: String, by diff: WordDiff, typesetter: Typesetter)
  {
    self.report = report
    self.typesetter = typesetter
    var writer = Writer(
      own: SpanCutter(report.text, typesetter: typesetter),
      reference: SpanCutter(reference, typesetter: typesetter))
    write(diff, by: &writer)
  }

  private var closing: Line {
    report.quotationType == .direct ? [Span(typesetter.isUnicode ? "”" : "\"", report.role)] : []
  }

  /// Where the comparison is in both texts.
  private struct Writer {
    var own: SpanCutter
    var reference: SpanCutter
    /// Where in the report's text what has been written ends.
    var position = 0
    /// What only the reference has, before it is known what comes after it.
    var lacking: [Line] = []
    var hasBegun = false
  }

  private mutating func write(_ diff: WordDiff, by writer: inout Writer) {
    let words = diff.other.words
    // Our own words around verbatim ones need not have what the reference has.
    let showsLacking = report.quotationType == .direct
    for segment in diff.segments {
      guard let first = segment.other.first, let last = segment.other.last else {
        switch segment.kind {
        case .deleted where showsLacking:
          writer.lacking.append(lacking(segment.reference, in: diff, by: &writer))
        case .uncompared: addRemark("compared up to here", by: &writer)
        default: break
        }
        continue
      }
      let range = words[first].range.lowerBound..<words[last].range.upperBound
      if segment.kind == .uncompared { addRemark("compared up to here", by: &writer) }
      addGap(to: range.lowerBound, by: &writer)
      line += marked(segment.kind, writer.own.cut(range, role(of: segment.kind)))
      writer.position = range.upperBound
      if segment.kind == .uncompared, last < words.count - 1 {
        addRemark("compared again from here", by: &writer)
      }
    }
    finish(by: &writer)
  }

  private func role(of kind: WordDiff.Kind) -> Role {
    switch kind {
    case .inserted: .inserted
    case .moved: .moved
    default: report.role
    }
  }

  private func marked(_ kind: WordDiff.Kind, _ words: Line) -> Line {
    switch kind {
    case .inserted: [Span("{+", .inserted)] + words + [Span("+}", .inserted)]
    case .moved: [Span("<~", .moved)] + words + [Span("~>", .moved)]
    default: words
    }
  }

  /// Words that only the reference has, between their signs.
  private func lacking(_ words: Range<Int>, in diff: WordDiff, by writer: inout Writer) -> Line {
    func slice(_ words: Range<Int>) -> Line {
      let all = diff.reference.words
      return writer.reference.cut(
        all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound,
        .deleted)
    }
    var line: Line = [Span("[-", .deleted)]
    if words.count > Self.mostDeleted {
      let ellipsis = typesetter.glyphs.ellipsis
      let left = words.count - 2 * Self.fewestDeleted
      line += slice(words.prefix(Self.fewestDeleted))
      line.append(Span(" \(ellipsis) \(left) more words \(ellipsis) ", .deleted))
      line += slice(words.suffix(Self.fewestDeleted))
    } else {
      line += slice(words)
    }
    return line + [Span("-]", .deleted)]
  }

  /// Adds what stands between words of the report, and in it what is lacking: after the white space,
  /// so that punctuation stays with its word. What is lacking before the first word is outside the
  /// quotation marks.
  private mutating func addGap(to end: Int, by writer: inout Writer) {
    let gap = writer.position..<end
    guard writer.hasBegun else {
      for words in writer.lacking { line += words + [Span(" ", report.role)] }
      line += report.quotationType.opening(typesetter)
      writer.hasBegun = true
      line += writer.own.cut(gap, report.role)
      writer.lacking = []
      return
    }
    guard !writer.lacking.isEmpty else {
      line += writer.own.cut(gap, report.role)
      return
    }
    let space = Span(" ", report.role)
    let split = writer.own.endOfSpace(in: gap)
    line += writer.own.cut(gap.lowerBound..<(split ?? end), report.role)
    if split == nil { line.append(space) }
    for words in writer.lacking { line += words + [space] }
    line += writer.own.cut((split ?? end)..<end, report.role)
    writer.lacking = []
  }

  private mutating func finish(by writer: inout Writer) {
    // What is lacking after the last word is outside the quotation marks, too.
    let last = writer.hasBegun ? writer.lacking : []
    if writer.hasBegun { writer.lacking = [] }
    addGap(to: writer.own.count, by: &writer)
    line += closing
    for words in last { line += [Span(" ", report.role)] + words }
    if !line.isEmpty { parts.append(.words(line.asOneField)) }
    line = []
  }

  /// Ends the line, so that the remark stands by itself.
  private mutating func addRemark(_ text: String, by writer: inout Writer) {
    for words in writer.lacking { line += [Span(" ", report.role)] + words }
    writer.lacking = []
    if !line.isEmpty { parts.append(.words(line.asOneField)) }
    line = []
    parts.append(.remark(text))
  }
}

extension QuotationType {
  /// What stands before a wording of this type; see `quotation(_:isUnicode:)`.
  fileprivate func opening(_ typesetter: Typesetter) -> Line {
    let sign =
      switch self {
      case .direct: typesetter.isUnicode ? "“" : "\""
      case .indirect: "~ "
      case .mixed: typesetter.isUnicode ? "± " : "+- "
      }
    return [Span(sign, role)]
  }
}
