import JSONText
import SafeText

/// What may be written to standard output or standard error: bytes that no text from data has got
/// into but through `VisibleText` or `JSONWriter`.
///
/// There is no other way to make one, and `OutputFile` takes nothing else.
struct OutputText {
  /// The bytes, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Nothing.
  init() {}

  /// A text of several lines, such as help or a message.
  init(_ document: String) { bytes = Array(VisibleText(document, as: .document).text.utf8) }

  /// JSON, in which `JSONWriter` escapes what must not be shown.
  init(_ json: JSONWriter) { bytes = json.bytes }

  /// Lines, each ended by a line feed.
  init(_ lines: [StyledText], style: TextStyle) {
    for line in lines {
      line.forEachSpan { text, attribute in append(text, attribute, style: style) }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Comma-separated values: on a terminal made visible, line ends and tabs too; elsewhere as they
  /// are, since a program that reads them must get the values.
  init(csvHeader header: [String], rows: [[FieldValue]], style: TextStyle) {
    for record in [header] + rows.map({ $0.map(CSV.cell) }) {
      bytes += CSV.record(
        style.isTerminal ? record.map { Self.onTerminal(VisibleText($0)) } : record)
    }
  }

  /// Adds `other` at the end.
  mutating func append(_ other: OutputText) { bytes += other.bytes }

  /// SGR (ECMA-48, 8.3.117) is the only control sequence in any output.
  private mutating func append(
    _ text: VisibleText, _ attribute: StyledText.Attribute, style: TextStyle
  ) {
    let shown = style.isTerminal ? Self.onTerminal(text) : text.text
    guard style.usesColor, attribute != .plain else {
      bytes += shown.utf8
      return
    }
    bytes += "\u{1B}[\(attribute.rawValue)m\(shown)\u{1B}[m".utf8
  }

  /// `text` so that a terminal that reorders lines by UAX #9 does not mingle it with its neighbours:
  /// between left-to-right marks where something in it runs from right to left.
  private static func onTerminal(_ text: VisibleText) -> String {
    guard RightToLeft.occurs(in: text.text) else { return text.text }
    return "\(RightToLeft.guardMark)\(text.text)\(RightToLeft.guardMark)"
  }
}
