import Timeline

/// A contradiction, as `parley contradictions` prints it.
struct ContradictionRecord {
  let contradiction: Contradiction
  let chronology: Chronology

  static let fieldNames = ["subject", "subjectName", "property", "values"]

  var fieldValues: [FieldValue] {
    [
      .text(contradiction.subject.id), .text(chronology.name(of: contradiction.subject)),
      .text(contradiction.property), .records(contradiction.values.map(ValueRecord.init)),
    ]
  }

  /// One of the values.
  struct ValueRecord: Record {
    let value: Contradiction.Value

    static let fieldNames = ["value", "rank", "reason", "sources"]

    var fieldValues: [FieldValue] {
      [
        .text(value.value), .text(value.rank.rawValue), .text(value.reason),
        .list(value.sources.map(\.text)),
      ]
    }
  }
}

extension ContradictionRecord: ListedRecord {
  static func text(of records: [ContradictionRecord], style: TextStyle) -> [StyledText] {
    records.enumerated().flatMap { position, record in
      (position > 0 ? [StyledText()] : []) + record.lines(width: style.columns)
    }
  }

  private func lines(width: Int?) -> [StyledText] {
    var heading = StyledText("\(chronology.name(of: contradiction.subject)): ", .bold)
    heading.append(contradiction.property, .bold)
    heading.append("  [\(contradiction.subject.id)]", .faint)
    return [width.map { heading.cut(to: $0) } ?? heading]
      + contradiction.values.flatMap { lines(of: $0, width: width) }
  }

  private func lines(of value: Contradiction.Value, width: Int?) -> [StyledText] {
    let (sign, rank) =
      switch value.rank {
      case .preferred: ("✓", " (preferred)")
      case .normal: ("·", "")
      case .deprecated: ("✗", " (deprecated)")
      }
    let sources = value.sources.map { chronology.source($0)?.label ?? $0.text }
    var lines = StyledText.paragraph("\(sign) \(value.value)\(rank)", indent: 2, limit: width)
    lines += StyledText.paragraph(sources.joined(separator: "; "), .faint, indent: 4, limit: width)
    if let reason = value.reason {
      lines += StyledText.paragraph("why: \(reason)", .faint, indent: 4, limit: width)
    }
    return lines
  }
}
