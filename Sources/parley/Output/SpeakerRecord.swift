import Timeline

/// Somebody who speaks, as `parley speakers` prints it.
struct SpeakerRecord {
  let person: Person
  let delegation: Delegation?
  /// How many of the statements looked at are the person's.
  let statements: Int
  /// How many reports these have.
  let reports: Int

  static let fieldNames = [
    "id", "name", "delegation", "otherNames", "statements", "reports",
  ]

  var fieldValues: [FieldValue] {
    [
      .text(person.id.text), .text(person.name), .text(person.delegation?.text),
      .list(person.otherNames), .number(statements), .number(reports),
    ]
  }
}

extension SpeakerRecord: ListedRecord {
  static func text(of records: [SpeakerRecord], style: TextStyle) -> [StyledText] {
    let header = ["statements", "reports", "id", "name", "delegation"].map {
      StyledText($0, .underlined)
    }
    let rows = records.map { record in
      [
        StyledText("\(record.statements)"), StyledText("\(record.reports)"),
        StyledText(record.person.id.text, .faint), StyledText(record.person.name, .bold),
        StyledText(record.delegation?.name ?? ""),
      ]
    }
    return TextTable(
      columns: [
        TextTable.Column(isNumeric: true), TextTable.Column(isNumeric: true),
        TextTable.Column(limit: 24), TextTable.Column(limit: 32), TextTable.Column(),
      ],
      rows: [header] + rows
    ).lines(width: style.columns)
  }
}
