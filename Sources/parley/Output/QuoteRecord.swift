import EDTF
import Timeline

/// One source's report of a statement, as `parley quotes` prints it.
struct QuoteRecord {
  let chronology: Chronology
  /// The item that the statement is.
  let item: Item
  let statement: Statement
  let report: Report

  static let fieldNames = [
    "report", "statement", "speaker", "speakerName", "event", "track", "date", "quotationType",
    "text", "attribution", "source", "sourceTitle", "url",
  ]

  var fieldValues: [FieldValue] {
    [
      .text(report.id?.text),
      .text(statement.id.text),
      .text(statement.speaker.text),
      .text(chronology.person(statement.speaker)?.name),
      .text(statement.event?.text),
      .text(chronology.track(of: item)?.id.text),
      .text(statement.when.date.text),
      .text(report.quotationType.rawValue),
      .text(report.text),
      .text(report.attribution),
      .text(report.source.text),
      .text(chronology.source(report.source)?.title),
      .text(report.url ?? chronology.source(report.source)?.url),
    ]
  }
}

extension QuoteRecord: ListedRecord {
  static func text(of records: [QuoteRecord], style: TextStyle) -> [StyledText] {
    var lines: [StyledText] = []
    for record in records {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += record.lines(width: style.columns)
    }
    return lines
  }

  /// When, who and how; the words; according to whom.
  private func lines(width: Int?) -> [StyledText] {
    var head = StyledText(statement.when.date.text, .faint)
    head.append("  ")
    head.append(chronology.person(statement.speaker)?.name ?? "", .bold)
    head.append(" (\(report.quotationType.rawValue))")
    let source = chronology.source(report.source)
    let origin = [source?.label, source?.title].compactMap { $0 }
    let id = report.id.map { " [\($0)]" } ?? ""
    return [head] + StyledText.paragraph(report.wording, indent: 2, limit: width)
      + StyledText.paragraph(
        (origin.first == origin.last ? origin.prefix(1) : origin[...]).joined(separator: ": ") + id,
        .faint, indent: 2, limit: width)
  }
}
