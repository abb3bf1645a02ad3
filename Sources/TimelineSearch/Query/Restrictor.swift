internal import Timeline

/// What a query can restrict beside words; its raw value is how a query spells it, with a colon.
public enum Restrictor: String, Hashable, Sendable, CaseIterable {
  /// Statements whose speaker's name, other names or id contains the value.
  case speaker
  /// Items on a track whose name or id contains the value.
  case track
  /// Items with a source whose titles, publisher, authors or id contain the value.
  case source
  /// Statements with a topic that contains the value.
  case topic
  /// Items at a place whose name or id contains the value.
  case place
  /// Items of that kind.
  case kind
  /// Statements with a report of that quotation type.
  case quotation
  /// Items that may be of the date's first possible day or later.
  case from
  /// Items that may be of the date's last possible day or earlier.
  case to
  /// Items that may be of one of the date's possible days.
  case on

  /// A value for which a message can show the restrictor at work.
  var example: String {
    switch self {
    case .speaker: "sherman"
    case .track: "geneva"
    case .source: "reuters"
    case .topic: "missiles"
    case .place: "vienna"
    case .kind: Item.Kind.statement.rawValue
    case .quotation: QuotationType.direct.rawValue
    case .from, .to, .on: "2022-01-12"
    }
  }
}
