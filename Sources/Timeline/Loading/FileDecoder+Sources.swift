import EDTF
import JSONText

// Sources, in CSL-JSON.

extension FileDecoder {
  mutating func source(_ node: JSONNode) -> Declared<Source>? {
    var others: [CSLVariable] = []
    let fields = fields(of: node, as: SourceKey.self) { decoder, member in
      if let variable = decoder.cslVariable(member) { others.append(variable) }
    }
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
    if source.issued == nil { source.issuedWords = dateWords(fields[.issued]) }
    source.publisher = text(fields[.publisher])
    source.containerTitle = text(fields[.containerTitle])
    source.doi = text(fields[.doi]).map { Source.bareDOI($0) }
    source.url = text(fields[.url]) ?? source.addressOfDOI
    source.language = text(fields[.language])
    source.note = text(fields[.note])
    source.otherVariables = others.sorted { $0.name < $1.name }
    readCustom(fields[.custom], into: &source)
    return declared(id, node, ifRead: title) { _, _ in source }
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

  /// A name in CSL-JSON.
  mutating func author(_ node: JSONNode) -> SourceAuthor? {
    guard let fields = fields(of: node, as: NameKey.self) else { return nil }
    for key in [NameKey.commaSuffix, .staticOrdering, .parseNames] {
      checkScalar(fields[key], .string, .number, .bool, expected: .scalar)
    }
    let literal = text(fields[.literal])
    let family = text(fields[.family])
    let given = text(fields[.given])
    let droppingParticle = text(fields[.droppingParticle])
    let nonDroppingParticle = text(fields[.nonDroppingParticle])
    let suffix = text(fields[.suffix])
    if let literal { return SourceAuthor(family: literal) }
    guard let last = family ?? given else {
      file.report(.namelessAuthor, at: node)
      return nil
    }
    var author = SourceAuthor(family: last, given: family == nil ? nil : given)
    author.droppingParticle = droppingParticle
    author.nonDroppingParticle = nonDroppingParticle
    author.suffix = suffix
    author.hasCommaBeforeSuffix = suffix != nil && isTrue(fields[.commaSuffix])
    return author
  }

  /// Checks a variable that is only passed on; `nil` where it is left out.
  private mutating func cslVariable(_ member: JSONDocument.Member) -> CSLVariable? {
    guard let position = CSLVariables.table.position(of: member.key, in: document) else {
      reportUnknownKey(member.key, in: .source, known: CSLVariables.allKeys)
      return nil
    }
    switch CSLVariables.content(at: position) {
    case .names: _ = elements(member.value) { $0.author($1) }
    case .date: _ = cslDate(member.value)
    case .text: _ = text(member.value)
    case .textOrNumber: checkScalar(member.value, .string, .number, expected: .textOrNumber)
    case .texts: _ = elements(member.value) { $0.requiredText($1) }
    }
    guard present(member.value) != nil else { return nil }
    return CSLVariable(document.string(member.key), member.value, of: document)
  }

  func checkScalar(_ node: JSONNode?, _ kinds: JSONKind..., expected: Diagnostic.ValueType) {
    guard let node = present(node), !kinds.contains(document.kind(of: node)) else { return }
    reportWrongType(node, expected: expected)
  }
}
