import JSONText
import Phrasing

extension FeedProblem: CustomStringConvertible {
  /// The problem in one line, behind its line and column: `12:5: a row needs “date”`. No control
  /// character stands in it.
  public var description: String { "\(location): \(kind)" }
}

extension FeedProblem.Kind: CustomStringConvertible {
  /// The problem in words, without its place.
  public var description: String {
    switch self {
    case .notJSON(let error):
      if case .invalidUTF8 = error.problem { "\(error)" } else { "not JSON: \(error)" }
    case .notObject(let kind, let text):
      "each line must be an object, found \(kind.withArticle(text))"
    case .duplicateKey(let key, let column):
      "the key \(quoted(key)) comes twice, first in column \(column)"
    case .unknownKey(let key, let nearest):
      "a row has no key \(quoted(key))\(suggestion(nearest))"
    case .wrongType(let key, let found, let text):
      "\(quoted(key)) must be a string\(key == FeedField.id.name ? " or a number" : ""), "
        + "found \(found.withArticle(text))"

    case .unknownColumn(let name, let nearest):
      "a row has no column \(quoted(name))\(suggestion(nearest))"
    case .duplicateColumn(let name): "the column \(quoted(name)) comes twice"
    case .noHeader: "there is no header: the first line must name the columns"
    case .noDateColumn: "the header needs the column “date”"
    case .noTitleColumn: "the header needs the column “title”, or “speaker” and “text”"
    case .tooManyColumns(let limit): "the header has more than \(limit) columns"
    case .wrongSeparator(let separator):
      "commas must separate the columns, found \(quoted(String(separator)))"
    case .fieldCount(let expected, let found, let lastLine):
      "expected \(fields(expected)) as in the header, found \(found)"
        + (lastLine > 0 ? "; a quoted field makes the row go on to line \(lastLine)" : "")
    case .quoteInField:
      "a quotation mark stands within a field: such a field must stand in quotation marks, "
        + "and each within it be doubled"
    case .textAfterQuote:
      "the field goes on after its closing quotation mark: one within a field must be doubled"
    case .openQuote(nil): "the quotation mark is never closed"
    case .openQuote(.some(let limit)):
      "the quotation mark is not closed within \(limit >> 20) MiB"
    case .carriageReturn:
      "a carriage return without a line feed stands in a field that has no quotation marks"
    case .zeroByte: "a zero byte stands in the row: the file is not text"
    case .invalidUTF8(let byte):
      "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8"

    case .missingDate: "a row needs “date”"
    case .nothingHappens: "a row needs “title”, or “speaker” and “text”"
    case .missingText: "a row with “speaker” needs “text”"
    case .missingSpeaker: "a row with “text” needs “speaker”"
    case .titleAndSpeech(let other):
      "a row has either “title” or “speaker” and “text”, found “title” and “\(other.name)”"
    case .blank(let field): "“\(field.name)” is nothing but white space"
    case .tooLong(let limit): "the line is longer than \(limit >> 20) MiB"
    }
  }
}

private func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }
