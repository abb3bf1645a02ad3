import Screen

/// Comma-separated values (RFC 4180): CR LF after each record, a quoted field where it must be.
///
/// Fields that begin with `=`, `+`, `-` or `@` are left as they are: a spreadsheet may take them for
/// formulas, but to change them would change the data.
enum CSV {
  /// A header and rows of values.
  static func table(header: [String], rows: [[FieldValue]]) -> [UInt8] {
    var bytes = record(header)
    for row in rows { bytes += record(row.map(cell)) }
    return bytes
  }

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

  /// A cell as it stands in a record: quoted where a comma, a quotation mark or a line feed is in
  /// it, or white space at an end that a reader may drop.
  static func field(_ cell: String) -> String {
    let text = shown(cell)
    let needsQuotes =
      text.unicodeScalars.contains { ",\"\n".unicodeScalars.contains($0) }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// `text` without control characters, other than the line feeds and tabs that a table's cell can
  /// have.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        shown += VisibleText.of(String(piece)).unicodeScalars
        shown.append(scalar)
        piece.removeAll()
      } else {
        piece.append(scalar)
      }
    }
    shown += VisibleText.of(String(piece)).unicodeScalars
    return String(shown)
  }
}
