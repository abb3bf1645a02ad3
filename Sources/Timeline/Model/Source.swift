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
  /// Who published it.
  public var publisher: String?
  /// The newspaper, site or series that it appeared in.
  public var containerTitle: String?
  /// Where it can be read.
  public var url: String?
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

  /// Creates a source of which nothing but the title is known.
  public init(id: Identifier<Source>, title: String) {
    self.id = id
    self.title = title
    self.authors = []
  }

  /// What a row has room for: the short title, else the first author, else the title.
  public var label: String {
    shortTitle ?? authors.first?.name ?? title
  }
}

/// A CSL name: a person's parts, or one literal for an agency.
public struct SourceAuthor: Hashable, Sendable {
  /// The family name, or the whole name of an agency.
  public let family: String
  /// The given name, where it is a person's.
  public let given: String?

  /// Creates a name.
  public init(family: String, given: String? = nil) {
    self.family = family
    self.given = given
  }

  /// The name as it is read: given name first.
  public var name: String {
    given.map { "\($0) \(family)" } ?? family
  }
}
