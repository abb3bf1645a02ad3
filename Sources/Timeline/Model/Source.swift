public import EDTF

/// A document that reports: a newspaper article, a transcript. The fields are those of CSL-JSON.
public struct Source: Hashable, Sendable {
  /// How reports name this source.
  public let id: Identifier<Source>
  /// The CSL item type, such as `article-newspaper`.
  public var type: String?
  /// What kind of document it is, in the file's own words, such as `news agency report` (CSL
  /// `genre`).
  public var genre: String?
  /// The title as printed.
  public var title: String
  /// A title for places with little room (CSL `title-short`).
  public var shortTitle: String?
  /// Who wrote it, in order.
  public var authors: [SourceAuthor]
  /// When it was published (CSL `issued`).
  public var issued: EDTFDate?
  /// When it was published in the file's own words, where these are no date (CSL `literal`, `raw`).
  public var issuedWords: String?
  /// Who published it.
  public var publisher: String?
  /// The newspaper, site or series that it appeared in.
  public var containerTitle: String?
  /// Where it can be read: its URL, else the address of its DOI.
  public var url: String?
  /// Its DOI, without the resolver's address (CSL `DOI`).
  public var doi: String?
  /// Its language, a BCP 47 tag.
  public var language: String?
  /// What is worth knowing about it.
  public var note: String?
  /// The name of the file that holds its text, relative to a folder of texts.
  public var textFile: String?
  /// The SHA-256 of that file, in hexadecimal.
  public var textSHA256: String?
  /// Whether it is a translation; `nil` where the file does not say.
  public var isTranslated: Bool?
  /// What else CSL-JSON knows of it, such as `volume` and `accessed`, by name. Citations pass it on.
  public var otherVariables: [CSLVariable]

  /// Creates a source of which nothing but the title is known.
  public init(id: Identifier<Source>, title: String) {
    self.id = id
    self.title = title
    self.authors = []
    self.otherVariables = []
  }

  /// Whether all is the same but what is only passed on.
  func isSame(as other: Source) -> Bool {
    var other = other
    other.otherVariables = otherVariables
    return self == other
  }

  /// What a row has room for: the short title, else the first author, else the title.
  public var label: String {
    shortTitle ?? authors.first?.name ?? title
  }
}
