// Names, as BibTeX parts them (Patashnik, "BibTeXing", 4): "von Last, Jr, First".

extension BibTeX {
  /// A list of names, in which commas, spaces and "and" part names.
  static func names(_ authors: [SourceAuthor]) -> String {
    authors.map(name).joined(separator: " and ")
  }

  /// A name. Braces keep together what would be parted; particles are without, so that they are told
  /// from the family name by their small letters.
  private static func name(_ author: SourceAuthor) -> String {
    guard author.given != nil || author.hasOtherParts else { return "{\(escaped(author.family))}" }
    // Without a given name there is no form that has room for a suffix.
    guard author.given != nil || author.suffix == nil else { return "{\(escaped(author.name))}" }
    let particles = author.particles.isEmpty ? nil : part(author.particles, ofWords: true)
    let last = SourceAuthor.joined([particles, part(author.family, ofWords: false)])
    let others = [author.suffix, author.given].compactMap { $0.map { part($0, ofWords: true) } }
    return ([last] + others).joined(separator: ", ")
  }

  /// A part of a name, which may be of several words.
  private static func part(_ text: String, ofWords: Bool) -> String {
    let words = text.split { $0.isWhitespace }
    let isWhole =
      !text.unicodeScalars.contains(",") && !words.contains { $0.lowercased() == "and" }
      && (ofWords || !text.unicodeScalars.contains { $0.properties.isWhitespace })
    return isWhole ? escaped(text) : "{\(escaped(text))}"
  }
}
