import Timeline

/// What the commands that list something have in common.
extension ListingOptions {
  /// Prints what was found.
  ///
  /// - Throws: `CommandFailure.nothingFound` where that is nothing, after an empty array or a
  ///   header has been printed; `OutputError`.
  func print<Listed: ListedRecord>(_ records: [Listed]) throws {
    try OutputFile.standardOutput.write(
      Rendering.output(records, as: format, style: color.textStyle))
    if records.isEmpty { throw CommandFailure.nothingFound }
  }
}

extension ColorChoice {
  /// How text for people is laid out on standard output.
  var textStyle: TextStyle {
    TextStyle(
      usesColor: usesColor, columns: OutputTerminal.columns, isTerminal: OutputTerminal.isTerminal)
  }
}

extension ColorOptions {
  /// How text for people is laid out on standard output.
  var textStyle: TextStyle { color.textStyle }
}
