// One line of text.

extension Citation {
  /// The citation in one line: what it is of, and in parentheses by whom, when and from where.
  public var text: String {
    switch subject {
    case .quotation(let quotation):
      let origin = sources.first.map { "source: \($0.words(place: quotation.place(in: $0)))" }
      return quotation.text(from: sources.first, remarks: [origin])
    case .event(let event, let place):
      let words = Self.words(for: event, place: place).joined(separator: ", ")
      guard !sources.isEmpty else { return words.inOneLine }
      let label = sources.count == 1 ? "source" : "sources"
      return "\(words) (\(label): \(sourceWords))".inOneLine
    case .sources:
      return sourceWords.inOneLine
    }
  }

  /// A quotation as a note to its source has it: as `text`, but without the source.
  var annotation: String? {
    guard case .quotation(let quotation) = subject else { return nil }
    let source = sources.first
    return quotation.text(from: source, remarks: [quotation.place(in: source)])
  }

  private var sourceWords: String { sources.map { $0.words() }.joined(separator: "; ") }
}

extension Citation.Quotation {
  fileprivate func text(from source: Source?, remarks: [String?]) -> String {
    let who = circumstances(from: source).joined(separator: ", ")
    return "\(words) (\(([manner, who] + remarks).joined(by: "; ")))".inOneLine
  }
}

extension Source {
  /// Author, title, publication, date, language and address, and the place where something stands.
  fileprivate func words(place: String? = nil) -> String {
    ([authorWords, title] + publishingWords + [place, url]).joined(by: ", ")
  }
}
