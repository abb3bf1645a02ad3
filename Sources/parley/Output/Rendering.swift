import JSONText

/// Turns records into the bytes that a format has for them.
enum Rendering {
  /// The records in `format`, ready to be written.
  ///
  /// - Complexity: O(*n*).
  static func bytes<Listed: ListedRecord>(
    _ records: [Listed], as format: OutputFormat, style: TextStyle
  ) -> [UInt8] {
    switch format {
    case .text: text(Listed.text(of: records, style: style), style: style)
    case .json: jsonArray(records)
    case .jsonl: jsonLines(records)
    case .csv: CSV.table(header: Listed.fieldNames, rows: records.map(\.fieldValues))
    }
  }

  /// Lines, each ended by a line feed.
  static func text(_ lines: [StyledText], style: TextStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.rendered(usesColor: style.usesColor).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// One object over several lines.
  static func jsonObject(_ record: some Record) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.record(record)
    writer.endLine()
    return writer.bytes
  }

  private static func jsonArray(_ records: [some Record]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for record in records { writer.record(record) }
    }
    writer.endLine()
    return writer.bytes
  }

  /// One object a line (jsonlines.org).
  static func jsonLines(_ records: [some Record]) -> [UInt8] {
    var writer = JSONWriter(style: .compact)
    for record in records {
      writer.record(record)
      writer.endLine()
    }
    return writer.bytes
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
