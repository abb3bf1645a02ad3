import JSONText

/// One file being loaded, with what was found wrong in it so far: of what there is very much of, the
/// first is kept, and the rest counted.
///
/// The index of its lines and that of its paths are made when the first message needs them.
final class InputFile {
  let name: String
  let document: JSONDocument
  /// The line that is the text, where it is one of several.
  private let line: Int?
  private var findings: [Finding] = []
  private var counts = FindingCounts()
  private lazy var index = TextIndex(document.bytes, isOneLine: line != nil)
  private lazy var paths = JSONPaths(document)

  private struct Finding {
    let node: JSONNode
    let problem: Diagnostic.Problem
  }

  init(name: String, document: JSONDocument, line: Int? = nil) {
    self.name = name
    self.document = document
    self.line = line
  }

  /// Whether a problem that makes the text unusable has been noted.
  var hasErrors: Bool { counts.errors > 0 }

  /// Notes a problem of the value or key at `node`.
  func report(_ problem: Diagnostic.Problem, at node: JSONNode) {
    if counts.note(problem.severity) { findings.append(Finding(node: node, problem: problem)) }
  }

  /// Where a node stands.
  func place(of node: JSONNode) -> Diagnostic.Place {
    let location = index.location(ofByte: document.offset(of: node))
    return Diagnostic.Place(
      file: name,
      location: SourceLocation(line: location.line + (line ?? 1) - 1, column: location.column))
  }

  /// The problems, in the order of the text, and how many more there are.
  var result: LoadFindings {
    LoadFindings(diagnostics(), of: counts)
  }

  /// The problems that are kept, in the order of the text.
  func diagnostics() -> [Diagnostic] {
    // Of several problems at one node, the one found first comes first.
    findings.enumerated()
      .sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }
      .map { _, finding in
        Diagnostic(
          finding.problem, at: place(of: finding.node), path: paths.path(of: finding.node))
      }
  }
}
