internal import EDTF

extension Source: StoredEntity {
  /// Makes the source of a row.
  public init(row: Int, of rows: StoredRows) {
    var record = rows.store.record(.sources, row)
    let id = record.text()
    record.skipText()
    self.init(id: Identifier(id), title: record.text())
    shortTitle = record.optionalText()
    type = record.optionalText()
    genre = record.optionalText()
    authors = (0..<record.number()).map { _ in
      SourceAuthor(family: record.text(), given: record.optionalText())
    }
    issued = record.optionalText().flatMap { try? EDTFDate($0) }
    publisher = record.optionalText()
    containerTitle = record.optionalText()
    url = record.optionalText()
    language = record.optionalText()
    note = record.optionalText()
    textFile = record.optionalText()
    textSHA256 = record.optionalText()
    let translated = record.number()
    isTranslated = translated == 0 ? nil : translated == 2
  }
}
