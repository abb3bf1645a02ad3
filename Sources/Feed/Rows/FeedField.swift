/// A column of flat rows: a key of a row in JSON Lines, a column's name in CSV.
public enum FeedField: UInt8, Hashable, Sendable, CaseIterable {
  /// When: EDTF or RFC 3339.
  case date
  /// What happened, of an event.
  case title
  /// Who said it, by name, of a statement.
  case speaker
  /// What was said, of a statement.
  case text
  /// The strand of the talks, by name.
  case track
  /// Where, by name.
  case place
  /// Who reports it, by name.
  case source
  /// The source's address.
  case url
  /// The row's own id.
  case id

  /// The key or column as feeds spell it.
  public var name: String {
    switch self {
    case .date: "date"
    case .title: "title"
    case .speaker: "speaker"
    case .text: "text"
    case .track: "track"
    case .place: "place"
    case .source: "source"
    case .url: "url"
    case .id: "id"
    }
  }

  /// The key or column whose content belongs to whoever wrote the feed, and is passed over.
  static let custom = "custom"

  /// Every name that a row's key or a column may have.
  static let names = allCases.map(\.name) + [custom]
}

/// A set of fields.
struct FeedFields: OptionSet {
  let rawValue: UInt16

  static let date = FeedFields(.date)
  static let title = FeedFields(.title)
  static let speaker = FeedFields(.speaker)
  static let text = FeedFields(.text)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  @inline(__always)
  init(_ field: FeedField) { self.init(rawValue: 1 << UInt16(field.rawValue)) }
}
