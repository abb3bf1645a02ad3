import EDTF
import SafeText
import Screen
import Timeline
import TimelineSearch

// What leaves the program: `y`, `Y`, `o`.
extension State {
  /// - Parameter chosen: The report to copy; `nil` for the one that stands for the statement.
  mutating func copyQuotation(_ chosen: Report? = nil) -> [Effect] {
    guard let item else { return [] }
    var target = chronology.citationTarget(of: item)
    if let chosen, let statement = chronology.statement(of: item) {
      target = .report(chosen, of: statement)
    }
    guard let citation = target.citation(in: chronology) else { return [] }
    if let speaker = chronology.speaker(of: item) {
      let date = chronology.when(of: item).date.formatted(.short)
      notice = .done("copied: ", speaker.name, ", \(date)")
    } else {
      notice = .done("copied the event")
    }
    return copy(citation.text)
  }

  /// The most bytes that are copied: what xterm takes in one sequence, and others do not lose.
  private static let copyLimit = 70_000

  /// Copies a text from data, in which nothing may steer the terminal that it is pasted into.
  private mutating func copy(_ text: String) -> [Effect] {
    guard text.utf8.count <= Self.copyLimit else {
      notice = .error("too long for a clipboard: \(text.utf8.count) bytes; parley cite prints it")
      return []
    }
    return [.copy(VisibleText.prose(text))]
  }

  mutating func copyCommandLine() -> [Effect] {
    // What one source alone tells of stands among all that it leaves out, whatever is searched for.
    let searched = according == nil ? search?.text ?? "" : ""
    let text = filter.text.isEmpty ? searched : filter.text
    var words = ["parley", text.isEmpty ? "list" : "search"]
    if let track = filter.track {
      words += ["--track", Self.shellQuoted(chronology.tracks[track].id.text)]
    }
    if let according { words += ["--source", Self.shellQuoted(according.source.id.text)] }
    let operands = (text.isEmpty ? [] : [text]) + files
    if operands.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    words += operands.map(Self.shellQuoted)
    let line = words.joined(separator: " ")
    notice = .done("\(copied(isFiltered: !filter.text.isEmpty)): \(line)")
    return [.copy(line)]
  }

  /// What is said of a command line that is copied: what of this view it cannot show.
  private func copied(isFiltered: Bool) -> String {
    let lacks =
      (according == nil ? [] : ["absent"]) + (isFiltered && filter.mode == .dim ? ["dimmed"] : [])
    return lacks.isEmpty
      ? "copied" : "copied, but it prints nothing that is \(lacks.joined(separator: " or ")) here"
  }

  mutating func openURL() -> [Effect] {
    guard let item else { return [] }
    return open(chronology.addresses(of: item), orSay: "the sources of this item have no URL")
  }

  /// Opens the first of `urls` that is of the web.
  mutating func open(_ urls: [String], orSay problem: String) -> [Effect] {
    guard let first = urls.first else {
      notice = .error(problem)
      return []
    }
    guard let url = urls.first(where: { WebAddress($0) != nil }) else {
      notice = .error("only http and https URLs are opened, not \(first)")
      return []
    }
    notice = .done("opening \(url)")
    return [.open(url: url)]
  }

  /// `text` as one word of a POSIX shell, in which nothing can steer the terminal that it is pasted
  /// into.
  static func shellQuoted(_ text: String) -> String {
    // Between quotation marks a shell takes line feeds as they are, but tabs may complete a name.
    guard VisibleText(text, as: .document).text == text, !text.utf8.contains(0x09) else {
      return escapedForShell(text)
    }
    let isPlain = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./:@%+,".unicodeScalars.contains($0)
    }
    guard !isPlain || text.isEmpty else { return text }
    // By scalars: an apostrophe with a combining mark is one character, but a shell sees both.
    var quoted = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'\\''".unicodeScalars } else { quoted.append(scalar) }
    }
    return String(quoted) + "'"
  }

  /// `text` as what `printf` makes of it (POSIX.1, printf(1)): all but letters, digits and the
  /// plainest signs are octal numbers. The line feeds at its end, which a substitution loses, follow.
  private static func escapedForShell(_ text: String) -> String {
    let end = text.utf8.reversed().prefix { $0 == 0x0A }.count
    let bytes = text.utf8.dropLast(end).map { byte -> String in
      switch byte {
      case 0x20, 0x2E...0x3A, 0x40...0x5A, 0x5F, 0x61...0x7A:
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    let rest = end > 0 ? "'\(String(repeating: "\n", count: end))'" : ""
    return "\"$(printf '\(bytes.joined())')\"\(rest)"
  }
}
