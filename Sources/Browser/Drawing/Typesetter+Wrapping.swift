import Screen

extension Typesetter {
  /// `line` broken at spaces into lines of at most `columns` columns; a longer word is broken where
  /// the line ends (after UAX #14, reduced to spaces and emergency breaks).
  ///
  /// - Complexity: O(*n*) in the characters.
  static func wrap(_ line: Line, columns: Int) -> [Line] {
    let columns = max(2, columns)
    if line.columns <= columns { return [trimmed(line)] }
    var lines: [Line] = []
    var current: Line = []
    var taken = 0
    for word in words(of: line) {
      let width = word.columns
      let isSpace = word.allSatisfy { $0.text == " " }
      if taken + width <= columns {
        if isSpace && taken == 0 && !lines.isEmpty { continue }
        append(word, to: &current)
        taken += width
      } else if isSpace {
        lines.append(current)
        (current, taken) = ([], 0)
      } else {
        if taken > 0 { lines.append(trimmed(current)) }
        (current, taken) = ([], 0)
        for span in word {
          for character in span.text {
            let width = DisplayWidth.columns(of: character)
            if taken + width > columns {
              lines.append(current)
              (current, taken) = ([], 0)
            }
            append([Span(String(character), span.role)], to: &current)
            taken += width
          }
        }
      }
    }
    lines.append(trimmed(current))
    return lines
  }

  /// The words and the single spaces of `line`; a word may change its role midway.
  private static func words(of line: Line) -> [Line] {
    var words: [Line] = []
    var word: Line = []
    for span in line {
      // Bytes, since a space is one, and looking for characters costs a hundred times as much.
      let pieces = span.text.utf8.split(
        separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      for (position, piece) in pieces.enumerated() {
        if position > 0 {
          if !word.isEmpty { words.append(word) }
          word = []
          words.append([Span(" ", span.role)])
        }
        if !piece.isEmpty { word.append(Span(String(Substring(piece)), span.role)) }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func append(_ word: Line, to line: inout Line) {
    for span in word {
      if let last = line.indices.last, line[last].role == span.role {
        line[last].text += span.text
      } else {
        line.append(span)
      }
    }
  }

  private static func trimmed(_ line: Line) -> Line {
    guard let last = line.last, last.text.hasSuffix(" ") else { return line }
    var line = line
    while let tail = line.last, let end = tail.text.lastIndex(where: { $0 != " " }) {
      line[line.count - 1].text = String(tail.text[...end])
      return line
    }
    return Array(line.dropLast())
  }
}
