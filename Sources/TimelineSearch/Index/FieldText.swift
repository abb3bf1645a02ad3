/// One text of an item, as the file has it.
struct FieldText {
  /// Where the text stands.
  let field: Field
  /// The report that it belongs to, as a position in `Statement.reports`.
  var report: Int?
  /// The text.
  let text: String
  /// Whether it is an id behind a name. Restrictors look at it; words do not, since nothing
  /// visible would match.
  var isIdentifier = false
}
