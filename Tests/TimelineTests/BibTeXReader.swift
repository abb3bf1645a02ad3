/// Reads BibTeX as BibTeX does, strictly: braces count wherever they stand, a backslash or not.
/// Written apart from the writer, so that one judges the other.
struct BibTeXReader {
  struct Entry: Equatable {
    let type: String
    let key: String
    /// In the order of the text; a value that is a macro has an at sign before it.
    let fields: [Field]

    /// The value of a field as TeX prints it; `nil` where there is none.
    func printed(_ name: String) -> String? {
      fields.first { $0.name == name }.map { BibTeXReader.printed($0.value) }
    }
  }

  struct Field: Equatable {
    let name: String
    let value: String
  }

  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private var rest: Substring.UnicodeScalarView

  /// The entries of `text`; beside them there must be nothing, which BibTeX would take for comment.
  static func entries(of text: String) throws -> [Entry] {
    var reader = BibTeXReader(rest: text[...].unicodeScalars)
    var entries: [Entry] = []
    while reader.skipSpace() { entries.append(try reader.entry()) }
    return entries
  }

  private mutating func entry() throws -> Entry {
    try expect("@")
    let type = word { $0.properties.isAlphabetic }
    try expect("{")
    let key = word { !$0.properties.isWhitespace && !"\"#%'(),={}~\\".unicodeScalars.contains($0) }
    guard !type.isEmpty, !key.isEmpty else { throw mistake("a type and a key") }
    var fields: [Field] = []
    while true {
      _ = skipSpace()
      if rest.first == "}" { break }
      try expect(",")
      _ = skipSpace()
      if rest.first == "}" { break }
      let name = word { $0.isASCII && $0.properties.isLowercase }
      _ = skipSpace()
      try expect("=")
      _ = skipSpace()
      guard !name.isEmpty, !fields.contains(where: { $0.name == name }) else {
        throw mistake("a field of another name")
      }
      fields.append(Field(name: name, value: try value()))
    }
    try expect("}")
    return Entry(type: type, key: key, fields: fields)
  }

  private mutating func value() throws -> String {
    guard rest.first == "{" else {
      let macro = word { $0.isASCII && $0.properties.isLowercase }
      guard macro.unicodeScalars.count == 3 else { throw mistake("a month's macro or a brace") }
      return "@" + macro
    }
    var depth = 0
    var value = String.UnicodeScalarView()
    repeat {
      guard let scalar = rest.popFirst() else { throw mistake("a closing brace") }
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      value.append(scalar)
    } while depth > 0
    return String(String(value).dropFirst().dropLast())
  }

  private mutating func skipSpace() -> Bool {
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    return !rest.isEmpty
  }

  private mutating func word(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    var word = String.UnicodeScalarView()
    while let first = rest.first, belongs(first) { word.append(rest.removeFirst()) }
    return String(word)
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws {
    guard rest.first == scalar else { throw mistake("“\(scalar)”") }
    rest.removeFirst()
  }

  private func mistake(_ expected: String) -> Mistake {
    Mistake(description: "expected \(expected) before “\(String(rest.prefix(40)))”")
  }

  /// What TeX prints: control words and escaped signs are what they stand for, braces nothing; a
  /// sign that TeX would act on shows as ⚠.
  static func printed(_ value: String) -> String {
    let words = [
      "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
      "textasciitilde": "~", "textasciicircum": "^", "textless": "<", "textgreater": ">",
      "textbar": "|",
    ]
    var printed = ""
    var rest = value[...].unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{", "}": continue
      case "#", "$", "%", "&", "_", "^", "~": printed += "⚠"
      case "\\":
        var word = ""
        while let first = rest.first, first.isASCII, first.properties.isAlphabetic {
          word.unicodeScalars.append(rest.removeFirst())
        }
        if let sign = words[word] {
          printed += sign
        } else if word.isEmpty, let sign = rest.popFirst(),
          "#$%&_".unicodeScalars.contains(sign)
        {
          printed.unicodeScalars.append(sign)
        } else {
          printed += "⚠"
        }
      default: printed.unicodeScalars.append(scalar)
      }
    }
    return printed
  }
}
