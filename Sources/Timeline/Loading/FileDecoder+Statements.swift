import EDTF
import JSONText

// Statements and their reports.

extension FileDecoder {
  mutating func statement(_ node: JSONNode) -> Declared<Statement>? {
    guard let fields = fields(of: node, as: StatementKey.self) else { return nil }
    let id = name(fields[.id])
    let speaker: Identifier<Person>? = reference(fields[.speaker], to: .person)
    let event: Identifier<Event>? = reference(present(fields[.event]), to: .event)
    let when = when(fields[.when])
    let start = timestamp(fields[.start])
    let summary = text(fields[.summary])
    let topics = elements(fields[.topics]) { $0.name($1) }
    let reports = statementReports(fields[.reports], of: id ?? "")
    let required = speaker.flatMap { speaker in when.map { (speaker, $0) } }
    return declared(id, node, ifRead: required) { id, required in
      var statement = Statement(
        id: id, speaker: required.0, when: required.1, reports: reports)
      statement.event = event
      statement.start = start
      statement.summary = summary
      statement.topics = topics
      return statement
    }
  }

  private mutating func statementReports(_ node: JSONNode?, of statement: String) -> [Report] {
    guard let node else { return [] }
    guard document.kind(of: node) == .array else {
      reportWrongType(node, expected: .array)
      return []
    }
    if document.elements(of: node).first(where: { _ in true }) == nil {
      file.report(.noReports, at: node)
    }
    reports.beginStatement(statement)
    return elements(node) { $0.report($1) }
  }

  private mutating func report(_ node: JSONNode) -> Report? {
    guard let fields = fields(of: node, as: ReportKey.self) else { return nil }
    let id = name(fields[.id])
    let isUnique = declareReport(id, at: fields[.id])
    let source: Identifier<Source>? = reference(fields[.source], to: .source)
    let quotationType: QuotationType? = choice(fields[.quotationType])
    let wording = name(fields[.text])
    let attribution = text(fields[.attribution])
    let cue = text(fields[.cue])
    let language = text(fields[.language])
    let relation = relation(present(fields[.relation]), from: isUnique ? id : nil)
    let via = text(fields[.via])
    let selector = selector(present(fields[.selector]))
    if quotationType == .direct, let wording, let textNode = fields[.text] {
      checkDirectText(wording, at: textNode, selector: selector)
    }
    guard let source, let quotationType, let wording else { return nil }
    var report = Report(source: source, quotationType: quotationType, text: wording)
    report.id = id.map { Identifier($0) }
    report.attribution = attribution
    report.cue = cue
    report.language = language
    report.relation = relation
    report.via = via
    report.selector = selector
    return report
  }

  /// Notes a report's id; one that another report has is reported.
  private mutating func declareReport(_ id: String?, at node: JSONNode?) -> Bool {
    guard let id, let node, let first = reports.declare(id, at: node) else { return true }
    file.report(.duplicateID(.report, id: id, first: file.place(of: first)), at: node)
    return false
  }

  private mutating func relation(_ node: JSONNode?, from report: String?) -> Relation? {
    guard let node, let fields = fields(of: node, as: RelationKey.self) else { return nil }
    let kind: Relation.Kind? = choice(fields[.type])
    guard let target = fields[.report], let id = requiredText(target) else { return nil }
    reports.relate(report, to: id, at: target)
    return kind.map { Relation(kind: $0, report: Identifier(id)) }
  }

  /// The words of a direct report are shown between quotation marks of ours, and are the source's.
  private func checkDirectText(_ text: String, at node: JSONNode, selector: Selector?) {
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isQuotationMark, last.properties.isQuotationMark,
      text.unicodeScalars.count > 1
    {
      file.report(.quotedText(text), at: node)
    }
    if let selector, !selector.exact.utf8.elementsEqual(text.utf8) {
      file.report(.textDiffersFromExact(text: text, exact: selector.exact), at: node)
    }
  }
}
