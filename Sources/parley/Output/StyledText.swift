import SafeText
import Screen

/// A line of text for people, with attributes.
///
/// Whatever is appended becomes visible text, so that nothing from data can steer the terminal.
struct StyledText: Hashable {
  /// How a part of the line looks where colours are used.
  enum Attribute: String, Hashable {
    case plain = ""
    case bold = "1"
    case faint = "2"
    case underlined = "4"
  }

  /// A part of the line that looks alike.
  private struct Span: Hashable {
    let visible: VisibleText
    let attribute: Attribute

    var text: String { visible.text }
  }

  private var spans: [Span] = []

  /// Creates an empty line.
  init() {}

  /// Creates a line of one attribute.
  init(_ text: String, _ attribute: Attribute = .plain) { append(text, attribute) }

  /// Adds text at the end.
  mutating func append(_ text: String, _ attribute: Attribute = .plain) {
    guard !text.isEmpty else { return }
    spans.append(Span(visible: VisibleText(text, as: .prose), attribute: attribute))
  }

  /// Adds another line at the end.
  mutating func append(_ other: StyledText) { spans += other.spans }

  /// Adds spaces until the line is `columns` wide.
  mutating func pad(to columns: Int) {
    append(String(repeating: " ", count: max(0, columns - self.columns)))
  }

  /// The width.
  var columns: Int { spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// Whether there is nothing in the line.
  var isEmpty: Bool { spans.isEmpty }

  /// Calls `body` with the parts of the line that look alike, in order.
  func forEachSpan(_ body: (VisibleText, Attribute) -> Void) {
    for span in spans { body(span.visible, span.attribute) }
  }
}

// MARK: - Fitting

extension StyledText {
  /// The line in at most `limit` columns, ending in an ellipsis where something is cut.
  func cut(to limit: Int) -> StyledText {
    guard columns > limit else { return self }
    var fitted = StyledText()
    var room = limit - 1
    for span in spans {
      let text = span.text.prefix { character in
        room -= DisplayWidth.columns(of: character)
        return room >= 0
      }
      fitted.append(String(text), span.attribute)
      if room < 0 { break }
    }
    fitted.append(limit > 0 ? "…" : "")
    return fitted
  }

  /// `text` in lines of at most `limit` columns, broken between words, each after `indent` spaces;
  /// in one line where there is no limit.
  static func paragraph(
    _ text: String, _ attribute: Attribute = .plain, indent: Int = 0, limit: Int?
  ) -> [StyledText] {
    let margin = String(repeating: " ", count: indent)
    let words = VisibleText.prose(text).split(separator: " ")
    var lines = [""]
    var taken = 0
    for word in words {
      let columns = DisplayWidth.columns(of: word)
      if taken > 0, let limit, indent + taken + 1 + columns > limit {
        lines.append("")
        taken = 0
      }
      lines[lines.count - 1] += (taken > 0 ? " " : "") + word
      taken += columns + (taken > 0 ? 1 : 0)
    }
    return lines.map { line in
      var styled = StyledText(margin)
      styled.append(line, attribute)
      return styled
    }
  }
}
