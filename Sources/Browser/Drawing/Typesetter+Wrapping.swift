import SafeText
import Screen

extension Typesetter {
  /// `line` broken into lines of at most `columns` columns; see `LineBreaker`.
  ///
  /// - Complexity: O(*n*) in the characters.
  static func wrap(_ line: Line, columns: Int) -> [Line] {
    let columns = max(2, columns)
    var text = ""
    var ends: [Int] = []
    for span in line {
      text += span.text
      ends.append(text.utf8.count)
    }
    var breaker = LineBreaker(columns: columns)
    if !takePlain(&text, by: &breaker) {
      var offset = 0
      for character in text {
        let bytes = character.utf8.count
        breaker.take(
          at: offset, bytes: bytes, columns: DisplayWidth.columns(of: character),
          isSpace: character == " ")
        offset += bytes
      }
    }
    breaker.finish()
    var first = 0
    return text.withUTF8 { utf8 in
      breaker.lines.map { spans(of: line, ending: ends, from: &first, in: $0.range, of: utf8) }
    }
  }

  /// Takes a text of which every scalar is a column; nothing where it is another.
  private static func takePlain(_ text: inout String, by breaker: inout LineBreaker) -> Bool {
    text.withUTF8 { utf8 in
      guard PlainText.columns(utf8) != nil else { return false }
      var offset = 0
      while offset < utf8.count {
        var next = offset + 1
        while next < utf8.count, utf8[next] & 0xC0 == 0x80 { next += 1 }
        breaker.take(
          at: offset, bytes: next - offset, columns: 1,
          isSpace: utf8[offset] == UInt8(ascii: " "))
        offset = next
      }
      return true
    }
  }

  /// What of each span of `line` is in `range` of its bytes.
  ///
  /// - Parameter position: A span that ends before `range` or in it; after it the last that is in it.
  private static func spans(
    of line: Line, ending ends: [Int], from position: inout Int, in range: Range<Int>,
    of utf8: UnsafeBufferPointer<UInt8>
  ) -> Line {
    var spans: Line = []
    while position < ends.count {
      let start = position > 0 ? ends[position - 1] : 0
      let (first, last) = (max(start, range.lowerBound), min(ends[position], range.upperBound))
      if first < last {
        let bytes = UnsafeBufferPointer(rebasing: utf8[first..<last])
        let (role, continues) = (line[position].role, line[position].continuesField)
        spans.append(
          Span(String(decoding: bytes, as: UTF8.self), role, continuesField: continues))
      }
      guard ends[position] <= range.upperBound else { break }
      position += 1
    }
    return spans
  }
}
