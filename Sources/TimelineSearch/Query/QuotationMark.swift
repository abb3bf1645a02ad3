/// The quotation marks between which a phrase stands in a query.
enum QuotationMark {
  private static let typographic: Set<Character> = ["“", "”", "„", "‟", "«", "»"]

  /// Whether a phrase can begin with the character.
  static func opens(_ character: Character) -> Bool {
    character == "\"" || typographic.contains(character)
  }

  /// Whether `character` ends a phrase that `opening` began.
  ///
  /// Languages differ in which typographic mark is the first (“…”, „…“, »…«), so any of them ends
  /// what one of them began. `"` begins a phrase that may have typographic marks in it.
  static func closes(_ character: Character, _ opening: Character) -> Bool {
    character == "\"" || opening != "\"" && typographic.contains(character)
  }

  /// Whether a scalar has a meaning of its own in a query, whatever combines with it: white space and
  /// the marks.
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || opens(Character(scalar))
  }

  /// A restrictor's value as a query has it: between quotation marks where it would end too early
  /// without, or where its beginning would combine with the colon. A mark that would end it is written
  /// as a typographic one, which folding makes the same.
  static func quotedIfNeeded(_ value: String) -> String {
    let combines = (":" + value).first != ":"
    guard combines || value.unicodeScalars.contains(where: endsWord) else { return value }
    let inside = value.unicodeScalars.map { $0 == "\"" ? "”" : $0 }
    return "\"" + String(String.UnicodeScalarView(inside)) + "\""
  }
}
