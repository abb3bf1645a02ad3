import SafeText
import Timeline
import TimelineSearch

/// An item with what a search found in it, as `parley search` prints it.
struct FoundRecord {
  let item: ItemRecord
  let matches: [Match]
  let query: Query

  static let fieldNames = ItemRecord.fieldNames + ["matches"]

  var fieldValues: [FieldValue] {
    item.fieldValues + [.records(matches.map(MatchRecord.init))]
  }
}

extension FoundRecord: ListedRecord {
  static func text(of records: [FoundRecord], style: TextStyle) -> [StyledText] {
    let items = ItemRecord.table(of: records.map(\.item)).lines(width: style.columns)
    return zip(items, records).flatMap { line, record in
      [line] + record.matches.map { record.line(for: $0, width: style.columns) }
    }
  }

  /// The field in which something was found, and the text with what was found underlined.
  private func line(for match: Match, width: Int?) -> StyledText {
    var line = StyledText("    ")
    line.append("\(match.field.rawValue): ", .faint)
    let text = VisibleText.prose(match.text)
    var start = text.startIndex
    for range in query.highlights(in: text) {
      line.append(String(text[start..<range.lowerBound]))
      line.append(String(text[range]), .underlined)
      start = range.upperBound
    }
    line.append(String(text[start...]))
    return width.map { line.cut(to: $0) } ?? line
  }
}

/// A text of an item in which something was found.
struct MatchRecord: Record {
  let match: Match

  static let fieldNames = ["field", "text"]

  var fieldValues: [FieldValue] { [.text(match.field.rawValue), .text(match.text)] }

  var csvCell: String { "\(match.field.rawValue): \(match.text)" }
}
