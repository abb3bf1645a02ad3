import EDTF
import Timeline
import TimelineSearch

/// An event or a statement, as `parley list` prints it.
struct ItemRecord {
  let chronology: Chronology
  let item: Item

  static let fieldNames = [
    "kind", "id", "date", "start", "track", "place", "title", "speaker", "speakerName", "sources",
  ]

  var fieldValues: [FieldValue] {
    let speaker = chronology.speaker(of: item)
    return [
      .text(item.kind.rawValue),
      .text(chronology.id(of: item)),
      .text(chronology.when(of: item).date.text),
      .text(chronology.start(of: item)?.text),
      .text(chronology.track(of: item)?.id.text),
      .text(chronology.place(of: item)?.id.text),
      .text(chronology.title(of: item)),
      .text(speaker?.id.text),
      .text(speaker?.name),
      .list(chronology.sources(of: item).map(\.text)),
    ]
  }
}

extension ItemRecord: ListedRecord {
  static func text(of records: [ItemRecord], style: TextStyle) -> [StyledText] {
    table(of: records).lines(width: style.columns)
  }

  /// One row for each item: date, track, and an event's name or a statement's words.
  static func table(of records: [ItemRecord], highlighting query: Query? = nil) -> TextTable {
    TextTable(
      // A day, or a month with its qualification; a span or a set pushes its own row aside.
      columns: [TextTable.Column(limit: 11), TextTable.Column(limit: 16), TextTable.Column()],
      rows: records.map { record in
        let (chronology, item) = (record.chronology, record.item)
        return [
          StyledText(chronology.when(of: item).date.text, .faint),
          StyledText(chronology.track(of: item)?.id.text ?? "", .faint),
          record.headline,
        ]
      })
  }

  /// An event's name, or a statement's speaker and leading words.
  private var headline: StyledText {
    guard let statement = chronology.statement(of: item) else {
      return StyledText(chronology.title(of: item), .bold)
    }
    var line = StyledText(chronology.speaker(of: item)?.name ?? "", .bold)
    line.append(": ")
    line.append(statement.leadingReport?.wording ?? "")
    return line
  }
}

extension Report {
  /// The wording as text output has it: only verbatim words stand between quotation marks.
  var wording: String { quotationType == .direct ? "“\(text)”" : text }
}
