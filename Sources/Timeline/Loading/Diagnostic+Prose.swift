import EDTF
import Feed
import JSONText
import Phrasing
internal import SafeText

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in one line: `FILE:LINE:COLUMN: error: WHAT (PATH)`. Untrusted text in it is
  /// shortened, and has no control character.
  public var description: String {
    let path = path.isEmpty ? "" : " (\(VisibleText.numbered(path, limit: 200)))"
    return "\(place): \(severity.rawValue): \(problem)\(path)"
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  /// The place as messages write it: `talks.json:12:5`.
  public var description: String { "\(VisibleText.numbered(file, limit: .max)):\(location)" }
}

extension Diagnostic.Problem: CustomStringConvertible {
  /// The problem in words, without its place.
  public var description: String {
    switch self {
    case .emptyFile:
      "the file is empty: a timeline file is one JSON object with “version” and “title”"
    case .invalidUTF8(let error): "\(error)"
    case .notJSON(let error): "not JSON: \(error)"
    case .duplicateKey(let key, let first): "the key \(quoted(key)) comes twice, first at \(first)"

    case .unsupportedVersion(let version):
      "version \(VisibleText.numbered(version)) is not known: this program reads version 1"
    case .unknownKey(let key, let kind, let nearest):
      "\(kind.withArticle) has no key \(quoted(key))\(suggestion(nearest))"
    case .missingKey(let key, let kind): "\(kind.withArticle) needs the key \(quoted(key))"
    case .wrongType(let expected, let found, let text):
      "expected \(expected), found \(found.withArticle(text))"
    case .emptyText: "the text is empty"
    case .textTooLong(let limit): "the text is longer than \(limit >> 20) MiB"
    case .noReports: "a statement needs at least one report"
    case .badEnum(let value, let allowed, let nearest):
      "\(quoted(value)) is not allowed here"
        + (nearest.map { suggestion($0) } ?? "; allowed: \(allowed.joined(separator: ", "))")

    case .badDate(let text, let error): "\(quoted(text)) is no EDTF date: \(error.inContext)"
    case .badTimestamp(let text, let error):
      "\(quoted(text)) is no RFC 3339 time: \(error.inContext)"
    case .endBeforeStart(let start, let end):
      "the end \(quoted(end)) is before the start \(quoted(start))"
    case .badDateParts:
      "expected one date or two of whole numbers, such as [[2022, 1, 12]]"
    case .namelessAuthor: "a name needs one of “family”, “given” and “literal”"
    case .badSHA256(let text): "\(quoted(text)) is no SHA-256: expected 64 hexadecimal digits"
    case .unsafeTextFile(let text):
      "\(quoted(text)) is no file name within the folder of texts"
    case .negativeOffset(let offset): "the offset \(offset) is below 0"
    case .reversedOffsets(let start, let end): "the end \(end) is not after the start \(start)"
    case .offsetsMismatch(let count, let start, let end):
      "“exact” has \(codePoints(count)), but from \(start) to \(end) there are \(end - start)"

    case .duplicateID(let kind, let id, let first):
      "another \(kind.rawValue) has the id \(quoted(id)), at \(first)"
    case .danglingReference(let kind, let id, let nearest):
      "no \(kind.rawValue) has the id \(quoted(id))\(suggestion(nearest))"
    case .danglingSubject(let id, let nearest):
      "no person, event or statement has the id \(quoted(id))\(suggestion(nearest))"
    case .ambiguousSubject(let id, let kinds):
      "\(quoted(id)) is the id of \(kinds.map(\.withArticle).joined(separator: " and of "))"
    case .preferredTwice(let property, let subject, let value, let other, let first):
      "\(quoted(value)) cannot be the preferred \(VisibleText.numbered(property)) of \(quoted(subject)): "
        + "\(quoted(other)) is, at \(first)"
    case .circularPartOf(let chain): "the event is a part of itself: \(arrows(chain))"
    case .relationToOtherStatement(let report, let statement):
      "the report \(quoted(report)) belongs to another statement, \(quoted(statement))"
    case .circularRelation(let chain): "the report descends from itself: \(arrows(chain))"

    case .badRow(let kind): "\(kind)"
    case .badRowDate(let text, let error):
      "\(quoted(text)) is neither an EDTF date nor an RFC 3339 time: \(error.inContext)"
    case .repeatedID(let kind, let id): "another \(kind.rawValue) has the id \(quoted(id))"
    case .timelineFull:
      "the timeline is full: statements have 4 GiB at most, so have events, and 1 GiB people, "
        + "sources, tracks and places each; there are \(StoreBuilder.trackLimit.grouped) tracks at "
        + "most; this line and those after it are left out"

    case .textDiffersFromExact(let text, let exact):
      "the direct report’s text \(quoted(text)) differs from “exact”, \(quoted(exact))"
    case .quotedText(let text):
      "the direct report’s text has quotation marks of its own around it: \(quoted(text, limit: 80))"
    case .unused(let kind, let id): "nothing refers to the \(kind.rawValue) \(quoted(id))"
    case .outsideEvent(let statement, let event, let eventDate):
      "the statement’s date \(quoted(statement)) is outside that of its event \(quoted(event)), "
        + quoted(eventDate)
    }
  }
}

// MARK: - Phrases

/// The ids of a circle; a very long one is cut in the middle.
private func arrows(_ chain: [String]) -> String {
  let ids = chain.map { quoted($0) }
  let shown = ids.count <= 12 ? ids : ids.prefix(8) + ["…"] + ids.suffix(3)
  return shown.joined(separator: " → ")
}

private func codePoints(_ count: Int) -> String {
  count == 1 ? "1 code point" : "\(count) code points"
}

extension EDTFError {
  /// The message with what would have been right.
  fileprivate var inContext: String { "\(message); expected \(expected)" }
}

extension Diagnostic.ValueType: CustomStringConvertible {
  /// The type in words.
  public var description: String {
    switch self {
    case .text: "a string"
    case .integer: "a whole number"
    case .bool: "true or false"
    case .array: "an array"
    case .object: "an object"
    case .textOrNumber: "a string or a number"
    case .scalar: "a string, a number, true or false"
    case .date: "a CSL date"
    }
  }
}

extension Diagnostic.ObjectKind {
  fileprivate var withArticle: String {
    switch self {
    case .timeline: "a timeline file"
    case .name: "a CSL name"
    case .date: "a CSL date"
    case .when: "a date (“when”)"
    case .event, .assertion: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

extension Diagnostic.EntityKind {
  fileprivate var withArticle: String { self == .event ? "an event" : "a \(rawValue)" }
}
