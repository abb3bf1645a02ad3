import JSONText

// Assertions.

extension FileDecoder {
  mutating func assertion(_ node: JSONNode) -> DeclaredAssertion? {
    guard let fields = fields(of: node, as: AssertionKey.self) else { return nil }
    let subject = requiredText(fields[.subject])
    let property = name(fields[.property])
    let value = name(fields[.value])
    let source: Identifier<Source>? = reference(fields[.source], to: .source)
    let rank: Assertion.Rank = choice(present(fields[.rank])) ?? .normal
    let reason = text(fields[.reason])
    let selector = selector(present(fields[.selector]))
    guard let subject, let subjectNode = fields[.subject] else { return nil }
    guard let property, let value, let source else {
      return DeclaredAssertion(
        subject: subject, subjectNode: subjectNode, rankNode: fields[.rank], make: nil)
    }
    return DeclaredAssertion(
      subject: subject, subjectNode: subjectNode, rankNode: fields[.rank]
    ) { subject in
      Assertion(
        subject: subject, property: property, value: value, source: source, rank: rank,
        reason: reason, selector: selector)
    }
  }
}
