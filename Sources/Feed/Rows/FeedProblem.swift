public import JSONText

/// What is wrong with one line of a feed, and where.
public struct FeedProblem: Error, Hashable, Sendable {
  /// The line and column at fault. LF ends a line, and CR LF; columns count code points.
  public let location: SourceLocation
  /// What is wrong.
  public let kind: Kind

  /// What is wrong, with the values at fault. Texts from the feed are cut to
  /// `FeedProblem.excerptLimit` bytes.
  public enum Kind: Hashable, Sendable {
    // JSON Lines.

    /// The line is not JSON (or not UTF-8).
    case notJSON(JSONSyntaxError)
    /// The line is JSON, but no object. `text` is how the line spells it; empty for an array.
    case notObject(JSONKind, text: String)
    /// An object has one key twice, first in that column.
    case duplicateKey(String, firstColumn: Int)
    /// A key that flat rows do not have.
    case unknownKey(String, nearest: String?)
    /// A value that is no string. `text` is how the line spells it; empty for containers.
    case wrongType(key: String, found: JSONKind, text: String)

    // CSV.

    /// A column that flat rows do not have.
    case unknownColumn(String, nearest: String?)
    /// The header has a column twice.
    case duplicateColumn(String)
    /// The feed has nothing but white space.
    case noHeader
    /// Rows of this file can have no date.
    case noDateColumn
    /// Rows of this file can have neither a title nor a speaker and a text.
    case noTitleColumn
    /// The header has more columns than can be meant.
    case tooManyColumns(limit: Int)
    /// The header has another separator in place of commas.
    case wrongSeparator(Character)
    /// A row with more or fewer fields than the header. `lastLine` is where it ends.
    case fieldCount(expected: Int, found: Int, lastLine: Int)
    /// A quotation mark within a field that does not begin with one.
    case quoteInField
    /// Something other than a comma after the quotation mark that closes a field.
    case textAfterQuote
    /// A quotation mark that nothing closes in the next `limit` bytes; `nil`: in the whole file.
    case openQuote(limit: Int?)
    /// A carriage return that no line feed follows.
    case carriageReturn
    /// A zero byte.
    case zeroByte
    /// A byte that is not UTF-8.
    case invalidUTF8(UInt8)

    // Either.

    /// A row without a date.
    case missingDate
    /// A row with neither a title nor a speaker nor a text.
    case nothingHappens
    /// A speaker without a text.
    case missingText
    /// A text without a speaker.
    case missingSpeaker
    /// A title together with this, which is a statement's.
    case titleAndSpeech(FeedField)
    /// A text of white space alone.
    case blank(FeedField)
    /// A line or row of more than that many bytes.
    case tooLong(limit: Int)

    /// Whether it is wrong with the header of CSV, which is no row itself.
    public var isOfHeader: Bool {
      switch self {
      case .unknownColumn, .duplicateColumn, .noHeader, .noDateColumn, .noTitleColumn,
        .tooManyColumns, .wrongSeparator:
        true
      default: false
      }
    }
  }

  /// How many bytes of a text from the feed a problem keeps.
  public static let excerptLimit = 512
  /// How many problems of one line are reported; further ones are left out.
  public static let lineLimit = 16

  /// A text from the feed, cut at the limit.
  static func excerpt(_ text: String) -> String {
    guard text.utf8.count > excerptLimit else { return text }
    // One replacement character at most comes of the cut.
    return String(decoding: text.utf8.prefix(excerptLimit), as: UTF8.self) + "…"
  }
}
