import Timeline

// What is said of a report wherever its words are shown.
extension Typesetter {
  /// The kind of speech, and how the source names speaker and speaking.
  func speech(of report: Report) -> Line {
    let kind =
      switch report.quotationType {
      case .direct: "verbatim"
      case .indirect: "paraphrased"
      case .mixed: "partly verbatim"
      }
    var line: Line = [Span(kind, .faint)]
    if let name = report.attribution {
      line += [Span(", attributed to ", .faint)] + quoted(name)
    }
    if let cue = report.cue { line += [Span(" with ", .faint)] + quoted(cue) }
    if let via = report.via { line += [Span(", by way of ", .faint)] + highlighted(via, .text) }
    return line
  }

  /// The source's own words, so between quotation marks.
  func quoted(_ text: String) -> Line {
    let marks = isUnicode ? ("“", "”") : ("\"", "\"")
    return [Span(marks.0, .faint)] + highlighted(text, .text) + [Span(marks.1, .faint)]
  }
}
