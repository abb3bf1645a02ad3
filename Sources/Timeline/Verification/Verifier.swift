/// Re-anchors the selectors of a timeline in the texts of its sources.
public enum Verifier {
  /// Looks for what reports and assertions claim in their sources' texts.
  ///
  /// An assertion without a selector claims no place and is left out; a report without one is
  /// `noText`.
  ///
  /// - Parameters:
  ///   - chronology: The timeline.
  ///   - admits: Which reports are looked for. Where it is given, assertions are left out.
  ///   - textOf: The content of a text file by its name, as it stands; `nil` where there is none.
  ///     Called once for each name; no text is kept while the next is asked for.
  /// - Returns: The reports in the timeline's order, then the assertions.
  /// - Complexity: O(*n*) in the texts' lengths, and as much again for each selector that has no
  ///   offsets or does not stand at them.
  public static func verify(
    _ chronology: Chronology, where admits: ((Statement, Report) -> Bool)? = nil,
    textOf: (_ file: String) -> [UInt8]?
  ) -> [Verification] {
    let claims = claims(of: chronology, where: admits)
    var verifications = claims.map { Verification($0, status: .noText) }
    for group in groups(claims, by: chronology.sources) {
      guard let bytes = textOf(group.file) else { continue }
      verify(group, in: bytes, &verifications)
    }
    return verifications
  }

  private static func claims(
    of chronology: Chronology, where admits: ((Statement, Report) -> Bool)?
  ) -> [Claim] {
    var claims: [Claim] = []
    for statement in chronology.statements {
      for (position, report) in statement.reports.enumerated()
      where admits?(statement, report) ?? true {
        claims.append(Claim(report, at: position, of: statement.id))
      }
    }
    guard admits == nil else { return claims }
    for assertion in chronology.assertions {
      guard let selector = assertion.selector else { continue }
      claims.append(
        Claim(
          subject: assertion.subject.id, property: assertion.property, source: assertion.source,
          selector: selector))
    }
    return claims
  }

  // MARK: - By text

  /// The claims about one text file.
  private struct Group {
    let file: String
    /// Each claim's position among all, its selector, and the SHA-256 that its source names.
    var members: [(position: Int, selector: Selector, sha256: String?)] = []
  }

  /// The claims that have a selector and whose source names a text file, those of one file
  /// together, so that only one text is in memory at a time.
  private static func groups(_ claims: [Claim], by sources: Entities<Source>) -> [Group] {
    var texts: [Identifier<Source>: (file: String, sha256: String?)] = [:]
    for source in sources {
      if let file = source.textFile { texts[source.id] = (file, source.textSHA256) }
    }
    var groups: [Group] = []
    var positions: [String: Int] = [:]
    for (position, claim) in claims.enumerated() {
      guard let selector = claim.selector, let text = texts[claim.source] else { continue }
      let group = positions[text.file] ?? groups.count
      if group == groups.count {
        positions[text.file] = group
        groups.append(Group(file: text.file))
      }
      groups[group].members.append((position, selector, text.sha256))
    }
    return groups
  }

  private static func verify(
    _ group: Group, in bytes: [UInt8], _ verifications: inout [Verification]
  ) {
    let text = SourceText(bytes)
    let digest =
      group.members.contains { $0.sha256 != nil } ? SHA256.hexadecimal(of: bytes) : nil
    for (position, selector, sha256) in group.members {
      let claim = verifications[position].claim
      if let sha256, let digest, sha256.lowercased() != digest {
        verifications[position] = Verification(
          claim, status: .changed, position: text.onlyPlace(of: selector),
          change: .digest(digest))
      } else {
        verifications[position] = verify(claim, selector, in: text)
      }
    }
  }

  private static func verify(
    _ claim: Claim, _ selector: Selector, in text: SourceText
  ) -> Verification {
    if text.stands(selector) {
      return Verification(claim, status: .verified, position: selector.position)
    }
    switch text.places(selector) {
    case .one(let place):
      return Verification(
        claim, status: selector.position == nil ? .verified : .moved, position: place)
    case .several: return Verification(claim, status: .ambiguous)
    case .none: break
    }
    switch text.placesOfExact(selector) {
    case .one(let place):
      return Verification(claim, status: .changed, position: place, change: .context)
    case .several where text.exactStands(selector):
      // What was around the words is gone; where they still stand at the offsets, those decide.
      return Verification(
        claim, status: .changed, position: selector.position, change: .context)
    case .several: return Verification(claim, status: .ambiguous)
    case .none: return Verification(claim, status: .missing)
    }
  }
}

extension SourceText {
  /// Where `selector.exact` stands, if that is one place, by its context or by itself. Offsets say
  /// nothing of a text that they were not counted in.
  fileprivate func onlyPlace(of selector: Selector) -> Range<Int>? {
    switch places(selector) {
    case .one(let place): place
    case .several: nil
    case .none:
      if case .one(let place) = placesOfExact(selector) { place } else { nil }
    }
  }
}
