import EDTF
public import Timeline
import TimelineSearch

// What leaves the program: `y`, `Y`, `o`.
extension State {
  mutating func copyQuotation() -> [Effect] {
    guard let item else { return [] }
    guard let statement = chronology.statement(of: item), let report = statement.leadingReport,
      let speaker = chronology.speaker(of: item)
    else {
      let date = chronology.when(of: item).date.formatted(.long)
      notice = .done("copied the event")
      return [.copy("\(chronology.title(of: item)), \(date)")]
    }
    let date = statement.when.date.formatted(.long)
    let source = chronology.source(report.source)
    let origin = [source?.authors.first?.name, source?.title, source?.url]
      .compactMap { $0 }.joined(separator: ", ")
    let words =
      report.quotationType == .direct ? "“\(report.text)”" : "\(report.text) (paraphrased)"
    notice = .done("copied: \(speaker.name), \(statement.when.date.formatted(.short))")
    return [.copy("\(words) (\(speaker.name), \(date); source: \(origin))")]
  }

  mutating func copyCommandLine() -> [Effect] {
    let text = filter.text.isEmpty ? search?.text ?? "" : filter.text
    var words = ["parley", text.isEmpty ? "list" : "search"]
    if let track = filter.track {
      words += ["--track", Self.shellQuoted(chronology.timeline.tracks[track].id.text)]
    }
    let operands = (text.isEmpty ? [] : [text]) + files
    if operands.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    words += operands.map(Self.shellQuoted)
    let line = words.joined(separator: " ")
    notice = .done("copied: \(line)")
    return [.copy(line)]
  }

  mutating func openURL() -> [Effect] {
    guard let item else { return [] }
    let urls = chronology.sources(of: item).compactMap { chronology.source($0)?.url }
    guard let url = urls.first else {
      notice = .error("the sources of this item have no URL")
      return []
    }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      notice = .error("only http and https URLs are opened, not \(url)")
      return []
    }
    notice = .done("opening \(url)")
    return [.open(url: url)]
  }

  /// `text` as one word of a POSIX shell.
  static func shellQuoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./:@%+,".unicodeScalars.contains($0)
    }
    guard !isPlain || text.isEmpty else { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

extension Statement {
  /// The report that a row shows: the first verbatim one, else the first.
  public var leadingReport: Report? {
    reports.first { $0.quotationType == .direct } ?? reports.first
  }
}
