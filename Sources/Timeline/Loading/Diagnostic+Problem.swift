public import EDTF
public import Feed
public import JSONText

extension Diagnostic {
  /// What is wrong with a timeline file, with the values at fault.
  public enum Problem: Hashable, Sendable {
    // The text.

    /// There is nothing in the file.
    case emptyFile
    /// A byte is not UTF-8.
    case invalidUTF8(JSONSyntaxError)
    /// The text is not JSON.
    case notJSON(JSONSyntaxError)
    /// An object has one key twice.
    case duplicateKey(String, first: Place)

    // The shape.

    /// The file is of a version that this program does not know.
    case unsupportedVersion(String)
    /// A key that the object does not have in version 1.
    case unknownKey(String, in: ObjectKind, nearest: String?)
    /// A key that the object needs.
    case missingKey(String, in: ObjectKind)
    /// A value of another JSON type. `text` is how the file spells it; empty for containers.
    case wrongType(expected: ValueType, found: JSONKind, text: String)
    /// A text that must say something is empty or white space.
    case emptyText
    /// A text of more than that many bytes, as long as the file spells it.
    case textTooLong(limit: Int)
    /// A statement without a report.
    case noReports
    /// A text that is none of those allowed.
    case badEnum(String, allowed: [String], nearest: String?)

    // Values.

    /// A text that is not EDTF, or names no day.
    case badDate(String, EDTFError)
    /// A text that is not RFC 3339.
    case badTimestamp(String, EDTFError)
    /// An event that ends before it starts.
    case endBeforeStart(start: String, end: String)
    /// CSL `date-parts` that are not one or two dates of one to three whole numbers.
    case badDateParts
    /// A CSL name without a family name, a given name or a literal.
    case namelessAuthor
    /// A `sha256` that is not 64 hexadecimal digits.
    case badSHA256(String)
    /// A text file's name that leads out of the folder of texts.
    case unsafeTextFile(String)
    /// Offsets below 0.
    case negativeOffset(Int)
    /// An end that is not after its start.
    case reversedOffsets(start: Int, end: Int)
    /// Offsets that enclose another number of code points than `exact` has.
    case offsetsMismatch(exactCount: Int, start: Int, end: Int)

    // Ids.

    /// Two entities of a kind with one id; in one file, or with different content in two.
    case duplicateID(EntityKind, id: String, first: Place)
    /// An id that no entity of the kind has.
    case danglingReference(EntityKind, id: String, nearest: String?)
    /// A subject that is neither a person nor an event nor a statement.
    case danglingSubject(String, nearest: String?)
    /// A subject that entities of several kinds have as their id.
    case ambiguousSubject(String, kinds: [EntityKind])
    /// A second value that is preferred for one property of one subject.
    case preferredTwice(
      property: String, subject: String, value: String, other: String, first: Place)
    /// An event that is a part of itself; the first id comes again at the end.
    case circularPartOf([String])
    /// A relation to a report of another statement.
    case relationToOtherStatement(report: String, statement: String)
    /// Reports that descend from each other in a circle; the first id comes again at the end.
    case circularRelation([String])

    // Feeds.

    /// A line that gives no row.
    case badRow(FeedProblem.Kind)
    /// A row's date that is neither EDTF nor RFC 3339.
    case badRowDate(String, EDTFError)
    /// An id that another entity of the kind has.
    case repeatedID(EntityKind, id: String)
    /// A line that there is no room for, as for all after it.
    case timelineFull

    // Warnings.

    /// A direct report whose text is not the selector's `exact`.
    case textDiffersFromExact(text: String, exact: String)
    /// A direct report's text that has quotation marks around it.
    case quotedText(String)
    /// An entity that nothing refers to.
    case unused(EntityKind, id: String)
    /// A statement dated outside the possible dates of its event.
    case outsideEvent(statement: String, event: String, eventDate: String)
  }

  /// The kinds of object in a timeline file.
  public enum ObjectKind: String, Hashable, Sendable, CaseIterable {
    /// The whole file.
    case timeline
    /// One strand of the talks.
    case track
    /// Where something happened.
    case place
    /// For whom people speak.
    case delegation
    /// Who speaks.
    case person
    /// A document that reports.
    case source
    /// A name in CSL-JSON.
    case name
    /// A date in CSL-JSON.
    case date
    /// Something that happened.
    case event
    /// The date of an event or a statement.
    case when
    /// Something that was said.
    case statement
    /// A source's rendering of a statement.
    case report
    /// How a report descends from another.
    case relation
    /// Where a text stands in a source.
    case selector
    /// A source's word on a property.
    case assertion
  }

  /// The kinds of entity that have ids.
  public enum EntityKind: String, Hashable, Sendable, CaseIterable {
    /// A `Track`.
    case track
    /// A `Place`.
    case place
    /// A `Delegation`.
    case delegation
    /// A `Person`.
    case person
    /// A `Source`.
    case source
    /// An `Event`.
    case event
    /// A `Statement`.
    case statement
    /// A `Report`.
    case report
  }

  /// What a value should have been.
  public enum ValueType: Hashable, Sendable {
    /// A JSON string.
    case text
    /// A JSON number without a fraction.
    case integer
    /// `true` or `false`.
    case bool
    /// A JSON array.
    case array
    /// A JSON object.
    case object
    /// A string or a number, as for CSL's volumes and pages.
    case textOrNumber
    /// A string, a number, `true` or `false`, as for CSL's switches.
    case scalar
    /// A CSL date: an object, or EDTF in a string.
    case date
  }
}

extension Diagnostic.Problem {
  /// Whether a file with this problem can be shown.
  public var severity: Diagnostic.Severity {
    switch self {
    case .textDiffersFromExact, .quotedText, .unused, .outsideEvent: .warning
    default: .error
    }
  }
}
