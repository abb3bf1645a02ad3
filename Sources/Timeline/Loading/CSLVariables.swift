import JSONText

/// The variables of CSL-JSON 1.0.2 items that a timeline accepts and only passes on, by the type
/// of their values (citation-style-language/schema, csl-data.json).
enum CSLVariables {
  /// The variables with names, with dates, with texts, and with texts or numbers.
  static let table = JSONKeys(names + dates + texts + textsOrNumbers + ["categories"])

  /// Every key that a source may have.
  static let allKeys = SourceKey.table.texts + table.texts

  /// What the value of a variable must be.
  enum Content {
    case names, date, text, textOrNumber, texts
  }

  /// What the value of the variable at a position of `table` must be.
  static func content(at position: Int) -> Content {
    var start = 0
    for (group, content) in [
      (names, Content.names), (dates, .date), (texts, .text), (textsOrNumbers, .textOrNumber),
    ] {
      if position < start + group.count { return content }
      start += group.count
    }
    return .texts
  }

  /// The types of item.
  static let itemTypes = JSONKeys([
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
  ])

  private static let names = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
    "curator", "director", "editor", "editor-translator", "editorial-director",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator", "translator",
  ]

  private static let dates = [
    "accessed", "available-date", "container", "event-date", "original-date", "submitted",
  ]

  private static let texts = [
    "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
    "authority", "call-number", "citation-key", "citation-label", "collection-title",
    "container-title-short", "dimensions", "division", "event", "event-place", "event-title",
    "ISAN", "ISBN", "ISCI", "ISMN", "ISRC", "ISSN", "ISWC", "journalAbbreviation", "jurisdiction",
    "keyword", "medium", "original-publisher", "original-publisher-place",
    "original-title", "part-title", "PMCID", "PMID", "publisher-place", "references",
    "reviewed-genre", "reviewed-title", "scale", "section", "source", "status", "style",
    "translated-title", "translated-title-short", "version", "volume-title", "volume-title-short",
    "year-suffix",
  ]

  private static let textsOrNumbers = [
    "chapter-number", "citation-number", "collection-number", "edition",
    "first-reference-note-number", "issue", "locator", "number", "number-of-pages",
    "number-of-volumes", "page", "page-first", "part", "part-number", "printing", "printing-number",
    "supplement", "supplement-number", "volume",
  ]
}
