import EDTF
import Timeline

extension WholeItemRecord: ListedRecord {
  static func text(of records: [WholeItemRecord], style: TextStyle) -> [StyledText] {
    records.flatMap { record in
      var page = ItemPage(record: record, width: style.columns)
      page.write()
      return page.lines
    }
  }
}

/// An item as a page of text.
private struct ItemPage {
  let record: WholeItemRecord
  let width: Int?
  private(set) var lines: [StyledText] = []

  private var chronology: Chronology { record.chronology }

  init(record: WholeItemRecord, width: Int?) {
    self.record = record
    self.width = width
  }

  mutating func write() {
    writeTitle()
    writeDate()
    writeCircumstances()
    for report in record.reports { write(report) }
    writeStatements()
    writeAssertions()
  }

  private mutating func writeTitle() {
    let speaker = chronology.speaker(of: record.item)
    var title = StyledText(speaker?.name ?? chronology.title(of: record.item), .bold)
    if let delegation = speaker?.delegation.flatMap({ chronology.delegation($0) }) {
      title.append(" (\(delegation.name))")
    }
    title.append("  [\(chronology.id(of: record.item))]", .faint)
    lines += [title, StyledText()]
  }

  private mutating func writeDate() {
    let when = chronology.when(of: record.item)
    writeField("date", "\(when.date.formatted(.long)) (\(when.date.text))")
    let provenance = [when.text.map { "“\($0)”" }, when.basis].compactMap { $0 }
    writeField("", provenance.joined(separator: "; "))
    writeField("start", chronology.start(of: record.item)?.text)
    writeField("end", record.event?.end?.text)
  }

  private mutating func writeCircumstances() {
    writeField("at", named(record.statement?.event.flatMap { chronology.event($0) }))
    writeField("part of", named(record.event?.partOf.flatMap { chronology.event($0) }))
    writeField("place", chronology.place(of: record.item)?.name)
    writeField("track", chronology.track(of: record.item)?.name)
    let participants = record.event?.participants.compactMap { chronology.person($0)?.name }
    writeField("present", participants?.joined(separator: ", "))
    writeField("topics", record.statement?.topics.joined(separator: ", "))
    writeField("summary", record.event?.summary ?? record.statement?.summary)
    for (position, source) in (record.event?.sources ?? []).enumerated() {
      writeField(position == 0 ? "sources" : "", chronology.source(source).map(Self.named))
    }
    writeField("address", record.event?.url)
  }

  private mutating func write(_ record: ReportRecord) {
    let report = record.report
    lines.append(StyledText())
    lines += StyledText.paragraph(report.wording, .bold, indent: 2, limit: width)
    writeField("how", Self.manner(of: report), indent: 4)
    writeField("source", record.source.map(Self.named), indent: 4)
    writeField("address", report.url ?? record.source?.url, indent: 4)
    writeField("via", report.via, indent: 4)
    writeField(
      "relation", report.relation.map { "\($0.kind.rawValue) \($0.report)" }, indent: 4)
    writeField("language", report.language, indent: 4)
    if let position = report.selector?.position {
      let file = record.source?.textFile.map { " of \($0)" } ?? ""
      writeField(
        "stands at", "code points \(position.lowerBound)–\(position.upperBound)\(file)", indent: 4)
    }
    writeField("report", report.id?.text, indent: 4)
  }

  private mutating func writeStatements() {
    let statements = record.statementsHere
    guard !statements.isEmpty else { return }
    lines += [StyledText(), StyledText("said here", .faint)]
    for statement in statements {
      let speaker = chronology.person(statement.speaker)?.name ?? ""
      let words = statement.leadingReport?.wording ?? ""
      lines += StyledText.paragraph(
        "\(speaker): \(words) [\(statement.id)]", indent: 2, limit: width)
    }
  }

  private mutating func writeAssertions() {
    guard !record.assertions.isEmpty else { return }
    lines += [StyledText(), StyledText("according to sources", .faint)]
    for assertion in record.assertions {
      let rank = assertion.rank == .normal ? "" : ", \(assertion.rank.rawValue)"
      let reason = assertion.reason.map { ": \($0)" } ?? ""
      lines += StyledText.paragraph(
        "\(assertion.property): \(assertion.value) [\(assertion.source)\(rank)\(reason)]",
        indent: 2, limit: width)
    }
  }

  // MARK: - Pieces

  /// A label and, in a column of its own, a value; nothing where there is no value.
  private mutating func writeField(_ label: String, _ value: String?, indent: Int = 0) {
    guard let value, !value.isEmpty else { return }
    let margin = indent + 11
    for (position, paragraph) in StyledText.paragraph(
      value, limit: width.map { $0 - margin }
    ).enumerated() {
      var line = StyledText(String(repeating: " ", count: indent))
      line.append(position == 0 ? label : "", .faint)
      line.pad(to: margin)
      line.append(paragraph)
      lines.append(line)
    }
  }

  private func named(_ event: Event?) -> String? { event.map { "\($0.name) [\($0.id)]" } }

  private static func named(_ source: Source) -> String {
    let label = source.label == source.title ? "" : "\(source.label): "
    return "\(label)\(source.title) [\(source.id)]"
  }

  /// How the wording relates to what was said, and how the source introduces it.
  private static func manner(of report: Report) -> String {
    var manner = report.quotationType.rawValue
    if let attribution = report.attribution { manner += ", as said by “\(attribution)”" }
    if let cue = report.cue { manner += ", with “\(cue)”" }
    return manner
  }
}
