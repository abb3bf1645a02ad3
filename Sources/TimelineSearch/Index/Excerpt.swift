/// What stands around a match in a long text.
enum Excerpt {
  /// The longest excerpt, in characters.
  static let length = 100
  /// How many characters before the match are shown where the text is cut there.
  private static let lead = 30

  /// At most `length` characters of `text` from a little before `match` on, cut between words,
  /// with "…" at each cut; white space becomes single spaces.
  static func around(_ match: Range<String.Index>?, in text: String) -> String {
    let matchStart = match?.lowerBound ?? text.startIndex
    var start =
      text.index(matchStart, offsetBy: -lead, limitedBy: text.startIndex) ?? text.startIndex
    var end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    if end == text.endIndex {
      start = text.index(end, offsetBy: -length, limitedBy: text.startIndex) ?? text.startIndex
    }
    if start > text.startIndex,
      let space = text[start..<matchStart].firstIndex(where: \.isWhitespace)
    {
      start = text.index(after: space)
    }
    let matchEnd = max(match?.upperBound ?? start, start)
    if end < text.endIndex, matchEnd < end,
      let space = text[matchEnd..<end].lastIndex(where: \.isWhitespace)
    {
      end = space
    }
    let words = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (start > text.startIndex ? "…" : "") + words + (end < text.endIndex ? "…" : "")
  }
}
