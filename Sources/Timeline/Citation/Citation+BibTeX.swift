internal import EDTF

// BibTeX, with biblatex's `date` and `@online`.

extension Citation {
  /// An entry for each source, as lines without their ends, an empty one between entries.
  public var bibTeX: [String] {
    // BibTeX ignores the case of keys, but ids may differ in nothing else.
    var used: Set<String> = []
    let entries = sources.map { source in
      let key = BibTeX.key(source.id.text)
      let keys = [key] + (2...sources.count + 1).map { "\(key)+\($0)" }
      let free = keys.first { used.insert($0.lowercased()).inserted } ?? key
      return source.bibTeX(key: free, annotation: annotation)
    }
    return Array(entries.joined(separator: [""]))
  }
}

extension Source {
  fileprivate func bibTeX(key: String, annotation: String?) -> [String] {
    let kind = BibTeX.EntryType(of: self)
    let address = url.flatMap { WebAddress($0) }
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ text: String?) {
      if let text { fields.append((name, "{\(BibTeX.escaped(text))}")) }
    }
    if !authors.isEmpty { fields.append(("author", "{\(BibTeX.names(authors))}")) }
    let editors = variable("editor")?.names ?? []
    if !editors.isEmpty { fields.append(("editor", "{\(BibTeX.names(editors))}")) }
    // The second braces keep the capitals of names.
    fields.append(("title", "{{\(BibTeX.escaped(title))}}"))
    add("shorttitle", shortTitle)
    switch kind {
    case .article:
      add("journal", containerTitle ?? publisher)
      if containerTitle != nil { add("publisher", publisher) }
    case .online, .misc:
      let publication = publicationWords.joined(separator: ", ")
      add(
        kind == .online ? "organization" : "howpublished", publication.isEmpty ? nil : publication)
    }
    for (name, variable) in BibTeX.otherFields { add(name, self.variable(variable)?.text) }
    fields += issued?.bibTeXFields ?? []
    if let doi { fields.append(("doi", "{\(BibTeX.verbatim(doi))}")) }
    if let address, doi == nil || url != addressOfDOI {
      fields.append(("url", "{\(address.encoded)}"))
    }
    if let accessed = variable("accessed")?.date?.bibTeXFields.first {
      fields.append(("urldate", accessed.value))
    }
    add("language", language)
    add("note", noteWords(hasAddress: address != nil))
    add("annote", annotation)
    let lines = fields.map { "  \($0.name) = \($0.value)," }
    return ["@\(kind.rawValue){\(key),"] + lines + ["}"]
  }

  private func variable(_ name: String) -> CSLVariable? {
    otherVariables.first { $0.name == name }
  }

  /// What no other field says: language, translation, a date in words, an address off the web.
  private func noteWords(hasAddress: Bool) -> String? {
    var words = languageWords
    if let issued {
      if issued.bibTeXFields.isEmpty { words.append("issued \(issued.formatted(.long))") }
    } else if let issuedWords {
      words.append("issued \(issuedWords)")
    }
    // A sentence begins with a capital, but an address has its own spelling.
    if let first = words.first { words[0] = first.prefix(1).uppercased() + first.dropFirst() }
    if !hasAddress, let url { words.append(url) }
    var sentences = words.isEmpty ? [] : [words.joined(separator: ", ") + "."]
    if let note { sentences.append(note) }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension EDTFDate {
  /// The date for biblatex, which reads EDTF levels 0 and 1, and in parts for BibTeX; nothing for a
  /// set, which neither can say.
  fileprivate var bibTeXFields: [(name: String, value: String)] {
    let dates: [PartialDate]
    switch value {
    case .date(let date): dates = [date]
    case .interval(let start, let end): dates = [start.date, end.date].compactMap { $0 }
    case .allOf, .oneOf: return []
    }
    var fields = [("date", "{\(text)}")]
    // What is the same in both ends of an interval is the date's.
    guard let first = dates.first, dates.allSatisfy({ $0.year == first.year }),
      first.unspecified != .yearOfDecade, first.unspecified != .yearOfCentury
    else { return fields }
    fields.append(("year", "{\(first.year)}"))
    guard let month = first.month, dates.allSatisfy({ $0.month == month }) else { return fields }
    fields.append(("month", BibTeX.months[month - 1]))
    guard let day = first.day, dates.allSatisfy({ $0.day == day }) else { return fields }
    fields.append(("day", "{\(day)}"))
    return fields
  }
}

/// What BibTeX and TeX ask of texts.
enum BibTeX {
  /// The kinds of entry.
  fileprivate enum EntryType: String {
    case article, online, misc

    init(of source: Source) {
      switch source.type {
      case "article", "article-journal", "article-magazine", "article-newspaper":
        // BibTeX asks an article for its journal.
        self = source.containerTitle == nil && source.publisher == nil ? .misc : .article
      case "webpage", "post", "post-weblog": self = .online
      default: self = .misc
      }
    }
  }

  /// The fields that are one of CSL's variables.
  fileprivate static let otherFields = [
    (name: "volume", variable: "volume"), ("number", "issue"), ("pages", "page"),
    ("edition", "edition"), ("address", "publisher-place"), ("isbn", "ISBN"), ("issn", "ISSN"),
  ]

  /// The macros that BibTeX's styles define, January first.
  fileprivate static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `text` in one line, printed by TeX as it is. Its braces come in pairs, for BibTeX counts those
  /// after a backslash, too.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.inOneLine.unicodeScalars {
      switch scalar {
      case "\\": escaped += #"\textbackslash{}"#
      case "{": escaped += #"\textbraceleft{}"#
      case "}": escaped += #"\textbraceright{}"#
      case "~": escaped += #"\textasciitilde{}"#
      case "^": escaped += #"\textasciicircum{}"#
      case "<": escaped += #"\textless{}"#
      case ">": escaped += #"\textgreater{}"#
      case "|": escaped += #"\textbar{}"#
      case "#", "$", "%", "&", "_": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `text` for a field that is taken as it stands. What cannot be in it is percent-encoded: braces,
  /// backslashes, white space, and what is not ASCII.
  fileprivate static func verbatim(_ text: String) -> String {
    var verbatim = ""
    for scalar in text.unicodeScalars {
      let isPlain = (0x21..<0x7F).contains(scalar.value)
      if isPlain, !"{}\\".unicodeScalars.contains(scalar) {
        verbatim.unicodeScalars.append(scalar)
      } else {
        verbatim += WebAddress.percentEncoded(scalar)
      }
    }
    return verbatim
  }

  /// A key that every reader takes: other characters than these become `+` and their number, so
  /// that no two ids have one key.
  fileprivate static func key(_ id: String) -> String {
    var key = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":", "/":
        key.unicodeScalars.append(scalar)
      default: key += "+\(String(scalar.value, radix: 16, uppercase: true))"
      }
    }
    return key
  }
}
