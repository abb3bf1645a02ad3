/// How near a document stands to the words as they were spoken, the nearest first.
public enum Witness: Int, Comparable, Hashable, Sendable, CaseIterable {
  /// A transcript, or a recording.
  case transcript
  /// What an office says of it: a statement, a read-out, minutes.
  case official
  /// A news agency's report.
  case agency
  /// A newspaper, a broadcast's page, a magazine.
  case press
  /// Whatever else there is, such as an encyclopedia.
  case other
  /// Anything in translation: its words are a translator's.
  case translation

  /// Orders witnesses by how near they are.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Source {
  /// What the source is a witness of, by `isTranslated`, then the words of `genre`, then `type`.
  public var witness: Witness {
    if isTranslated == true { return .translation }
    if let genre {
      let words = Array(genre.lowercased().utf8)
      // By bytes: the standard library's search by characters takes a hundred times as long.
      for (witness, signs) in Self.signs
      where signs.contains(where: { ByteSearch.contains(Array($0.utf8), in: words) }) {
        return witness
      }
    }
    return switch type {
    case "speech", "hearing", "interview": .transcript
    case "treaty", "legislation", "regulation", "bill", "legal_case": .official
    case "article-newspaper", "article-magazine", "article", "broadcast": .press
    default: .other
    }
  }

  /// What the words of a genre tell, in this order: "transcript of the statement" is a transcript.
  private static let signs: [(Witness, [String])] = [
    (.transcript, ["transcript", "verbatim record", "recording", "as delivered"]),
    (.agency, ["agency", "newswire", "wire report", "dispatch"]),
    (
      .official,
      [
        "statement", "read-out", "readout", "press release", "news release", "communiqu", "remarks",
        "minutes", "declaration", "official", "record",
      ]
    ),
    (.press, ["news", "preview", "column", "editorial"]),
  ]
}
