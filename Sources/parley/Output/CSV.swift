/// Comma-separated values (RFC 4180): CR LF after each record, a quoted field where it must be.
/// `OutputText` makes them safe to show where they are shown.
///
/// Fields that begin with `=`, `+`, `-` or `@` are left as they are: a spreadsheet may take them for
/// formulas, but to change them would change the data.
enum CSV {
  /// The text of a value: empty where there is none, the texts of a list between semicolons.
  static func cell(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text ?? ""
    case .number(let number): number.map { "\($0)" } ?? ""
    case .flag(let flag): flag.map { "\($0)" } ?? ""
    case .list(let texts): texts.joined(separator: ";")
    case .record(let record): record?.csvCell ?? ""
    case .records(let records): records.map(\.csvCell).joined(separator: ";")
    }
  }

  /// One record with its line end.
  static func record(_ cells: [String]) -> [UInt8] {
    Array(cells.map(field).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// A cell as it stands in a record: quoted where a comma, a quotation mark or a line end is in
  /// it, or white space at an end that a reader may drop.
  static func field(_ cell: String) -> String {
    let needsQuotes =
      cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      || cell.first?.isWhitespace == true || cell.last?.isWhitespace == true
    guard needsQuotes else { return cell }
    // By scalars: a quotation mark with a combining mark is one character, but a reader sees both.
    var quoted = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }
}
