import JSONText
import Phrasing

/// Reads the entities of one file, and reports every value that is not of the format.
///
/// A function that reads a value returns `nil` where the value is left out or wrong. It reports what
/// is wrong; that a required key is left out, `fields(of:as:)` has reported.
struct FileDecoder {
  let file: InputFile
  let document: JSONDocument
  var contents: FileContents
  var suggester = Suggester()
  var reports = ReportRegister()
  /// Whether the root is an entity on a line of a feed, where “type” tells of what kind it is.
  var isRecord = false

  init(_ file: InputFile) {
    self.file = file
    self.document = file.document
    self.contents = FileContents(file: file)
  }

  /// Reads the whole file.
  ///
  /// - Returns: The contents, or `nil` where the file is no timeline of version 1 at all.
  static func decode(_ file: InputFile) -> FileContents? {
    var decoder = FileDecoder(file)
    return decoder.timeline() ? decoder.contents : nil
  }

  private mutating func timeline() -> Bool {
    reportDuplicateKeys()
    let root = document.root
    guard isVersion1(root) else { return false }
    guard let fields = fields(of: root, as: TimelineKey.self) else { return false }
    contents.title = name(fields[.title]) ?? ""
    contents.timeZone = text(fields[.timeZone])
    contents.tracks = entities(fields[.tracks], .track) { $0.track($1) }
    contents.places = entities(fields[.places], .place) { $0.place($1) }
    contents.delegations = entities(fields[.delegations], .delegation) { $0.delegation($1) }
    contents.people = entities(fields[.people], .person) { $0.person($1) }
    contents.sources = entities(fields[.sources], .source) { $0.source($1) }
    contents.events = entities(fields[.events], .event) { $0.event($1) }
    contents.statements = entities(fields[.statements], .statement) { $0.statement($1) }
    contents.assertions = elements(fields[.assertions]) { $0.assertion($1) }
    checkRelations()
    return true
  }

  /// Whether the file says that it is of version 1. Of a later version nothing else can be judged,
  /// and a file without a version is read as version 1, so that all its errors are seen.
  func isVersion1(_ root: JSONNode) -> Bool {
    guard document.kind(of: root) == .object,
      let version = document.value(of: "version", in: root)
    else { return true }
    guard document.kind(of: version) == .number else {
      reportWrongType(version, expected: .integer)
      return true
    }
    guard document.integer(version) == 1 else {
      file.report(.unsupportedVersion(document.spelling(of: version)), at: version)
      return false
    }
    return true
  }

  func reportDuplicateKeys() {
    for duplicate in document.duplicateKeys {
      let key = document.string(duplicate.second)
      file.report(
        .duplicateKey(key, first: file.place(of: duplicate.first)), at: duplicate.second)
    }
  }

  /// The entities of an array; one that is no array leaves its kind incomplete.
  private mutating func entities<Entity>(
    _ node: JSONNode?, _ kind: Diagnostic.EntityKind,
    _ read: (inout FileDecoder, JSONNode) -> Declared<Entity>?
  ) -> [Declared<Entity>] {
    if let node, document.kind(of: node) != .array, document.kind(of: node) != .null {
      contents.incompleteKinds.append(kind)
    }
    return elements(node, read)
  }
}

// MARK: - Objects and arrays

extension FileDecoder {
  /// The known members of an object. Unknown keys and required keys that are missing are reported.
  mutating func fields<Key: FormatKey>(of node: JSONNode, as keys: Key.Type) -> Fields<Key>? {
    fields(of: node, as: keys) {
      $0.reportUnknownKey($1.key, in: Key.object, known: Key.table.texts)
    }
  }

  /// The known members of an object; `others` takes each member that has another key.
  mutating func fields<Key: FormatKey>(
    of node: JSONNode, as keys: Key.Type,
    others: (inout FileDecoder, JSONDocument.Member) -> Void
  ) -> Fields<Key>? {
    guard document.kind(of: node) == .object else {
      reportWrongType(node, expected: .object)
      return nil
    }
    let table = Key.table
    var fields = Fields<Key>()
    var guess = 0
    for member in document.members(of: node) where !isRecordType(member, of: node) {
      if let position = table.position(of: member.key, in: document, guess: guess) {
        fields.insert(member.value, at: position)
        guess = position + 1
      } else {
        others(&self, member)
      }
    }
    for key in Key.required where fields[key] == nil {
      file.report(.missingKey(key.text, in: Key.object), at: node)
    }
    return fields
  }

  /// Whether a member tells of what kind a record is; a source's may be its type as well.
  private func isRecordType(_ member: JSONDocument.Member, of node: JSONNode) -> Bool {
    guard isRecord, node == document.root, document.string(member.key) == "type" else {
      return false
    }
    return document.kind(of: member.value) != .string
      || !CSLVariables.itemTypes.texts.contains(document.string(member.value))
      || document.string(member.value) == "event"
  }

  mutating func reportUnknownKey(
    _ node: JSONNode, in object: Diagnostic.ObjectKind, known: [String]
  ) {
    let key = document.string(node)
    let nearest = suggester.nearest(to: key, among: known, topic: object.rawValue)
    file.report(.unknownKey(key, in: object, nearest: nearest), at: node)
  }

  /// What `read` makes of the elements of an array that may be left out.
  mutating func elements<Value>(
    _ node: JSONNode?, _ read: (inout FileDecoder, JSONNode) -> Value?
  ) -> [Value] {
    guard let node = present(node) else { return [] }
    guard document.kind(of: node) == .array else {
      reportWrongType(node, expected: .array)
      return []
    }
    var values: [Value] = []
    for element in document.elements(of: node) {
      if let value = read(&self, element) { values.append(value) }
    }
    return values
  }

  /// The node, unless it is left out or `null`.
  func present(_ node: JSONNode?) -> JSONNode? {
    node.flatMap { document.kind(of: $0) == .null ? nil : $0 }
  }

  func reportWrongType(_ node: JSONNode, expected: Diagnostic.ValueType) {
    let kind = document.kind(of: node)
    let text =
      switch kind {
      case .object, .array: ""
      case .string: document.string(node)
      case .number, .bool, .null: document.spelling(of: node)
      }
    file.report(.wrongType(expected: expected, found: kind, text: text), at: node)
  }
}
