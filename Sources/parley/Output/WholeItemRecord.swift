import EDTF
import Timeline

/// One item with all that is known of it, as `parley show` prints it.
///
/// Events and statements have the same fields; those of the other kind are null or empty.
struct WholeItemRecord {
  let chronology: Chronology
  let item: Item

  static let fieldNames =
    ItemRecord.fieldNames + [
      "end", "event", "partOf", "dateText", "dateBasis", "summary", "topics", "participants",
      "statements", "reports", "assertions", "url",
    ]

  var fieldValues: [FieldValue] {
    let when = chronology.when(of: item)
    return ItemRecord(chronology: chronology, item: item).fieldValues + [
      .text(event?.end?.text),
      .text(statement?.event?.text),
      .text(event?.partOf?.text),
      .text(when.text),
      .text(when.basis),
      .text(event?.summary ?? statement?.summary),
      .list(statement?.topics ?? []),
      .list(event?.participants.map(\.text) ?? []),
      .list(statementsHere.map(\.id.text)),
      .records(reports),
      .records(assertions.map(AssertionRecord.init)),
      .text(event?.url),
    ]
  }

  /// The event that the item is.
  var event: Event? { item.isEvent ? chronology.event(of: item) : nil }

  /// The statement that the item is.
  var statement: Statement? { chronology.statement(of: item) }

  /// What was said at the event that the item is, in order.
  var statementsHere: [Statement] {
    guard let event else { return [] }
    return chronology.items.compactMap { item in
      chronology.statement(of: item).flatMap { $0.event == event.id ? $0 : nil }
    }
  }

  /// Each source's rendering of the statement.
  var reports: [ReportRecord] {
    statement?.reports.map { report in
      ReportRecord(report: report, source: chronology.source(report.source))
    } ?? []
  }

  /// What sources say of the item.
  var assertions: [Assertion] {
    chronology.assertions.filter { assertion in
      switch assertion.subject {
      case .event(let id): id == event?.id
      case .statement(let id): id == statement?.id
      case .person: false
      }
    }
  }
}

/// One source's rendering of a statement, within the statement.
struct ReportRecord: Record {
  let report: Report
  let source: Source?

  static let fieldNames = [
    "id", "source", "sourceTitle", "quotationType", "text", "attribution", "cue", "language", "via",
    "relation", "selector", "url",
  ]

  var fieldValues: [FieldValue] {
    [
      .text(report.id?.text), .text(report.source.text), .text(source?.title),
      .text(report.quotationType.rawValue), .text(report.text), .text(report.attribution),
      .text(report.cue), .text(report.language), .text(report.via),
      .record(report.relation.map(RelationRecord.init)),
      .record(report.selector.map(SelectorRecord.init)),
      .text(report.url),
    ]
  }

  var csvCell: String { report.id?.text ?? report.text }
}

/// How a report relates to another, within the report.
struct RelationRecord: Record {
  let relation: Relation

  static let fieldNames = ["type", "report"]

  var fieldValues: [FieldValue] { [.text(relation.kind.rawValue), .text(relation.report.text)] }
}

/// Where a report stands in its source's text, in Unicode code points, within the report.
struct SelectorRecord: Record {
  let selector: Selector

  static let fieldNames = ["prefix", "exact", "suffix", "start", "end"]

  var fieldValues: [FieldValue] {
    [
      .text(selector.prefix), .text(selector.exact), .text(selector.suffix),
      .number(selector.position?.lowerBound), .number(selector.position?.upperBound),
    ]
  }
}

/// A source's word on a property of an item, within the item.
struct AssertionRecord: Record {
  let assertion: Assertion

  static let fieldNames = ["property", "value", "source", "rank", "reason"]

  var fieldValues: [FieldValue] {
    [
      .text(assertion.property), .text(assertion.value), .text(assertion.source.text),
      .text(assertion.rank.rawValue), .text(assertion.reason),
    ]
  }

  var csvCell: String { "\(assertion.property): \(assertion.value) (\(assertion.source))" }
}
