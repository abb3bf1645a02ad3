public import ArgumentParser
import EDTF
public import Timeline
import TimelineSearch

/// The options that narrow a timeline down. One option given again means any of its values;
/// different options must all be met.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("speaker"),
    help: ArgumentHelp("Statements by this speaker: part of a name or id.", valueName: "name"))
  var speakers: [String] = []

  @Option(
    name: .customLong("track"),
    help: ArgumentHelp("Items on this track: part of a name or id.", valueName: "name"))
  var tracks: [String] = []

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp(
      "Items that this source tells of: part of its title, author, publisher or id.",
      valueName: "name"))
  var sources: [String] = []

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp("Statements on this topic, or part of its name.", valueName: "topic"))
  var topics: [String] = []

  @Option(
    help: ArgumentHelp(
      "Items that may be of this EDTF date or later: 2022-01-12, 2022-01.", valueName: "date"),
    transform: { try EDTFDate($0) })
  var from: EDTFDate?

  @Option(
    help: ArgumentHelp("Items that may be of this EDTF date or earlier.", valueName: "date"),
    transform: { try EDTFDate($0) })
  var to: EDTFDate?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only events or only statements.", valueName: "kind"))
  var kinds: [Item.Kind] = []

  @Option(
    name: .customLong("quotation"),
    help: ArgumentHelp(
      """
      Statements reported verbatim (direct), in paraphrase (indirect) or in part verbatim \
      (mixed).
      """,
      valueName: "type"))
  var quotationTypes: [QuotationType] = []
}

extension Item.Kind: ExpressibleByArgument {}

extension QuotationType: ExpressibleByArgument {}

// MARK: - Filtering

extension FilterOptions {
  /// The options' values, those of one option together.
  private var groups: [(restrictor: Restrictor, values: [String])] {
    let all: [(Restrictor, [String])] = [
      (.speaker, speakers), (.track, tracks), (.source, sources), (.topic, topics),
      (.from, from.map { [$0.text] } ?? []), (.to, to.map { [$0.text] } ?? []),
      (.kind, kinds.map(\.rawValue)), (.quotation, quotationTypes.map(\.rawValue)),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  /// Whether nothing is narrowed down.
  var isEmpty: Bool { groups.isEmpty }

  /// The items that meet the options.
  ///
  /// - Throws: `CommandFailure` where a value names nothing in the timeline.
  func items(in chronology: Chronology) throws -> MatchSet {
    guard !isEmpty else { return MatchSet(allOf: chronology.items.count) }
    return try items(in: SearchIndex(chronology), matching: Query())
  }

  /// The items that meet the options and match `query`.
  ///
  /// - Throws: `CommandFailure` where a value names nothing in the timeline; `QueryError` where the
  ///   search takes too long.
  func items(in index: SearchIndex, matching query: Query) throws -> MatchSet {
    let names = KnownNames(index.chronology)
    for group in groups {
      for value in group.values { try names.check(value, of: group.restrictor) }
    }
    var items = try index.matches(query)
    for group in groups {
      var admitted = MatchSet(noneOf: items.universe)
      for value in group.values {
        if let named = Self.items(of: group.restrictor, withID: value, in: index.chronology) {
          admitted = admitted.union(named)
        } else {
          admitted = admitted.union(try index.matches(Query(group.restrictor, value)))
        }
      }
      items = items.intersection(admitted)
    }
    return items
  }

  /// The items of the source whose id `value` is: an id names no other, although others' names may
  /// contain it. `nil` where it is no source's id.
  private static func items(
    of restrictor: Restrictor, withID value: String, in chronology: Chronology
  ) -> MatchSet? {
    guard restrictor == .source, let source = chronology.source(Identifier(value)) else {
      return nil
    }
    let items = chronology.items.indices.filter {
      chronology.sources(of: chronology.items[$0]).contains(source.id)
    }
    return MatchSet(items, of: chronology.items.count)
  }

  /// Which reports of the statements that meet the options do so themselves.
  func reports(in chronology: Chronology) -> ReportFilter {
    var named: Set<Identifier<Source>> = []
    for value in sources {
      if let source = chronology.source(Identifier(value)) {
        named.insert(source.id)
      } else {
        named.formUnion(
          chronology.sources.filter { source in
            source.searchedNames.contains { $0.foldedContains(value) }
          }.map(\.id))
      }
    }
    return ReportFilter(
      sources: sources.isEmpty ? nil : named,
      quotationTypes: quotationTypes.isEmpty ? nil : Set(quotationTypes))
  }
}

/// The part of the filters that is about reports: another source's report of the same statement
/// does not meet `--source`, nor one of another type `--quotation`.
struct ReportFilter {
  /// The sources asked for; `nil` for all.
  let sources: Set<Identifier<Source>>?
  /// The types asked for; `nil` for all.
  let quotationTypes: Set<QuotationType>?

  /// Whether the report meets the filters.
  func admits(_ report: Report) -> Bool {
    admits(report.source) && quotationTypes?.contains(report.quotationType) ?? true
  }

  /// Whether the source is one of those asked for.
  func admits(_ source: Identifier<Source>) -> Bool { sources?.contains(source) ?? true }
}
