import ArgumentParser
import JSONText
import Timeline
import TimelineSearch

/// `parley cite ID`: a citation to paste or to import.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print a citation of a statement, an event or a source.",
    usage: "parley cite [<options>] <id> [<file> ...]",
    discussion: """
      A statement is cited by the report that stands for it, unless --source or a report's id \
      chooses another. The speaker has the office that this very source gives; where it gives \
      none, the source's own words for the speaker, between quotation marks. An office ranked as \
      wrong is marked [sic]. Only verbatim words stand between quotation marks; a paraphrase says \
      that it is one.

      text is a line to paste, markdown a block quotation with a link, csl-json for Zotero and \
      pandoc, bibtex for LaTeX. The latter two have an entry for each source.

      Ids are those that list, quotes and sources print with --format json. Where an event and a \
      source share one, “source:ID” is the source.

      EXAMPLES:
        parley cite grushko-intimidation
        parley cite sherman-not-rejected --source efe --style markdown
        parley cite nrc --style csl-json > council.json
        parley cite efe --style bibtex >> paper.bib
        parley cite anna-missiles talks.json
      """)

  /// How a citation is written.
  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
    case cslJSON = "csl-json"
    case bibTeX = "bibtex"
  }

  @Argument(
    help: ArgumentHelp(
      "The id of a statement, a report, an event or a source.", valueName: "id"))
  var id: String

  @OptionGroup var input: FileOptions

  @Option(
    help: ArgumentHelp(
      "text for people; markdown; csl-json for reference managers; bibtex for LaTeX.",
      valueName: "style"))
  var style = Style.text

  @Option(
    help: ArgumentHelp(
      "Cite from this source: its id, or part of its title, author or publisher.",
      valueName: "name"))
  var source: String?

  func run() throws {
    let chronology = try input.load()
    guard let target = CitationTarget(id: id, in: chronology) else {
      throw Self.failure(id, in: chronology)
    }
    let accepted = try source.map { try Self.sources(named: $0, in: chronology) }
    guard let citation = target.citation(in: chronology, from: accepted) else {
      throw CommandFailure.notReported(
        id, source: source ?? "", reporters: target.sources.map(\.text))
    }
    try OutputFile.standardOutput.write(style.output(of: citation))
    if citation.sources.isEmpty, style == .cslJSON || style == .bibTeX {
      throw CommandFailure.nothingFound
    }
  }

  /// The source of that id, else those with that in their names.
  private static func sources(
    named name: String, in chronology: Chronology
  ) throws(CommandFailure) -> Set<Identifier<Source>> {
    if let source = chronology.source(Identifier(name)) { return [source.id] }
    try KnownNames(chronology).check(name, of: .source)
    let named = chronology.sources.filter { source in
      source.searchedNames.contains { $0.foldedContains(name) }
    }
    return Set(named.map(\.id))
  }

  /// What can be said of an id that is nothing's that can be cited.
  private static func failure(_ id: String, in chronology: Chronology) -> CommandFailure {
    if chronology.person(Identifier(id)) != nil {
      return .notAnItem(id, kind: "person", command: "parley quotes \(id)")
    }
    let known =
      chronology.items.map { chronology.id(of: $0) } + chronology.sources.map(\.id.text)
      + chronology.statements.flatMap { $0.reports.compactMap(\.id?.text) }
    return .uncitable(id, nearest: NearestName.of(id, among: known))
  }
}

extension CiteCommand.Style {
  /// The citation, ready to be written.
  fileprivate func output(of citation: Citation) -> OutputText {
    let lines: [String]
    switch self {
    case .text: lines = [citation.text]
    case .markdown: lines = citation.markdown
    case .cslJSON:
      var writer = JSONWriter(style: .pretty)
      citation.writeCSLJSON(to: &writer)
      writer.endLine()
      return OutputText(writer)
    case .bibTeX: lines = citation.bibTeX
    }
    return OutputText(
      lines.map { StyledText($0) }, style: TextStyle(isTerminal: OutputTerminal.isTerminal))
  }
}
