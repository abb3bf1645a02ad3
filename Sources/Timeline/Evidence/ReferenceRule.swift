/// Which of a statement's reports the others are best compared with.
public enum ReferenceRule {
  /// The positions of `reports` in the order in which they are best read: the reference first, then
  /// what shares its origin, then the other origins one after the other, each in the file's order.
  ///
  /// The reference is the first of the reports by these rules, each deciding where those before it
  /// do not:
  ///
  /// 1. It has words of the speaker: a report that is a mere paraphrase of ours comes last.
  /// 2. It descends from no other report: where the others relate to one, directly or through
  ///    others, that one it is.
  /// 3. Its source stands nearest to what was said; see `Witness`. A report in another language than
  ///    its source's is a translation, too.
  /// 4. More reports descend from it.
  /// 5. More reports are in its language, and so can be compared with it.
  /// 6. It is verbatim as a whole, and not in part.
  /// 7. It comes first in the file.
  ///
  /// - Parameters:
  ///   - reports: all of one statement.
  ///   - source: looks up a source.
  /// - Returns: each position once; empty where there are no reports.
  public static func order(
    of reports: [Report], lineage: Lineage, source: (Identifier<Source>) -> Source?
  ) -> [Int] {
    let languages = reports.map { $0.primaryLanguage(source: source($0.source)) }
    let keys = reports.enumerated().map { position, report in
      [
        report.quotationType == .indirect ? 1 : 0,
        lineage.parents[position] == nil ? 0 : 1,
        report.witness(source: source(report.source)).rawValue,
        -lineage.descendantCount(of: position),
        -languages.count { $0 == languages[position] },
        report.quotationType == .direct ? 0 : 1,
        position,
      ]
    }
    guard let reference = keys.indices.min(by: { keys[$0].lexicographicallyPrecedes(keys[$1]) })
    else { return [] }
    return order(of: lineage, from: reference)
  }

  /// The same with a reference that somebody chose.
  public static func order(of lineage: Lineage, from reference: Int) -> [Int] {
    let origin = lineage.origins[reference]
    let rest = lineage.origins.indices.filter { $0 != reference }
    let own = rest.filter { lineage.origins[$0] == origin }
    let others = rest.filter { lineage.origins[$0] != origin }
      .sorted { (lineage.origins[$0], $0) < (lineage.origins[$1], $1) }
    return [reference] + own + others
  }
}

extension Report {
  /// The language of the words without region and script, in small letters (BCP 47's primary
  /// subtag): the report's own, else its source's.
  public func primaryLanguage(source: Source?) -> String? {
    Self.primary(language ?? source?.language)
  }

  /// See `Source.witness`; one that is in another language than its source is a translation.
  fileprivate func witness(source: Source?) -> Witness {
    if let own = Self.primary(language), let other = Self.primary(source?.language), own != other {
      return .translation
    }
    return source?.witness ?? .other
  }

  private static func primary(_ tag: String?) -> String? {
    tag.map { LanguageName.primarySubtag(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
