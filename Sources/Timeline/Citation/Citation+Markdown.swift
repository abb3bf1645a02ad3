// CommonMark.

extension Citation {
  /// The citation in CommonMark, as lines without their ends: a quotation as a block with its
  /// attribution, an event or a document with links.
  public var markdown: [String] {
    switch subject {
    case .quotation(let quotation):
      let source = sources.first
      let circumstances = quotation.circumstances(from: source).map(Markdown.escaped)
        .joined(separator: ", ")
      let manner = quotation.manner.map { " (\($0))" } ?? ""
      let origin = source.map {
        " Source: \($0.markdown(place: quotation.place(in: $0)))."
      }
      return [
        "> \(Markdown.paragraph(quotation.words))", ">",
        "> — \(circumstances)\(manner).\(origin ?? "")",
      ]
    case .event(let event, let place):
      var words = Self.words(for: event, place: place).map(Markdown.escaped)
      words[0] = "**\(words[0])**"
      let list = sources.map { "- \($0.markdown())" }
      return [words.joined(separator: ", ")] + (list.isEmpty ? [] : [""] + list)
    case .sources:
      return sources.map { Markdown.atLineStart($0.markdown()) }
    }
  }
}

extension Source {
  /// The parts of `words` with a link to it on the title, where it is on the web.
  fileprivate func markdown(place: String? = nil) -> String {
    let title = Markdown.escaped(title)
    let address = url.flatMap { WebAddress($0) }
    let linked =
      address.map { "[\(title)](\(Markdown.destination($0)))" }
      ?? "*\(title)*"
    let others = publishingWords + [place, address == nil ? url : nil].compactMap { $0 }
    return ([authorWords.map(Markdown.escaped), linked] + others.map(Markdown.escaped))
      .joined(by: ", ")
  }
}

/// Text in which nothing is markup (CommonMark 0.31, 2.4, and GitHub's and pandoc's tables,
/// strikethrough, formulas, superscripts and citations).
private enum Markdown {
  /// `text` in one line, for a place within a line.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.inOneLine.unicodeScalars {
      switch scalar {
      // Not every reader of Markdown takes a backslash before these, but every one takes this.
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "^", "@":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// `text` in one line, for a line of its own.
  static func paragraph(_ text: String) -> String { atLineStart(escaped(text)) }

  /// A line whose beginning is no list item, heading or rule.
  static func atLineStart(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...].unicodeScalars
    guard let first = rest.first else { return line }
    let isMarker =
      digits.isEmpty ? "-+=".unicodeScalars.contains(first) : first == "." || first == ")"
    return isMarker ? "\(digits)\\\(String(rest))" : line
  }

  /// An address between the parentheses of a link.
  static func destination(_ address: WebAddress) -> String {
    // Character references are read in addresses, too.
    address.encoded.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
  }
}
