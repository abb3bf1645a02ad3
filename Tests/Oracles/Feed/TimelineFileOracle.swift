import EDTF
import Foundation
import JSONText
import SafeText
import TestSupport
import Timeline

/// What must hold of a file that may be a timeline.
enum TimelineFileOracle {
  static func check(_ bytes: [UInt8], _ problems: inout Problems) {
    checkJSON(bytes, &problems)
    do throws(LoadingError) {
      let loaded = try TimelineLoader.load(bytes: bytes, file: "talks.json")
      problems.expect(
        loaded.findings.errorCount == 0
          && loaded.findings.first.allSatisfy { $0.severity == .warning },
        "an error among the warnings")
      check(loaded.findings.first, of: bytes, &problems)
      let chronology = Chronology(loaded.timeline)
      ChronologyOracle.check(chronology, &problems)
      checkCompiled(loaded.timeline, as: chronology, &problems)
    } catch {
      guard case .invalid(let findings) = error else {
        return problems.expect(false, "it cannot be read: \(error)")
      }
      problems.expect(
        findings.errorCount > 0 && findings.first.contains { $0.severity == .error },
        "it is refused without an error")
      check(findings.first, of: bytes, &problems)
    }
  }

  /// Messages are of one line, and point into the text.
  ///
  /// - Parameter endByReturns: Whether a carriage return alone ends a line.
  static func check(
    _ diagnostics: [Diagnostic], of bytes: [UInt8], endByReturns: Bool = true,
    _ problems: inout Problems
  ) {
    let lines = TextLines(bytes, endByReturns: endByReturns)
    for diagnostic in diagnostics {
      let location = diagnostic.place.location
      problems.expect(lines.contain(location), "\(location) is no place of it: \(diagnostic)")
      problems.expect(
        !diagnostic.description.unicodeScalars.contains(where: HostileTexts.isHarmful),
        "a message would steer the terminal: \(diagnostic)")
    }
  }

  // MARK: - The compiled form

  /// What is compiled is the same timeline.
  private static func checkCompiled(
    _ timeline: Timeline, as chronology: Chronology, _ problems: inout Problems
  ) {
    let bytes = Chronology.compiled(timeline)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    guard let compiled = Chronology(compiled: UnsafeRawBufferPointer(copy)) else {
      return problems.expect(false, "what was compiled cannot be opened")
    }
    problems.expect(
      compiled.title == chronology.title && compiled.items.elementsEqual(chronology.items)
        && compiled.events.elementsEqual(chronology.events)
        && compiled.statements.elementsEqual(chronology.statements)
        && compiled.people.elementsEqual(chronology.people)
        && compiled.sources.elementsEqual(chronology.sources)
        && compiled.contradictions == chronology.contradictions,
      "what was compiled is another timeline")
  }

  // MARK: - JSON

  /// Foundation's reader takes and refuses the same texts, but for what is known.
  private static func checkJSON(_ bytes: [UInt8], _ problems: inout Problems) {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument.parse(bytes)
      let theirs = foundation(bytes)
      problems.expect(
        theirs != nil || hasHugeNumber(document, document.root),
        "Foundation refuses this JSON, and we take it")
    } catch {
      problems.expect(
        TextLines(bytes).contain(error.location) && (0...bytes.count).contains(error.offset),
        "the mistake at \(error.location) is outside the text")
      switch error.problem {
      // Foundation lets a comma stand before a closing bracket, which RFC 8259 does not, has its own
      // limit, and takes a text with zero bytes for UTF-16 or UTF-32.
      case .trailingComma, .tooDeep: break
      case _ where bytes.contains(0): break
      default:
        problems.expect(foundation(bytes) == nil, "Foundation takes this JSON: \(error)")
      }
    }
  }

  private static func foundation(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
  }

  /// A number that is too large for `Double`, whose spelling alone we keep.
  private static func hasHugeNumber(_ document: JSONDocument, _ node: JSONNode) -> Bool {
    switch document.kind(of: node) {
    case .number: Double(document.spelling(of: node)).map { !$0.isFinite } ?? true
    case .array: document.elements(of: node).contains { hasHugeNumber(document, $0) }
    case .object: document.members(of: node).contains { hasHugeNumber(document, $0.value) }
    default: false
    }
  }
}

/// The lines of a text, and how many code points each has: counted without the index under test.
struct TextLines {
  /// The most columns that a place on the line can have.
  private let columns: [Int]

  init(_ bytes: [UInt8], endByReturns: Bool = true) {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var columns = [1]
    var last: Unicode.Scalar?
    for scalar in lines {
      if scalar == "\n" && last == "\r" && endByReturns {
        // One line end.
      } else if scalar == "\n" || scalar == "\r" && endByReturns {
        columns.append(1)
      } else {
        columns[columns.count - 1] += 1
      }
      last = scalar
    }
    self.columns = columns
  }

  /// Whether a line has the place, or ends there.
  func contain(_ location: SourceLocation) -> Bool {
    // A line end has a column, too.
    columns.indices.contains(location.line - 1)
      && (1...columns[location.line - 1] + 1).contains(location.column)
  }
}
