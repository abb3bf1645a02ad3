/// English words that carry so little of a statement that one alone is no anchor for a reader.
///
/// Negations, quantities and modal verbs are not among them: *not*, *all*, *may* and *must* are what
/// negotiations are about.
enum StopWords {
  /// Whether a word with this key is one.
  static func contains(_ key: String) -> Bool { key.utf8.count <= 5 && words.contains(key) }

  private static let words = [
    "the", "of", "and", "to", "a", "in", "that", "is", "on", "for", "it", "with", "as", "was", "at",
    "by", "be", "this", "are", "from", "an", "or", "but", "we", "our", "us", "they", "them",
    "their",
    "he", "him", "his", "she", "her", "i", "me", "my", "you", "your", "its", "it's", "which", "who",
    "whom", "whose", "these", "those", "there", "here", "has", "have", "had", "been", "were",
    "being",
    "am", "do", "does", "did", "if", "so", "than", "then", "into", "out", "up", "about", "over",
    "off", "onto", "upon", "such", "also", "what", "when", "where", "while", "how", "nor", "s",
  ]
}
