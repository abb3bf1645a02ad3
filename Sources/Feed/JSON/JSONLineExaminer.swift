import JSONText
import Phrasing

/// Reads a line of JSON Lines that is not plainly a flat row, with all its JSON, and tells what is
/// wrong with it.
struct JSONLineExaminer {
  /// What a line is.
  enum Finding {
    /// A row: where the values of its fields stand in the line, strings with their quotation marks.
    case row([(field: FeedField, range: Range<Int>)])
    /// An object with “type”.
    case record(FeedRecord)
    /// What is wrong with it, in the order of the line; never empty.
    case problems([FeedProblem])
  }

  private var suggester = Suggester()
  private let keys = JSONKeys(FeedField.names + ["type"])

  /// Looks at a line, which is not blank.
  ///
  /// - Parameters:
  ///   - line: Its number, from 1.
  ///   - offset: How many bytes of the feed come before it.
  mutating func examine(_ bytes: [UInt8], line: Int, offset: Int) -> Finding {
    do throws(JSONSyntaxError) {
      return examine(try JSONDocument.parse(bytes, isOneLine: true), line: line)
    } catch {
      let error = error.moved(lines: line - 1, bytes: offset)
      return .problems([FeedProblem(location: error.location, kind: .notJSON(error))])
    }
  }

  private mutating func examine(_ document: JSONDocument, line: Int) -> Finding {
    var notes = Notes(document: document, line: line)
    guard document.kind(of: document.root) == .object else {
      notes.add(
        .notObject(document.kind(of: document.root), text: notes.text(of: document.root)),
        at: document.root)
      return .problems(notes.problems)
    }
    if let type = document.value(of: "type", in: document.root),
      document.kind(of: type) != .null
    {
      guard document.kind(of: type) == .string else {
        notes.addWrongType(of: type, key: "type")
        return .problems(notes.problems)
      }
      return .record(FeedRecord(line: line, document: document, type: document.string(type)))
    }
    return row(&notes)
  }

  private mutating func row(_ notes: inout Notes) -> Finding {
    let document = notes.document
    var fields: [(field: FeedField, range: Range<Int>)] = []
    var present: FeedFields = []
    for duplicate in document.duplicateKeys { notes.addDuplicate(duplicate) }
    for member in document.members(of: document.root) {
      guard let position = keys.position(of: member.key, in: document) else {
        let key = document.string(member.key)
        let nearest = suggester.nearest(to: key, among: FeedField.names, topic: "key")
        notes.add(.unknownKey(FeedProblem.excerpt(key), nearest: nearest), at: member.key)
        continue
      }
      // “custom”, and “type” where it is null.
      guard let field = FeedField(rawValue: UInt8(position)) else { continue }
      switch document.kind(of: member.value) {
      case .null: break
      case .string:
        let range = document.range(of: member.value)
        guard range.count > 2 else { break }
        // A wrong value is one problem, not also the one of a key that is left out.
        present.insert(FeedFields(field))
        if isBlank(member.value, in: document) { notes.add(.blank(field), at: member.value) }
        fields.append((field, range))
      // Tables number their rows.
      case .number where field == .id: fields.append((field, document.range(of: member.value)))
      default:
        present.insert(FeedFields(field))
        notes.addWrongType(of: member.value, key: field.name)
      }
    }
    if let problem = RowShape.problem(of: present) { notes.add(problem, at: document.root) }
    return notes.problems.isEmpty ? .row(fields) : .problems(notes.problems)
  }

  private func isBlank(_ node: JSONNode, in document: JSONDocument) -> Bool {
    // Nearly every text begins with something printable in ASCII: look no further then.
    let first = document.bytes[document.offset(of: node) + 1]
    if (0x21..<0x7F).contains(first), first != UInt8(ascii: "\\") { return false }
    return document.string(node).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

/// The problems of one line, as they are found.
private struct Notes {
  let document: JSONDocument
  let line: Int
  private var found: [(node: JSONNode, kind: FeedProblem.Kind)] = []

  init(document: JSONDocument, line: Int) {
    self.document = document
    self.line = line
  }

  mutating func add(_ kind: FeedProblem.Kind, at node: JSONNode) { found.append((node, kind)) }

  mutating func addWrongType(of node: JSONNode, key: String) {
    add(.wrongType(key: key, found: document.kind(of: node), text: text(of: node)), at: node)
  }

  mutating func addDuplicate(_ duplicate: JSONDuplicateKey) {
    add(
      .duplicateKey(
        FeedProblem.excerpt(document.string(duplicate.second)),
        firstColumn: column(of: duplicate.first)),
      at: duplicate.second)
  }

  /// What a problem keeps of a value.
  func text(of node: JSONNode) -> String {
    switch document.kind(of: node) {
    case .object, .array: ""
    case .string: FeedProblem.excerpt(document.string(node))
    case .number, .bool, .null: FeedProblem.excerpt(document.spelling(of: node))
    }
  }

  /// The problems in the order of the line, the first `FeedProblem.lineLimit` of them.
  var problems: [FeedProblem] {
    found.enumerated()
      .sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }
      .prefix(FeedProblem.lineLimit)
      .map { _, finding in
        let column = column(of: finding.node)
        return FeedProblem(
          location: SourceLocation(line: line, column: column), kind: finding.kind)
      }
  }

  private func column(of node: JSONNode) -> Int {
    let before = document.bytes[..<document.offset(of: node)]
    return before.count { $0 & 0xC0 != 0x80 } + 1
  }
}
