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

  /// A restrictor's value as a query has it: between quotation marks where it would end too early
  /// without, or where its beginning would combine with the colon. A mark that would end it is written
  /// as a typographic one, which folding makes the same.
  static func quotedIfNeeded(_ value: String) -> String {
    let combines = (":" + value).first != ":"
    let needsMarks = value.unicodeScalars.contains {
      $0.properties.isWhitespace || opens(Character($0))
    }
    guard combines || needsMarks else { return value }
    let inside = value.unicodeScalars.map { $0 == "\"" ? "”" : $0 }
    return "\"" + String(String.UnicodeScalarView(inside)) + "\""
  }
}
