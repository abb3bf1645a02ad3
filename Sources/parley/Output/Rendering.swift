import JSONText

/// Turns records into the output that a format has for them.
enum Rendering {
  /// The records in `format`, ready to be written.
  ///
  /// - Complexity: O(*n*).
  static func output<Listed: ListedRecord>(
    _ records: [Listed], as format: OutputFormat, style: TextStyle
  ) -> OutputText {
    switch format {
    case .text: OutputText(Listed.text(of: records, style: style), style: style)
    case .json: OutputText(jsonArray(records))
    case .jsonl: OutputText(jsonLines(records))
    case .csv:
      OutputText(
        csvHeader: Listed.fieldNames, rows: records.map(\.fieldValues), style: style)
    }
  }

  /// One object over several lines.
  static func jsonObject(_ record: some Record) -> OutputText {
    var writer = JSONWriter(style: .pretty)
    writer.record(record)
    writer.endLine()
    return OutputText(writer)
  }

  private static func jsonArray(_ records: [some Record]) -> JSONWriter {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for record in records { writer.record(record) }
    }
    writer.endLine()
    return writer
  }

  /// One object a line (jsonlines.org).
  private static func jsonLines(_ records: [some Record]) -> JSONWriter {
    var writer = JSONWriter(style: .compact)
    for record in records {
      writer.record(record)
      writer.endLine()
    }
    return writer
  }
}

extension JSONWriter {
  fileprivate mutating func record(_ record: some Record) {
    object { writer in
      for (name, value) in zip(type(of: record).fieldNames, record.fieldValues) {
        writer.key(name)
        writer.value(value)
      }
    }
  }

  private mutating func value(_ value: FieldValue) {
    switch value {
    case .text(let text?): string(text)
    case .number(let number?): integer(number)
    case .flag(let flag?): bool(flag)
    case .record(let record?): self.record(record)
    case .text(nil), .number(nil), .flag(nil), .record(nil): null()
    case .list(let texts):
      array { writer in
        for text in texts { writer.string(text) }
      }
    case .records(let records):
      array { writer in
        for record in records { writer.record(record) }
      }
    }
  }
}
