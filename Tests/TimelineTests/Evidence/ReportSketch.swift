import Timeline

/// A statement's reports, written briefly: `transcript`, `paper(translationOf: 0)`.
struct ReportSketch: Sendable {
  var genre: String?
  var type: String? = "article-newspaper"
  var isTranslated: Bool?
  var language: String? = "en"
  var quotationType = QuotationType.direct
  var relation: (kind: Relation.Kind, report: Int)?
  var via: String?

  static let transcript = ReportSketch(genre: "transcript (as delivered)", type: "webpage")
  static let readOut = ReportSketch(genre: "read-out", type: "webpage")
  static let wire = ReportSketch(genre: "news agency report")
  static let paper = ReportSketch()
  static let translation = ReportSketch(genre: "news article", isTranslated: true)
  static let paraphrase = ReportSketch(quotationType: .indirect)

  func by(_ via: String) -> Self { with { $0.via = via } }
  func `in`(_ language: String) -> Self { with { $0.language = language } }
  func mixed() -> Self { with { $0.quotationType = .mixed } }

  func being(_ kind: Relation.Kind, _ report: Int) -> Self {
    with { $0.relation = (kind, report) }
  }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var sketch = self
    change(&sketch)
    return sketch
  }
}

extension [ReportSketch] {
  /// The reports; each has a source of its own.
  var reports: [Report] {
    enumerated().map { position, sketch in
      var report = Report(
        source: Identifier("s\(position)"), quotationType: sketch.quotationType, text: "words")
      report.id = Identifier("r\(position)")
      report.relation = sketch.relation.map {
        Relation(kind: $0.kind, report: Identifier("r\($0.report)"))
      }
      report.via = sketch.via
      return report
    }
  }

  /// The source of that id.
  func source(_ id: Identifier<Source>) -> Source? {
    guard let position = Int(id.text.dropFirst()) else { return nil }
    let sketch = self[position]
    var source = Source(id: id, title: "A document")
    source.genre = sketch.genre
    source.type = sketch.type
    source.isTranslated = sketch.isTranslated
    source.language = sketch.language
    return source
  }
}
