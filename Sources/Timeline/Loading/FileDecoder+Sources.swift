import EDTF
import JSONText

// Sources, in CSL-JSON.

extension FileDecoder {
  mutating func source(_ node: JSONNode) -> Declared<Source>? {
    let fields = fields(of: node, as: SourceKey.self) { $0.cslVariable($1) }
    guard let fields else { return nil }
    let id = name(fields[.id])
    let title = name(fields[.title])
    var source = Source(id: Identifier(id ?? ""), title: title ?? "")
    source.type = itemType(present(fields[.type]))
    source.genre = text(fields[.genre])
    let shortTitle = text(fields[.shortTitle])
    source.shortTitle = text(fields[.titleShort]) ?? shortTitle
    source.authors = elements(fields[.author]) { $0.author($1) }
    source.issued = cslDate(fields[.issued])
    source.publisher = text(fields[.publisher])
    source.containerTitle = text(fields[.containerTitle])
    let doi = text(fields[.doi])
    source.url = text(fields[.url]) ?? doi.map { Self.address(ofDOI: $0) }
    source.language = text(fields[.language])
    source.note = text(fields[.note])
    readCustom(fields[.custom], into: &source)
    return declared(id, node, ifRead: title) { _, _ in source }
  }

  private static func address(ofDOI doi: String) -> String {
    doi.hasPrefix("http") ? doi : "https://doi.org/\(doi)"
  }

  private mutating func itemType(_ node: JSONNode?) -> String? {
    guard let node, let type = requiredText(node) else { return nil }
    let types = CSLVariables.itemTypes
    guard types.position(of: node, in: document) != nil else {
      reportBadChoice(type, allowed: types.texts, at: node)
      return nil
    }
    return type
  }

  /// Three members of `custom` are ours where they have the right type; the rest is free.
  private func readCustom(_ node: JSONNode?, into source: inout Source) {
    guard let node = present(node) else { return }
    guard document.kind(of: node) == .object else {
      reportWrongType(node, expected: .object)
      return
    }
    for member in document.members(of: node) {
      switch document.kind(of: member.value) {
      case .string where document.string(member.key, equals: "text"):
        source.textFile = textFile(member.value)
      case .string where document.string(member.key, equals: "sha256"):
        source.textSHA256 = sha256(member.value)
      case .bool where document.string(member.key, equals: "translated"):
        source.isTranslated = document.bool(member.value)
      default: continue
      }
    }
  }

  /// A file name that cannot lead out of the folder of texts.
  private func textFile(_ node: JSONNode) -> String? {
    let name = document.string(node)
    let steps = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = steps.allSatisfy { step in
      !step.isEmpty && !step.elementsEqual("..".utf8) && !step.contains(0)
    }
    guard isSafe else {
      file.report(.unsafeTextFile(name), at: node)
      return nil
    }
    return name
  }

  private func sha256(_ node: JSONNode) -> String? {
    let digest = document.string(node)
    guard digest.utf8.count == 64, digest.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      file.report(.badSHA256(digest), at: node)
      return nil
    }
    return digest
  }

  /// A name in CSL-JSON; particles and suffixes go with the part that they are written with.
  private mutating func author(_ node: JSONNode) -> SourceAuthor? {
    guard let fields = fields(of: node, as: NameKey.self) else { return nil }
    for key in [NameKey.commaSuffix, .staticOrdering, .parseNames] {
      checkScalar(fields[key], .string, .number, .bool, expected: .scalar)
    }
    let literal = text(fields[.literal])
    let family = text(fields[.family])
    let given = text(fields[.given])
    let wholeFamily = joined([text(fields[.nonDroppingParticle]), family, text(fields[.suffix])])
    let wholeGiven = joined([given, text(fields[.droppingParticle])])
    if let literal { return SourceAuthor(family: literal) }
    if family != nil {
      return SourceAuthor(family: wholeFamily, given: wholeGiven.isEmpty ? nil : wholeGiven)
    }
    if given != nil { return SourceAuthor(family: wholeGiven) }
    file.report(.namelessAuthor, at: node)
    return nil
  }

  private func joined(_ words: [String?]) -> String {
    words.compactMap { $0 }.joined(separator: " ")
  }

  /// Checks a variable that is not kept.
  private mutating func cslVariable(_ member: JSONDocument.Member) {
    guard let position = CSLVariables.table.position(of: member.key, in: document) else {
      reportUnknownKey(member.key, in: .source, known: CSLVariables.allKeys)
      return
    }
    switch CSLVariables.content(at: position) {
    case .names: _ = elements(member.value) { $0.author($1) }
    case .date: _ = cslDate(member.value)
    case .text: _ = text(member.value)
    case .textOrNumber: checkScalar(member.value, .string, .number, expected: .textOrNumber)
    case .texts: _ = elements(member.value) { $0.requiredText($1) }
    }
  }

  func checkScalar(_ node: JSONNode?, _ kinds: JSONKind..., expected: Diagnostic.ValueType) {
    guard let node = present(node), !kinds.contains(document.kind(of: node)) else { return }
    reportWrongType(node, expected: expected)
  }
}
