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

  /// How a report renders that of the source called `label`.
  func relation(_ kind: Relation.Kind, to label: String) -> Line {
    [Span("\(kind.phrase) ", .faint), Span(shown(label), .faint)]
  }

  /// The source's own words, so between quotation marks.
  func quoted(_ text: String) -> Line {
    let marks = isUnicode ? ("“", "”") : ("\"", "\"")
    return [Span(marks.0, .faint)] + highlighted(text, .text) + [Span(marks.1, .faint)]
  }
}

extension Relation.Kind {
  /// The kind in words, to be followed by the other source.
  fileprivate var phrase: String {
    switch self {
    case .exactOf: "the same words as in"
    case .subsetOf: "a part of the words in"
    case .paraphraseOf: "a paraphrase of the words in"
    case .translationOf: "a translation of the words in"
    }
  }
}
