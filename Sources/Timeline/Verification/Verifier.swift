/// Re-anchors the selectors of a timeline in the texts of its sources.
public enum Verifier {
  /// Looks for every report's and assertion's selector in its source's text.
  ///
  /// An assertion without a selector claims no place and is left out; a report without one is
  /// `noText`.
  ///
  /// - Parameters:
  ///   - chronology: The timeline.
  ///   - textOf: The content of a text file by its name, as it stands; `nil` where there is none.
  ///     Called once for each name.
  /// - Returns: The reports in the timeline's order, then the assertions.
  /// - Complexity: O(*n*) in the texts' lengths, and as much for each selector that has moved.
  public static func verify(
    _ chronology: Chronology, textOf: (_ file: String) -> [UInt8]?
  ) -> [Verification] {
    var texts = SourceTexts(chronology.sources)
    var verifications: [Verification] = []
    for statement in chronology.statements {
      for (position, report) in statement.reports.enumerated() {
        let found = texts.find(report.selector, in: report.source, textOf: textOf)
        verifications.append(
          Verification(
            report: report.id?.text ?? "\(statement.id)[\(position)]", statement: statement.id,
            source: report.source, status: found.status, position: found.position))
      }
    }
    for assertion in chronology.assertions where assertion.selector != nil {
      let found = texts.find(assertion.selector, in: assertion.source, textOf: textOf)
      verifications.append(
        Verification(
          report: "\(assertion.subject.id).\(assertion.property)@\(assertion.source)",
          statement: nil, source: assertion.source, status: found.status,
          position: found.position))
    }
    return verifications
  }
}

/// The texts of sources, each read when first needed.
private struct SourceTexts {
  private var files: [Identifier<Source>: String] = [:]
  private var texts: [String: SourceText?] = [:]

  init(_ sources: Entities<Source>) {
    for source in sources { files[source.id] = source.textFile }
  }

  mutating func find(
    _ selector: Selector?, in source: Identifier<Source>, textOf: (String) -> [UInt8]?
  ) -> (status: Verification.Status, position: Range<Int>?) {
    guard let selector, let file = files[source], let text = text(file, textOf) else {
      return (.noText, nil)
    }
    return text.find(selector)
  }

  private mutating func text(_ file: String, _ textOf: (String) -> [UInt8]?) -> SourceText? {
    if let known = texts[file] { return known }
    let text = textOf(file).map { SourceText($0) }
    texts[file] = .some(text)
    return text
  }
}
