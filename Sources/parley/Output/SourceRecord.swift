import EDTF
import Timeline

/// A document, as `parley sources` prints it.
struct SourceRecord {
  let source: Source
  /// How many of the reports looked at are the document's.
  let reports: Int

  static let fieldNames = [
    "id", "type", "title", "authors", "issued", "language", "translated", "url", "reports",
  ]

  var fieldValues: [FieldValue] {
    [
      .text(source.id.text), .text(source.type), .text(source.title),
      .list(source.authors.map(\.name)), .text(source.dateText), .text(source.language),
      .flag(source.isTranslated), .text(source.url), .number(reports),
    ]
  }
}

extension SourceRecord: ListedRecord {
  static func text(of records: [SourceRecord], style: TextStyle) -> [StyledText] {
    let header = ["reports", "id", "issued", "title"].map { StyledText($0, .underlined) }
    let rows = records.map { record in
      [
        StyledText("\(record.reports)"), StyledText(record.source.id.text, .faint),
        StyledText(record.source.dateText ?? "", .faint),
        StyledText(record.source.title, .bold),
      ]
    }
    return TextTable(
      columns: [
        TextTable.Column(isNumeric: true), TextTable.Column(limit: 24),
        TextTable.Column(limit: 11), TextTable.Column(),
      ],
      rows: [header] + rows
    ).lines(width: style.columns)
  }
}

extension Source {
  /// When it was published: EDTF, else the file's words.
  fileprivate var dateText: String? { issued?.text ?? issuedWords }
}
