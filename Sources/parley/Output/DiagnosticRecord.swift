import JSONText
import Timeline

/// A problem of a file, as `parley validate` prints it.
struct DiagnosticRecord {
  let diagnostic: Diagnostic

  static let fieldNames = ["file", "line", "column", "severity", "message", "path"]

  var fieldValues: [FieldValue] {
    [
      .text(diagnostic.place.file), .number(diagnostic.place.location.line),
      .number(diagnostic.place.location.column), .text(diagnostic.severity.rawValue),
      .text("\(diagnostic.problem)"), .text(diagnostic.path),
    ]
  }
}

extension DiagnosticRecord: ListedRecord {
  static func text(of records: [DiagnosticRecord], style: TextStyle) -> [StyledText] {
    records.map { StyledText($0.diagnostic.description) }
  }
}
