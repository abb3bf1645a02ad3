import Feed
import JSONText

/// Reads timeline files of version 1.
///
/// A timeline is returned whole or not at all: of a file with errors nothing is shown, but every
/// error is reported, up to `LoadFindings.limit`, and counted.
///
/// ```swift
/// do {
///   let loaded = try TimelineLoader.load(bytes: bytes, file: "talks.json")
///   print(loaded.timeline.title, loaded.findings.warningCount)
/// } catch {
///   print(error)  // talks.json:12:5: error: …
/// }
/// ```
public enum TimelineLoader {
  /// How many bytes timeline files have at most in all, decompressed: 256 MiB. What is read of them
  /// takes some thirty times the memory where it is many short entries.
  public static let sizeLimit = 1 << 28

  /// One file's name and text.
  public struct Input: Sendable {
    /// What messages call the file.
    public let file: String
    /// The file's content.
    public let bytes: [UInt8]

    /// Creates an input.
    public init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// Reads the timeline of one file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content: UTF-8, at most 4 GiB; `sizeLimit` holds for what is opened.
  ///   - file: What messages call the file.
  /// - Throws: `LoadingError.invalid` with the errors and warnings, if there is an error.
  /// - Complexity: O(*n*); 300 KB take about 2 ms.
  public static func load(bytes: [UInt8], file: String) throws(LoadingError) -> LoadedTimeline {
    try load([Input(file: file, bytes: bytes)])
  }

  /// Reads several files and merges them into one timeline.
  ///
  /// Ids of one file may refer to entities in another. An entity that several files have with the
  /// same content counts once.
  ///
  /// - Throws: `LoadingError.invalid` with the errors and warnings of all files, if there is an
  ///   error in one.
  public static func load(_ inputs: [Input]) throws(LoadingError) -> LoadedTimeline {
    var contents: [FileContents] = []
    var results: [Parsed] = []
    for input in inputs {
      let result = parse(input)
      results.append(result)
      if case .file(let file) = result, let read = FileDecoder.decode(file) {
        contents.append(read)
      }
    }

    var merge = TimelineMerge(contents)
    // What a file that could not be read at all declares is not known.
    if contents.count == inputs.count { merge.resolveReferences() }
    merge.checkParts()
    merge.checkStatementDates()
    var found = findings(of: results)
    if found.errorCount == 0 {
      merge.checkUse()
      found = findings(of: results)
    }
    guard found.errorCount == 0 else { throw .invalid(found) }
    return LoadedTimeline(timeline: merge.timeline(), findings: found)
  }

  /// Reads the files at `paths` and merges them into one timeline; `-` is standard input.
  ///
  /// - Throws: `LoadingError.unreadable` with every file that cannot be read, if there is one;
  ///   else as `load(_:)`.
  public static func load(paths: [String]) throws(LoadingError) -> LoadedTimeline {
    try load(try inputs(paths: paths))
  }

  /// Reads the files at `paths` without looking at what is in them; `-` is standard input.
  ///
  /// - Throws: `LoadingError.unreadable` with every file that cannot be read, if there is one.
  public static func inputs(paths: [String]) throws(LoadingError) -> [Input] {
    var inputs: [Input] = []
    var failures: [FileError] = []
    for path in paths {
      do throws(FileError) {
        let bytes = try FileReader.read(path, limit: sizeLimit)
        inputs.append(Input(file: FileReader.name(of: path), bytes: bytes))
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else { throw .unreadable(failures) }
    return inputs
  }

  /// A text with its nodes, or why it has none to which problems could be reported.
  private enum Parsed {
    case file(InputFile)
    case unreadable(Diagnostic)
  }

  private static func parse(_ input: Input) -> Parsed {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument.parse(input.bytes)
      return .file(InputFile(name: input.file, document: document))
    } catch {
      let problem: Diagnostic.Problem =
        switch error.problem {
        case .noValue: .emptyFile
        case .invalidUTF8: .invalidUTF8(error)
        default: .notJSON(error)
        }
      let place = Diagnostic.Place(file: input.file, location: error.location)
      return .unreadable(Diagnostic(problem, at: place, path: ""))
    }
  }

  private static func findings(of results: [Parsed]) -> LoadFindings {
    var findings = LoadFindings()
    for result in results {
      switch result {
      case .file(let file): findings.add(file.result)
      case .unreadable(let diagnostic): findings.note(diagnostic)
      }
    }
    return findings
  }
}

/// A timeline with what somebody should look at.
public struct LoadedTimeline: Sendable {
  /// The whole timeline.
  public let timeline: Timeline
  /// What is doubtful in the files: warnings, in their order.
  public let findings: LoadFindings
}
