import EDTF
import Phrasing
import Timeline
import WordDiff

/// Makes what `Wordings` shows of one statement: orders its reports, compares them with the
/// reference, and says what is to be known of each.
struct WordingReader {
  let statement: Statement
  let chronology: Chronology
  let typesetter: Typesetter
  /// Whether paraphrases of ours are compared, too.
  let comparesParaphrases: Bool
  let lineage: Lineage
  /// The documents of the reports, each looked up once.
  private let sources: [Source]
  /// The reports in the order of the rule, the reference by that rule first.
  let ruled: [Int]

  /// The steps that all comparisons of a statement may take together.
  private static let limit = WordDiff.defaultLimit

  init(
    _ statement: Statement, chronology: Chronology, typesetter: Typesetter,
    comparesParaphrases: Bool
  ) {
    self.statement = statement
    self.chronology = chronology
    self.typesetter = typesetter
    self.comparesParaphrases = comparesParaphrases
    lineage = Lineage(of: statement.reports)
    let sources = statement.sources.compactMap { chronology.source($0) }
    self.sources = sources
    ruled = ReferenceRule.order(of: statement.reports, lineage: lineage) { id in
      sources.first { $0.id == id }
    }
  }

  /// "7 reports, 2 origins"; the origins where anything is known of them.
  var summary: String {
    let reports = statement.reports.count.counted("report")
    guard lineage.isKnown else { return reports }
    return "\(reports), \(lineage.originCount.counted("origin"))"
  }

  /// The entries, the reference first.
  ///
  /// - Parameter reference: a position in `Statement.reports`, of a statement with reports.
  /// - Complexity: O(*n*) in the texts, and at most `limit` steps of comparison.
  func entries(reference: Int) -> [WordingEntry] {
    let order = ReferenceRule.order(of: lineage, from: reference)
    let report = statement.reports[reference]
    let words = Wording(report.comparedText(comparesParaphrases) ?? report.text)
    return order.map { position in
      let other = statement.reports[position]
      guard position != reference else {
        return entry(position, WordingText(other, typesetter: typesetter), isReference: true, nil)
      }
      switch comparability(of: position, with: reference) {
      case .notCompared(let why):
        return entry(position, WordingText(other, typesetter: typesetter), isReference: false, why)
      case .compared(let text):
        let diff = WordDiff(
          reference: words, other: Wording(text), limit: Self.limit / max(1, order.count - 1))
        let compared = WordingText(
          other, comparedWith: report.text, by: diff, typesetter: typesetter)
        return entry(position, compared, isReference: false, diff.summary(of: other.quotationType))
      }
    }
  }

  private func source(_ id: Identifier<Source>) -> Source? { sources.first { $0.id == id } }

  /// What a source is called among those of this statement: its label, and its id where another has
  /// the same label.
  private func label(of id: Identifier<Source>) -> String {
    guard let label = source(id)?.label else { return id.text }
    return sources.count { $0.label == label } > 1 ? "\(label) (\(id))" : label
  }

  // MARK: - What is compared

  private enum Comparability {
    /// With these words, at the places where the report has them.
    case compared(String)
    case notCompared(String)
  }

  private func comparability(of position: Int, with reference: Int) -> Comparability {
    let (report, other) = (statement.reports[position], statement.reports[reference])
    guard let text = report.comparedText(comparesParaphrases) else {
      return .notCompared("\(report.lackOfWords): not compared")
    }
    guard other.comparedText(comparesParaphrases) != nil else {
      return .notCompared("the reference is a \(other.lackOfWords): not compared")
    }
    let languages = [report, other].map { $0.primaryLanguage(source: source($0.source)) }
    if let own = languages[0], let others = languages[1], own != others {
      return .notCompared("in \(LanguageName.of(own) ?? typesetter.shown(own)): not compared")
    }
    return .compared(text)
  }

  // MARK: - What is known

  private func entry(
    _ position: Int, _ text: WordingText, isReference: Bool, _ comparison: String?
  ) -> WordingEntry {
    let report = statement.reports[position]
    let source = source(report.source)
    var notes: [Line] = comparison.map { [[Span($0, .status)]] } ?? []
    notes.append(typesetter.speech(of: report))
    let relation = relation(of: position)
    if !relation.isEmpty { notes.append(relation) }
    let publication = publication(of: report, in: source)
    if !publication.isEmpty { notes.append([Span(publication, .faint)]) }
    return WordingEntry(
      report: position, label: typesetter.shown(label(of: report.source)),
      isReference: isReference, quotationType: report.quotationType, text: text, notes: notes)
  }

  /// "a translation of the words in NATO transcript; origin 1 of 2".
  private func relation(of position: Int) -> Line {
    var pieces: [Line] = []
    if let relation = statement.reports[position].relation,
      let parent = lineage.parents[position]
    {
      let label = label(of: statement.reports[parent].source)
      pieces.append(typesetter.relation(relation.kind, to: label))
    }
    if lineage.isKnown, lineage.originCount > 1 {
      pieces.append([
        Span("origin \(lineage.origins[position] + 1) of \(lineage.originCount)", .faint)
      ])
    }
    return pieces.listed(by: "; ", .faint)
  }

  /// "12 Jan 2022, in English, translated, news agency report".
  private func publication(of report: Report, in source: Source?) -> String {
    var words: [String] = []
    if let issued = source?.issued {
      words.append(issued.formatted(.medium, ascii: !typesetter.isUnicode))
    }
    if let language = report.primaryLanguage(source: source) {
      words.append("in \(LanguageName.of(language) ?? language)")
    }
    if let isTranslated = source?.isTranslated {
      words.append(isTranslated ? "translated" : "not translated")
    }
    if let genre = source?.genre { words.append(genre) }
    return typesetter.shown(words.listed)
  }
}

extension WordDiff {
  /// How many words stay, come, go and move, in words.
  fileprivate func summary(of type: QuotationType) -> String {
    var words: [String] = []
    if stop == nil, counts.inserted + counts.moved == 0, type != .direct || counts.deleted == 0 {
      words = ["word for word the same"]
    } else {
      words = ["\(counts.same) \(counts.same == 1 ? "word" : "words") the same"]
      if counts.inserted > 0 { words.append("\(counts.inserted) only here") }
      if counts.deleted > 0, type == .direct { words.append("\(counts.deleted) only there") }
      if counts.moved > 0 { words.append("\(counts.moved) moved") }
    }
    if stop != nil { words.append("the rest not compared") }
    return (type == .mixed ? "of the quoted words: " : "") + words.listed
  }
}

extension Report {
  /// What it is, where none of its words can be compared.
  fileprivate var lackOfWords: String {
    switch quotationType {
    case .direct, .indirect: "paraphrase"
    case .mixed: "mixture without quotation marks"
    }
  }

  /// The words that can be compared with another source's, each where `text` has it; `nil` where
  /// there are none.
  ///
  /// A paraphrase is ours and not the source's. Of a report that is partly verbatim only what
  /// stands between quotation marks is the source's; spaces stand for the rest.
  ///
  /// - Parameter comparesParaphrases: Whether our words are to be compared all the same.
  fileprivate func comparedText(_ comparesParaphrases: Bool) -> String? {
    guard !comparesParaphrases else { return text }
    switch quotationType {
    case .direct: return text
    case .indirect: return nil
    case .mixed:
      let quoted = text.quotedWords
      return quoted.utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? nil : quoted
    }
  }
}

extension String {
  /// The text with a space for each byte that does not stand between quotation marks.
  var quotedWords: String {
    var quoted = ""
    quoted.reserveCapacity(utf8.count)
    var closing: Unicode.Scalar?
    for scalar in unicodeScalars {
      if closing != nil, scalar != closing {
        quoted.unicodeScalars.append(scalar)
        continue
      }
      quoted += String(repeating: " ", count: UTF8.width(scalar))
      closing = closing == nil ? Self.closingMarks[scalar] : nil
    }
    return quoted
  }

  private static let closingMarks: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "\"": "\"", "«": "»", "„": "“",
  ]
}
