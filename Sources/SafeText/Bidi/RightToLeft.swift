/// What a grid of cells does with text that runs from right to left.
///
/// Some terminals reorder a row by UAX #9, most do not, and none knows where one field of a row ends
/// and the next begins. So the program orders each field itself and gives the terminal nothing to
/// reorder.
public enum RightToLeft {
  /// LEFT-TO-RIGHT MARK. After a letter that runs from right to left it ends the letter's run, so
  /// that a terminal that reorders finds runs of one letter each.
  public static let guardMark: Unicode.Scalar = "\u{200E}"

  /// Whether something in `text` runs from right to left.
  ///
  /// - Complexity: O(*n*); a glance at each byte where there is nothing.
  public static func occurs(in text: String) -> Bool {
    guard text.utf8.contains(where: { 0xD6...0xDF ~= $0 || $0 == 0xE0 || 0xEF...0xF0 ~= $0 }) else {
      return false
    }
    return text.unicodeScalars.contains(where: isRightToLeft)
  }

  /// Whether `scalar` runs from right to left: a letter, or a number of Arabic script.
  public static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x590 && BidiClass(scalar).isRightToLeft
  }

  /// The characters of a field from left to right, each with its place in the field; brackets that
  /// run from right to left as their mirror images (UAX #9, the first letter deciding on the
  /// field's direction).
  public static func visualOrder(
    of characters: [Character]
  ) -> [(place: Int, character: Character)] {
    let bases = characters.map { $0.unicodeScalars.first ?? " " }
    let levels = BidiLevels(bases)
    return levels.visualOrder.map { place in
      let character = characters[place]
      guard levels.levels[place] % 2 == 1,
        let mirror = ScalarTables.mirror(of: bases[place].value).flatMap(Unicode.Scalar.init)
      else { return (place, character) }
      var mirrored = String.UnicodeScalarView([mirror])
      mirrored.append(contentsOf: character.unicodeScalars.dropFirst())
      return (place, Character(String(mirrored)))
    }
  }
}
