import SafeText
import TextFolding
import Screen
import TimelineSearch

/// Turns data into lines that the terminal can show: sanitised, in its characters, with what was
/// searched for highlighted, cut or wrapped to a width.
struct Typesetter {
  let isUnicode: Bool
  /// What to highlight in data.
  let query: Query?

  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }

  /// `text` as the terminal can show it: in ASCII without accents, with straight quotation marks.
  func shown(_ text: String) -> String {
    let prose = VisibleText.prose(text)
    guard !isUnicode, !prose.utf8.allSatisfy({ $0 < 0x80 }) else { return prose }
    let folded = String(decoding: Folding.fold(prose, keepingCase: true), as: UTF8.self)
    return String(folded.map { $0.isASCII ? $0 : "?" })
  }

  /// `line` in at most `limit` columns, ending in an ellipsis where something is cut.
  func cut(_ line: Line, to limit: Int) -> Line {
    guard line.columns > limit else { return line }
    let room = limit - DisplayWidth.columns(of: glyphs.ellipsis)
    guard room >= 0 else { return [] }
    var fitted: Line = []
    var taken = 0
    for span in line {
      let columns = span.columns
      guard taken + columns <= room else {
        let beginning = DisplayWidth.prefix(of: span.text, columns: room - taken)
        fitted.append(
          Span(String(beginning), span.role, continuesField: span.continuesField))
        break
      }
      fitted.append(span)
      taken += columns
    }
    fitted.append(Span(glyphs.ellipsis, .faint))
    return fitted
  }

  /// Values from data one after the other, each a field of its own, as `highlighted`.
  func listed(_ values: [String], _ role: Role = .text) -> Line {
    values.map { highlighted($0, role) }.listed(by: ", ", role)
  }

  /// `text` from data as spans, with what the query finds in it highlighted.
  func highlighted(_ text: String, _ role: Role) -> Line {
    let text = shown(text)
    guard let query else { return [Span(text, role)] }
    var line: Line = []
    var start = text.startIndex
    for range in query.highlights(in: text) {
      if start < range.lowerBound {
        line.append(
          Span(String(text[start..<range.lowerBound]), role, continuesField: !line.isEmpty))
      }
      line.append(Span(String(text[range]), .match, continuesField: !line.isEmpty))
      start = range.upperBound
    }
    if start < text.endIndex {
      line.append(Span(String(text[start...]), role, continuesField: !line.isEmpty))
    }
    return line
  }
}
