import JSONText

/// One file being loaded, with what was found wrong in it so far.
///
/// The index of its lines and that of its paths are made when the first message needs them.
final class InputFile {
  let name: String
  let document: JSONDocument
  private var findings: [Finding] = []
  private lazy var index = TextIndex(document.bytes)
  private lazy var paths = JSONPaths(document)

  private struct Finding {
    let node: JSONNode
    let problem: Diagnostic.Problem
  }

  init(name: String, document: JSONDocument) {
    self.name = name
    self.document = document
  }

  /// Notes a problem of the value or key at `node`.
  func report(_ problem: Diagnostic.Problem, at node: JSONNode) {
    findings.append(Finding(node: node, problem: problem))
  }

  /// Where a node stands.
  func place(of node: JSONNode) -> Diagnostic.Place {
    Diagnostic.Place(file: name, location: index.location(ofByte: document.offset(of: node)))
  }

  /// All problems, in the order of the text.
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
