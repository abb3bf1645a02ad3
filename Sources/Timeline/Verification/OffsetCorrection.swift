internal import JSONText

/// The offsets of selectors that moved, put right in the timeline files that have them.
public struct OffsetCorrection {
  /// Where the selectors that moved stand now.
  private let places: [Claim: Range<Int>]
  /// The claims that were corrected in a file so far.
  public private(set) var corrected: Set<Claim> = []

  /// Takes those of `verifications` that are `moved`: of all others a reader must judge.
  public init(_ verifications: [Verification]) {
    var places: [Claim: Range<Int>] = [:]
    for verification in verifications where verification.status == .moved {
      places[verification.claim] = verification.position
    }
    self.places = places
  }

  /// Whether there is nothing to correct.
  public var isEmpty: Bool { places.isEmpty }

  /// A timeline file with `start` and `end` put right, every other byte as it was.
  ///
  /// A selector that moved has both keys, so none has to be added.
  ///
  /// - Parameter bytes: A file that could be loaded.
  /// - Returns: The file and the number of selectors that are different in it.
  /// - Complexity: O(*n*).
  public mutating func correct(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    guard !isEmpty, let document = try? JSONDocument.parse(bytes) else { return (bytes, 0) }
    var walk = SelectorWalk(document)
    var edits: [(range: Range<Int>, text: String)] = []
    var count = 0
    for (claim, start, end) in walk.selectors() {
      guard let place = places[claim] else { continue }
      edits.append((document.range(of: start), String(place.lowerBound)))
      edits.append((document.range(of: end), String(place.upperBound)))
      corrected.insert(claim)
      count += 1
    }
    // Keys come in any order.
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8 * edits.count)
    var copied = 0
    for edit in edits {
      result += bytes[copied..<edit.range.lowerBound]
      result += edit.text.utf8
      copied = edit.range.upperBound
    }
    return (result + bytes[copied...], count)
  }

  /// `verifications` as they are once the corrected files are in place.
  public func applied(to verifications: [Verification]) -> [Verification] {
    verifications.map { verification in
      guard verification.status == .moved, corrected.contains(verification.claim) else {
        return verification
      }
      return Verification(verification.claim, status: .verified, position: verification.position)
    }
  }
}

/// Goes through a file's selectors that have offsets.
private struct SelectorWalk {
  typealias Found = (claim: Claim, start: JSONNode, end: JSONNode)

  private let document: JSONDocument
  private var decoder: FileDecoder

  init(_ document: JSONDocument) {
    self.document = document
    decoder = FileDecoder(InputFile(name: "", document: document))
  }

  /// Each selector with the nodes of its offsets.
  mutating func selectors() -> [Found] {
    guard let root = decoder.fields(of: document.root, as: TimelineKey.self) else { return [] }
    var found: [Found] = []
    for statement in elements(root[.statements]) {
      guard let fields = decoder.fields(of: statement, as: StatementKey.self),
        let id = text(fields[.id])
      else { continue }
      for report in elements(fields[.reports]) { found += self.report(report, of: id) }
    }
    for assertion in elements(root[.assertions]) { found += self.assertion(assertion) }
    return found
  }

  private mutating func report(_ node: JSONNode, of statement: String) -> [Found] {
    guard let fields = decoder.fields(of: node, as: ReportKey.self), let id = text(fields[.id]),
      let source = text(fields[.source])
    else { return [] }
    return selector(fields[.selector]) { selector in
      Claim(
        report: id, statement: Identifier(statement), source: Identifier(source),
        selector: selector)
    }
  }

  private mutating func assertion(_ node: JSONNode) -> [Found] {
    guard let fields = decoder.fields(of: node, as: AssertionKey.self),
      let subject = text(fields[.subject]), let property = text(fields[.property]),
      let source = text(fields[.source])
    else { return [] }
    return selector(fields[.selector]) { selector in
      Claim(
        subject: subject, property: property, source: Identifier(source), selector: selector)
    }
  }

  private mutating func selector(_ node: JSONNode?, _ claim: (Selector) -> Claim) -> [Found] {
    guard let node, document.kind(of: node) == .object,
      let fields = decoder.fields(of: node, as: SelectorKey.self), let start = fields[.start],
      let end = fields[.end], let selector = decoder.selector(node)
    else { return [] }
    return [(claim(selector), start, end)]
  }

  private func elements(_ node: JSONNode?) -> [JSONNode] {
    guard let node, document.kind(of: node) == .array else { return [] }
    return Array(document.elements(of: node))
  }

  private func text(_ node: JSONNode?) -> String? {
    guard let node, document.kind(of: node) == .string else { return nil }
    return document.string(node)
  }
}
