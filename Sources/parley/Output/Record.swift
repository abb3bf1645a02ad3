/// What a listing prints one of for each result. JSON and CSV are both made from its fields.
protocol Record {
  /// The names of the fields, which other programs rely on.
  static var fieldNames: [String] { get }
  /// The values, one for each name and in the same order.
  var fieldValues: [FieldValue] { get }
  /// What stands for the record in a CSV cell of another record.
  var csvCell: String { get }
}

extension Record {
  var csvCell: String {
    fieldValues.map(CSV.cell).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The value of a record's field.
enum FieldValue {
  /// A text, or nothing.
  case text(String?)
  /// A whole number, or nothing.
  case number(Int?)
  /// Yes, no, or not known.
  case flag(Bool?)
  /// Texts.
  case list([String])
  /// A record within the record, or nothing.
  case record((any Record)?)
  /// Records within the record.
  case records([any Record])
}

/// A record of which people can read a list.
protocol ListedRecord: Record {
  /// The records as lines of text.
  static func text(of records: [Self], style: TextStyle) -> [StyledText]
}

/// How text is laid out.
struct TextStyle: Hashable {
  /// Whether colours and other attributes are used.
  var usesColor = false
  /// The width to which lines are fitted; `nil` leaves them as long as they are.
  var columns: Int?
  /// Whether it goes to a terminal.
  var isTerminal = false
}
