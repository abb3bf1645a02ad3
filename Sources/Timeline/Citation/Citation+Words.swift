internal import EDTF

// The words that styles share, without any style's signs: each text is still as the data has it.

extension Citation.Quotation {
  /// The wording: only verbatim words between quotation marks.
  var words: String {
    switch report.quotationType {
    case .direct: report.text.quoted
    case .mixed, .indirect: report.text
    }
  }

  /// What is to be said of a wording that is not all verbatim.
  var manner: String? {
    switch report.quotationType {
    case .direct: nil
    case .indirect: "paraphrased"
    case .mixed: "partly verbatim"
    }
  }

  /// Who said it, as what, when and by way of whom, to be joined by commas.
  func circumstances(from source: Source?) -> [String] {
    var parts = [speaker]
    switch standing {
    case .office(let office): parts.append(office)
    case .doubtfulOffice(let office): parts.append("\(office.quoted) [sic]")
    case .attribution(let words): parts.append("attributed as \(words.quoted)")
    case nil: break
    }
    parts.append(when.date.formatted(.long))
    if let via = report.via { parts.append("via \(via)") }
    if let rendering = rendering(in: source) { parts.append(rendering) }
    return parts
  }

  /// In which language the source quotes, where that is not its own, and whether it translates;
  /// nothing of a paraphrase, which quotes nothing.
  private func rendering(in source: Source?) -> String? {
    guard report.quotationType != .indirect else { return nil }
    let language = report.language.flatMap { tag in
      tag.isSameLanguage(as: source?.language) ? nil : LanguageName.phrase(tag)
    }
    let isTranslation =
      report.relation?.kind == .translationOf && source?.isTranslated != true
    let words = [language, isTranslation ? "translated" : nil]
    return words.contains { $0 != nil } ? "quoted \(words.joined(by: ", "))" : nil
  }

  /// Where the words stand in the text of the source, whose offsets mean nothing without that text.
  func place(in source: Source?) -> String? {
    guard let position = report.selector?.position, let file = source?.textFile else { return nil }
    return "code points \(position.lowerBound)–\(position.upperBound) of \(file)"
  }
}

extension Citation {
  /// An event with its date and place, to be joined by commas.
  static func words(for event: Event, place: Place?) -> [String] {
    [event.name, event.when.date.formatted(.long), place?.name].compactMap { $0 }
  }
}

extension Source {
  /// Who wrote it, to stand before the title.
  var authorWords: String? {
    let names = authors.map(\.name)
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return last }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// In what and by whom it was published, unless that is its author.
  var publicationWords: [String] {
    var parts: [String] = []
    for part in [containerTitle, publisher].compactMap({ $0 })
    where part != authorWords && !parts.contains(part) {
      parts.append(part)
    }
    return parts
  }

  /// Its language, and that it is a translation: "in English", "translated".
  var languageWords: [String] {
    [language.map { LanguageName.phrase($0) }, isTranslated == true ? "translated" : nil]
      .compactMap { $0 }
  }

  /// What stands between the title and the address, to be joined by commas.
  var publishingWords: [String] {
    publicationWords + [issued?.formatted(.long) ?? issuedWords].compactMap { $0 } + languageWords
  }
}

extension [String?] {
  /// The texts that there are, with `separator` between them.
  func joined(by separator: String) -> String {
    compactMap { $0 }.joined(separator: separator)
  }
}

extension String {
  /// The text between quotation marks.
  ///
  /// Double marks within become single ones (Chicago Manual of Style, 13.30), so that nothing within
  /// can seem to end the quotation.
  var quoted: String {
    var quoted = "“".unicodeScalars
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "“": quoted.append("‘")
      case "”": quoted.append("’")
      case "„": quoted.append("‚")
      case "‟": quoted.append("‛")
      case "\"", "＂": quoted.append(Self.opens(after: previous) ? "‘" : "’")
      default: quoted.append(scalar)
      }
      previous = scalar
    }
    quoted.append("”")
    return String(quoted)
  }

  /// Whether a straight quotation mark after `previous` begins rather than ends what is quoted.
  private static func opens(after previous: Unicode.Scalar?) -> Bool {
    guard let previous else { return true }
    return previous.properties.isWhitespace || "([{‘“„—–-/".unicodeScalars.contains(previous)
  }

  /// The text in one line: white space with a line end in it is a space, and none is at the ends.
  var inOneLine: String {
    var line = String.UnicodeScalarView()
    var space = String.UnicodeScalarView()
    var hasBreak = false
    for scalar in unicodeScalars {
      switch scalar {
      case " ": space.append(scalar)
      case "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        space.append(scalar)
        hasBreak = true
      default:
        if !line.isEmpty {
          if hasBreak { line.append(" ") } else { for scalar in space { line.append(scalar) } }
        }
        // Emptying and adding nothing would copy the line for every scalar.
        if !space.isEmpty { space = String.UnicodeScalarView() }
        hasBreak = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// Whether two BCP 47 tags begin with the same language; a region makes no other language.
  fileprivate func isSameLanguage(as other: String?) -> Bool {
    guard let other else { return false }
    return LanguageName.primarySubtag(of: self) == LanguageName.primarySubtag(of: other)
  }
}
