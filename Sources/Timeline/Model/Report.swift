/// Whether a report gives the words that were spoken (PARC 3.0, PolNeAR).
public enum QuotationType: String, Hashable, Sendable, CaseIterable {
  /// The source prints the words between quotation marks.
  case direct
  /// The source paraphrases, and so does `Report.text`.
  case indirect
  /// A paraphrase with verbatim words in it, between quotation marks within `Report.text`.
  case mixed
}

/// One source's rendering of a statement: its wording and its attribution.
public struct Report: Hashable, Sendable {
  /// Unique in the file where it is given.
  public var id: Identifier<Report>?
  /// The document that reports.
  public var source: Identifier<Source>
  /// How the wording relates to what was said.
  public var quotationType: QuotationType
  /// Verbatim and without quotation marks when direct, else a short paraphrase of ours.
  public var text: String
  /// How the source names the speaker.
  public var attribution: String?
  /// The verb that the source uses: "warned".
  public var cue: String?
  /// The language of `text`, a BCP 47 tag.
  public var language: String?
  /// How this report descends from another report of the same statement.
  public var relation: Relation?
  /// The outlet or interpreter from which the source had it.
  public var via: String?
  /// Where it can be read, where that is known of the report and not of the source: a row of a feed
  /// has it.
  public var url: String?
  /// Where in the source's text it stands.
  public var selector: Selector?

  /// Creates a report.
  public init(source: Identifier<Source>, quotationType: QuotationType, text: String) {
    self.source = source
    self.quotationType = quotationType
    self.text = text
  }
}

/// How a report relates to another report of the same statement; curated by hand.
public struct Relation: Hashable, Sendable {
  /// What kind of relation it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same words.
    case exactOf
    /// A part of the words.
    case subsetOf
    /// The same content in other words of the same language.
    case paraphraseOf
    /// The same content in another language, or back from one.
    case translationOf
  }

  /// What this report is to the other.
  public let kind: Kind
  /// The other report.
  public let report: Identifier<Report>

  /// Creates a relation.
  public init(kind: Kind, report: Identifier<Report>) {
    self.kind = kind
    self.report = report
  }
}
