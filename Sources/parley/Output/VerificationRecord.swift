import Timeline

/// What became of one selector, as `parley verify` prints it.
struct VerificationRecord {
  let verification: Verification

  static let fieldNames = ["report", "source", "status", "start", "end"]

  var fieldValues: [FieldValue] {
    [
      .text(verification.report), .text(verification.source.text),
      .text(verification.status.rawValue), .number(verification.position?.lowerBound),
      .number(verification.position?.upperBound),
    ]
  }
}

extension VerificationRecord: ListedRecord {
  /// A row for each selector, and a last line that counts them; nothing where there is none.
  static func text(of records: [VerificationRecord], style: TextStyle) -> [StyledText] {
    guard !records.isEmpty else { return [] }
    let rows = records.map { record in
      let verification = record.verification
      let position = verification.position.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""
      let isDoubtful = verification.status != .verified && verification.status != .noText
      return [
        StyledText(verification.status.rawValue, isDoubtful ? .bold : .plain),
        StyledText(position, .faint), StyledText(verification.source.text, .faint),
        name(of: verification),
      ]
    }
    let table = TextTable(
      columns: [
        TextTable.Column(), TextTable.Column(isNumeric: true), TextTable.Column(limit: 24),
        TextTable.Column(),
      ],
      rows: rows)
    return table.lines(width: style.columns) + [StyledText(summary(of: records))]
  }

  /// The report and, in words, what is different about its text.
  private static func name(of verification: Verification) -> StyledText {
    var name = StyledText(verification.report)
    if let change = verification.change { name.append("  (\(change.words))", .faint) }
    return name
  }

  private static func summary(of records: [VerificationRecord]) -> String {
    Verification.Status.allCases.map { status in
      (status, records.count { $0.verification.status == status })
    }
    .filter { $0.1 > 0 }
    .map { "\($0.1) \($0.0.rawValue)" }
    .joined(separator: ", ")
  }
}

extension Verification.Change {
  /// What is different, in words.
  fileprivate var words: String {
    switch self {
    case .digest: "the text has another SHA-256"
    case .context: "other words around it"
    }
  }
}
