/// Reads RFC 4180, strictly: written apart from the writer, so that one judges the other.
enum CSVReader {
  /// The records of `text`, each of which must end in CR LF.
  static func rows(of text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    // A character may be CR LF as a whole, so scalars are read.
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        cell.unicodeScalars.append("\"")
        scalars.removeFirst()
      case ("\"", true): isQuoted = false
      case ("\"", false) where cell.isEmpty: isQuoted = true
      case ("\"", false): throw Program.Failure(description: "a quotation mark within \(cell)")
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case ("\r", false), ("\n", false):
        throw Program.Failure(description: "a line end that is not CR LF after \(cell)")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    guard cell.isEmpty, row.isEmpty, !isQuoted else {
      throw Program.Failure(description: "the last record does not end in CR LF")
    }
    return rows
  }
}
